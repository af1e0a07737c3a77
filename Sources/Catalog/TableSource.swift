/// Where a table's facts come from, read from the lines above its rows.
package struct TableSource: Hashable, Sendable {
    /// What the table holds, such as "Availability Zones".
    package let title: String
    /// The day on which the facts were collected.
    package let date: CalendarDay
    /// The documents, repositories and packages they were read from.
    package let sources: [String]
    /// What to bear in mind when reading them.
    package let notes: [String]

    /// Nil when the lines name no title, no date or no source.
    init?(comments: [String]) {
        func lines(_ key: String) -> [String] {
            comments.filter { $0.hasPrefix(key) }.map { String($0.dropFirst(key.count)) }
        }
        guard let title = comments.first, let date = lines("Date: ").first.flatMap(CalendarDay.init) else { return nil }
        self.title = title
        self.date = date
        sources = lines("Source: ")
        notes = lines("Note: ")
        if sources.isEmpty { return nil }
    }
}
