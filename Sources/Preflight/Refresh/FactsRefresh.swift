import Catalog

/// Asks an account for the facts about AWS that it can tell, one region or several. All calls read, none changes anything.
package struct FactsRefresh: Sendable {
    private let asking: SideBySide<FactRows>
    private let parts: [Part]
    private let day: CalendarDay

    /// One kind of facts about one region.
    private struct Part: Sendable {
        let source: any FactSource
        let region: String
    }

    /// What came of one part.
    package struct Outcome: Equatable, Sendable {
        package let kind: AccountFacts.Kind
        package let region: String
        /// How many rows were told; nil when nothing was.
        package let rows: Int?
        /// Why nothing was told, and what to do; empty when something was.
        package let reason: String
    }

    /// What the account told.
    package struct Answer: Equatable, Sendable {
        package let facts: AccountFacts
        package let outcomes: [Outcome]

        /// What was told, in words: "zones", "prices".
        package var toldKinds: [String] { outcomes.filter { $0.rows != nil }.map { $0.kind.title.lowercased() } }
    }

    /// - Parameters:
    ///   - regions: codes.
    ///   - catalog: what is known so far; the account does not tell everything about a region, a zone or a version.
    ///   - day: today.
    package init(regions: [String], catalog: Catalog, day: CalendarDay) {
        let parts = regions.flatMap { region -> [Part] in
            let sources: [any FactSource] = [
                InstanceTypeFacts(region: region), PriceFacts(region: region),
                OfferingFacts(region: region, catalog: catalog),
                ZoneFacts(region: region, catalog: catalog), RegionFacts(region: region, catalog: catalog),
                VersionFacts(region: region, catalog: catalog), QuotaFacts(region: region, catalog: catalog),
                ServicePriceFacts(region: region),
            ]
            return sources.map { Part(source: $0, region: region) }
        }
        self.parts = parts
        self.day = day
        asking = SideBySide(
            jobs: [Self.signingIn]
                + parts.map { part in
                    .init(
                        id: "", title: "\(part.source.kind.title) of \(part.region)", after: [Self.signingIn.id]
                    ) { inquiry throws(Stopped) in try part.source.rows(asking: inquiry) }
                },
            carries: { $0.isRows }, leftOut: { .none(.notAsked(after: $0)) })
    }

    /// Without it every other call would fail of the same.
    private static let signingIn = SideBySide<FactRows>.Job(id: "account", title: "Sign-in", after: []) {
        inquiry throws(Stopped) in
        let call = SignIn.arguments(SignIn.openToAll)
        let answer = try inquiry.ask(call)
        if case .said = answer { return .rows([]) }
        return .none(Verdict(noUse: answer, to: call))
    }

    /// - Parameter progress: called at least every 100 ms; saying false stops the asking.
    /// - Returns: nil when it was stopped. What was told until then is gone.
    package func run(on console: any AccountConsole, progress: (Preflight.Progress) -> Bool) -> Answer? {
        guard let told = asking.run(on: console, progress: progress), let signIn = told.first else { return nil }
        let outcomes = zip(parts, told.dropFirst()).map { part, told in
            Outcome(
                kind: part.source.kind, region: part.region, rows: told.rows?.count,
                reason: told.rows == nil ? (signIn.isRows ? told : signIn).reason : "")
        }
        let blocks = zip(parts, told.dropFirst()).compactMap { part, told in
            told.rows.map { AccountFacts.Block(part.source.kind, region: part.region, date: day, rows: $0) }
        }
        return Answer(facts: AccountFacts(blocks), outcomes: outcomes)
    }
}

/// One kind of facts: the calls that tell them, and how they become rows.
protocol FactSource: Sendable {
    var kind: AccountFacts.Kind { get }
    func rows(asking account: Inquiry) throws(Stopped) -> FactRows
}

/// What a source has of its facts.
enum FactRows: Sendable {
    /// As the kind's table has them.
    case rows([String])
    case none(Verdict)

    var rows: [String]? { if case .rows(let rows) = self { rows } else { nil } }
    var isRows: Bool { rows != nil }

    /// Why there are no rows, in a sentence or two.
    var reason: String {
        guard case .none(let verdict) = self else { return "" }
        let check = PreflightCheck(id: "", title: "", verdict: verdict)
        return check.remedy.isEmpty ? check.message : "\(check.message) \(check.remedy)"
    }
}

extension AccountFacts.Kind {
    /// In words, at the beginning of a line.
    package var title: String {
        switch self {
        case .regions: "Region"
        case .zones: "Zones"
        case .instanceTypes: "Instance types"
        case .offerings: "Offerings"
        case .versions: "Versions"
        case .prices: "Prices"
        case .servicePrices: "Prices of services"
        case .quotas: "Quotas"
        }
    }
}

extension Inquiry {
    /// The lines that a call prints, each divided at its tabs; a verdict when one has another number of fields.
    func lines(_ arguments: [String], fields count: Int) throws(Stopped) -> Lines {
        let answer = try ask(arguments)
        guard case .said(let text) = answer else { return .none(Verdict(noUse: answer, to: arguments)) }
        // With --output text nothing at all is printed as None.
        let lines = text.split(whereSeparator: \.isNewline).filter { $0 != "None" }.map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)
        }
        return lines.allSatisfy { $0.count == count } ? .lines(lines) : .none(Verdict(noUse: answer, to: arguments))
    }

    enum Lines {
        case lines([[Substring]])
        case none(Verdict)
    }
}
