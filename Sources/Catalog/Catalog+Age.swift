extension Catalog {
    /// How long ago the facts were last held against their sources, in days: those that nobody looked at for the longest
    /// time. Zero before that day, and for a catalog that says nothing of it.
    ///
    /// - Parameter region: what an account told of this region counts too; nil for the facts as a whole.
    package func age(on day: CalendarDay, in region: String? = nil) -> Int {
        age(of: TableName.allCases, on: day, in: region)
    }

    /// Whether the facts have not been looked at for longer than 90 days: AWS has by then brought versions, types and
    /// prices that they do not have.
    package func isOld(on day: CalendarDay, in region: String? = nil) -> Bool {
        age(on: day, in: region) > TableSource.daysFresh
    }

    /// Whether facts are old that the account can tell anew.
    package func isWorthRefreshing(on day: CalendarDay, in region: String?) -> Bool {
        age(of: TableName.toldByAccounts, on: day, in: region) > TableSource.daysFresh
    }

    /// What to say of old facts.
    package func ageText(on day: CalendarDay, in region: String? = nil) -> String {
        guard isWorthRefreshing(on: day, in: region) else {
            return "What Slipway knows of charts, add-ons and Karpenter was last held against its sources "
                + "\(age(on: day, in: region)) days ago. A newer Slipway knows more."
        }
        let refresh = "slipway catalog refresh" + (region.map { " --region \($0)" } ?? "")
        return "The facts about AWS were last held against their sources "
            + "\(age(of: TableName.toldByAccounts, on: day, in: region)) days ago: newer versions, instance types and prices "
            + "are missing. `\(refresh)` asks your account for them; a newer Slipway has newer facts, too."
    }

    private func age(of tables: [TableName], on day: CalendarDay, in region: String?) -> Int {
        let oldest = tables.compactMap { self.day(of: $0, in: region) }.min()
        return max(0, (oldest ?? day).days(until: day))
    }

    /// The day on which a table was last held against its sources, or an account told the same of the region.
    private func day(of name: TableName, in region: String?) -> CalendarDay? {
        let (checked, told) = days(of: name)
        return checked.flatMap { day in ([day] + told.filter { $0.region == region }.map(\.day)).max() }
    }
}

extension Catalog.TableName {
    /// The tables whose facts an account can tell.
    static let toldByAccounts = AccountFacts.Kind.allCases.map(\.table) + [.priceRatios]
}
