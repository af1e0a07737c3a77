/// A day of the Gregorian calendar, without time or time zone. The catalog's dates are UTC days.
///
/// Days are values that are passed in; nothing in the core asks a clock.
package struct CalendarDay: Hashable, Sendable {
    package let year: Int
    /// 1 to 12.
    package let month: Int
    /// 1 to 31.
    package let day: Int

    /// That day, or nil when the calendar has no such day (2026-02-29). Years run from 1 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The first day there is.
    package static let distantPast = CalendarDay(number: 0)

    /// How many days lie between this day and `other`; negative when `other` is earlier.
    package func days(until other: CalendarDay) -> Int { other.number - number }

    /// The day that many days later, or earlier when `days` is negative. Never leaves the years 1 to 9999.
    package func adding(days: Int) -> CalendarDay {
        let (sum, overflow) = number.addingReportingOverflow(days)
        return CalendarDay(number: overflow ? (days > 0 ? .max : .min) : sum)
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDay: Comparable {
    package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension CalendarDay: LosslessStringConvertible {
    /// Reads `YYYY-MM-DD` and nothing else: ten characters, ASCII digits, a day that exists.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// `YYYY-MM-DD`.
    package var description: String {
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}

extension CalendarDay {
    /// Days since 0000-03-01. Years are counted from March, so that a leap day is the last of its year.
    private var number: Int {
        let years = month > 2 ? year : year - 1
        return 365 * years + years / 4 - years / 100 + years / 400 + Self.daysBefore(monthSinceMarch: (month + 9) % 12)
            + day - 1
    }

    private init(number: Int) {
        let first = 306  // 0001-01-01
        let last = 3_652_364  // 9999-12-31
        let number = min(max(number, first), last)
        let century = (number * 4 + 3) / 146_097
        let dayOfCentury = number - 146_097 * century / 4
        let yearOfCentury = (dayOfCentury * 4 + 3) / 1461
        let dayOfYear = dayOfCentury - 1461 * yearOfCentury / 4
        let monthSinceMarch = (dayOfYear * 5 + 2) / 153
        month = (monthSinceMarch + 2) % 12 + 1
        day = dayOfYear - Self.daysBefore(monthSinceMarch: monthSinceMarch) + 1
        year = century * 100 + yearOfCentury + (month <= 2 ? 1 : 0)
    }

    /// The months from March run 31, 30, 31, 30, 31 and again: 153 days for each five.
    private static func daysBefore(monthSinceMarch: Int) -> Int { (monthSinceMarch * 153 + 2) / 5 }
}
