import Catalog

/// Points in time as AWS writes them.
enum Moment {
    private static let beginning = CalendarDay(year: 1970, month: 1, day: 1) ?? .distantPast

    /// `2026-11-26T03:00:00+00:00` or the like, in UTC, as seconds since 1970; nil for anything else.
    static func seconds(_ text: some StringProtocol) -> Int? {
        guard let day = CalendarDay(String(text.prefix(10))), text.dropFirst(10).first == "T" else { return nil }
        let clock = text.dropFirst(11).prefix(8).split(separator: ":").map { Int($0) }
        let zone = text.dropFirst(19).drop { $0 == "." || $0.isNumber }
        guard clock.count == 3, let hours = clock[0], let minutes = clock[1], let seconds = clock[2],
            ["Z", "+00:00", "+0000"].contains(String(zone))
        else { return nil }
        return beginning.days(until: day) * 86_400 + hours * 3600 + minutes * 60 + seconds
    }

    /// The day of a point in time that is written as such, or as seconds since 1970, as old programs do.
    static func day(_ text: some StringProtocol) -> CalendarDay? {
        if let seconds = Double(text) { return beginning.adding(days: Int(seconds / 86_400)) }
        return CalendarDay(String(text.prefix(10)))
    }
}
