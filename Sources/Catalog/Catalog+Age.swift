extension Catalog {
    /// How long ago the facts were last held against their sources, in days: those that nobody looked at for the longest
    /// time. Zero before that day, and for a catalog that says nothing of it.
    package func age(on day: CalendarDay) -> Int { max(0, (oldestDay.value ?? day).days(until: day)) }

    /// What to say of old facts.
    package func ageText(on day: CalendarDay) -> String {
        "The facts about AWS were last held against their sources \(age(on: day)) days ago: newer versions, instance types "
            + "and prices are missing. A newer Slipway has newer facts; what an account has, `slipway preflight` asks."
    }

    /// Whether the facts have not been looked at for longer than 90 days: AWS has by then brought versions, types and
    /// prices that they do not have.
    package func isOld(on day: CalendarDay) -> Bool { age(on: day) > TableSource.daysFresh }
}
