import Catalog
import Environment

/// What an environment costs in a month while no pool runs a node, each part with its workings.
package struct CostEstimate: Equatable, Sendable {
    /// Hours of a month, as AWS counts them.
    package static let hoursPerMonth = 730

    /// One part of the cost.
    package struct Item: Equatable, Sendable {
        package let label: String
        /// How it is worked out, to be checked by hand: "2 x m5.xlarge x 730 h x $0.192".
        package let workings: String
        /// USD cents a month; nil where there is no offline price.
        package let cents: Int?
        /// Whether a price of another region or a ratio stands behind it.
        package let isEstimated: Bool
    }

    package let items: [Item]
    /// What the sum leaves out, in sentences: only what this environment can be charged for.
    package let leavesOut: [String]

    /// USD cents a month of all items that have a price.
    package var monthlyCents: Int { items.compactMap(\.cents).reduce(0, +) }

    /// Whether some item has no price, so that the sum is a floor.
    package var isIncomplete: Bool { items.contains { $0.cents == nil } }

    /// - Parameter today: the day that decides between standard and extended support.
    package init(of document: EnvironmentDocument, catalog: Catalog, on today: CalendarDay) {
        let rates = Rates(in: document.region, catalog: catalog)
        items =
            [Self.controlPlane(document.cluster, catalog, rates, today)]
            + Self.natGateways(document.network, rates) + Self.endpoints(document.network, rates)
            + [
                Self.nodes("Core nodes", document.coreNodes, rates),
                Self.nodes("General-purpose nodes", document.generalNodes, rates),
                Self.rootVolumes([document.coreNodes, document.generalNodes], rates),
            ]
            + Self.addons(document.addons, rates)
            + [Item("KMS key of the cluster's secrets", 1, "1", at: rates.unit(of: .kmsKey), in: document.region)]
        leavesOut = Self.leftOut(of: document, rates)
    }
}

extension CostEstimate.Item {
    /// So many units at a rate.
    ///
    /// - Parameter quantity: the units in words, `2 x m5.xlarge x 730 h`.
    init(_ label: String, _ units: Int, _ quantity: String, at rate: Rate?, in region: String, note: String = "") {
        self.label = label
        cents = rate?.cents(for: units)
        isEstimated = rate?.isEstimated ?? false
        let price = rate.map { " x \($0.text)" } ?? ": no offline price\(region.isEmpty ? "" : " in \(region)")"
        workings = quantity + price + (note.isEmpty ? "" : " (\(note))")
    }
}
