import Testing

@testable import Catalog

@Suite("The age of facts")
struct AgeTests {
    func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    @Test("is counted from the day on which the table that waited longest was held against its sources")
    func oldest() throws {
        let catalog = Catalog(tables: [
            .zones: "# Zones\n# Date: 2026-11-25\n# Source: 2026 A guide\n",
            .versions: "# Versions\n# Date: 2026-08-01\n# Source: 2026 A calendar\n",
        ])
        #expect(try catalog.age(on: day("2026-08-01")) == 0)
        #expect(try catalog.age(on: day("2026-10-30")) == 90)
        #expect(try !catalog.isOld(on: day("2026-10-30")))
        #expect(try catalog.isOld(on: day("2026-10-31")))
    }

    @Test("is none before that day, and for a catalog without tables")
    func none() throws {
        #expect(try Catalog.builtIn.age(on: day("2020-01-01")) == 0)
        #expect(try Catalog(tables: [:]).age(on: day("2030-01-01")) == 0)
    }

    @Test("of those built in grows from one table's day; none is younger than its newest source")
    func builtIn() throws {
        let dates = Catalog.TableName.allCases.compactMap { Catalog.builtIn.source(of: $0)?.date }
        let oldest = try #require(dates.min())
        #expect(dates.count == Catalog.TableName.allCases.count)
        #expect(!Catalog.builtIn.isOld(on: oldest.adding(days: 90)))
        #expect(Catalog.builtIn.isOld(on: oldest.adding(days: 91)))
        for name in Catalog.TableName.allCases {
            let source = try #require(Catalog.builtIn.source(of: name))
            #expect(source.sources.allSatisfy { $0.prefix { $0 != " " } <= source.date.description }, "\(name)")
        }
    }
}
