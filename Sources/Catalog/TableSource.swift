/// Where a table's facts come from, read from the lines above its rows.
package struct TableSource: Hashable, Sendable {
    /// What the table holds, such as "Availability Zones".
    package let title: String
    /// The day on which the facts were last held against their sources.
    package let date: CalendarDay
    /// The documents, repositories and packages they were read from, each with its own date before it.
    package let sources: [String]
    /// What to bear in mind when reading them, and what they lack.
    package let notes: [String]

    /// Facts that nobody held against their sources for more days than these are said to be old.
    package static let daysFresh = 90

    /// Nil when the lines name no title, no date or no source.
    ///
    /// - Parameter accounts: what lies on top of the table.
    init?(comments: [String], accounts: [AccountFacts.Block] = []) {
        func lines(_ key: String) -> [String] {
            comments.filter { $0.hasPrefix(key) }.map { String($0.dropFirst(key.count)) }
        }
        guard let title = comments.first, let date = Self.date(in: comments) else { return nil }
        self.title = title
        self.date = date
        sources = lines("Source: ") + accounts.map { "\($0.date) an account, by slipway catalog refresh: \($0.region)" }
        notes = lines("Note: ") + lines("Gap: ")
        if sources.isEmpty { return nil }
    }

    /// The date that the lines name.
    static func date(in comments: [String]) -> CalendarDay? {
        let key = "Date: "
        return comments.first { $0.hasPrefix(key) }.flatMap { CalendarDay(String($0.dropFirst(key.count))) }
    }
}
