import Testing

@testable import Catalog

@Suite("A calendar day")
struct CalendarDayTests {
    @Test(
        "is read from YYYY-MM-DD and written the same way",
        arguments: ["2026-11-23", "0001-01-01", "9999-12-31", "2024-02-29"])
    func roundTrip(text: String) throws {
        #expect(try #require(CalendarDay(text)).description == text)
    }

    @Test(
        "is not read from anything else",
        arguments: [
            "", "2026", "2026-1-2", "2026-13-01", "2026-00-10", "2026-04-31", "2026-02-29", "1900-02-29", "0000-01-01",
            " 2026-11-23", "2026-11-23 ", "2026/11/23", "20261123", "-026-11-23", "+026-11-23", "2026-11-2x",
            "２026-11-23",
        ])
    func refused(text: String) {
        #expect(CalendarDay(text) == nil)
    }

    @Test("knows leap years: every fourth, but of the hundreds only every fourth")
    func leapYears() {
        #expect(
            [1900, 2000, 2023, 2024, 2100, 2400].filter { CalendarDay(year: $0, month: 2, day: 29) != nil } == [
                2000, 2024, 2400,
            ])
    }

    @Test("counts days across months, years and leap days")
    func counting() throws {
        func days(_ from: String, _ to: String) throws -> Int {
            try #require(CalendarDay(from)).days(until: try #require(CalendarDay(to)))
        }
        #expect(try days("2026-11-23", "2026-12-02") == 9)
        #expect(try days("2026-12-02", "2026-11-23") == -9)
        #expect(try days("2024-02-28", "2024-03-01") == 2)
        #expect(try days("2023-02-28", "2023-03-01") == 1)
        #expect(try days("2000-01-01", "2100-01-01") == 36_525)
        #expect(try days("1970-01-01", "2026-11-23") == 20_780)
    }

    @Test("added to, is one day after the other, each with the next number, through four centuries")
    func everyDay() throws {
        var day = try #require(CalendarDay("1999-12-31"))
        let first = day
        for count in 1...146_097 {
            let next = day.adding(days: 1)
            try #require(day < next)
            try #require(first.days(until: next) == count)
            try #require(CalendarDay(year: next.year, month: next.month, day: next.day) == next)
            day = next
        }
        #expect(day.description == "2399-12-31")
        #expect(day.adding(days: -146_097) == first)
    }

    @Test("stays within the years that it can write")
    func bounds() throws {
        let day = try #require(CalendarDay("2026-11-23"))
        #expect(day.adding(days: .max).description == "9999-12-31")
        #expect(day.adding(days: .min).description == "0001-01-01")
    }

    @Test("sorts by time")
    func order() {
        let days = ["2026-11-23", "2025-12-31", "2026-02-01", "2026-11-03"].compactMap(CalendarDay.init)
        #expect(days.sorted().map(\.description) == ["2025-12-31", "2026-02-01", "2026-11-03", "2026-11-23"])
    }
}
