import Catalog
import Environment

/// What an environment costs in a month while no pool runs a node, each part with its workings.
public struct CostEstimate: Equatable, Sendable {
    /// Hours that AWS reckons in a month.
    public static let hoursPerMonth = 730

    /// One part of the cost.
    public struct Item: Equatable, Sendable {
        public let label: String
        /// How it is worked out, to be checked by hand: "2 x m5.xlarge x 730 h x $0.192".
        public let workings: String
        /// USD cents a month; nil where there is no offline price.
        public let cents: Int?
        /// Whether a price of another region or a ratio stands behind it.
        public let isEstimated: Bool
    }

    public let items: [Item]
    /// What the sum leaves out, in sentences.
    public let leavesOut: [String]

    /// USD cents a month of all items that have a price.
    public var monthlyCents: Int { items.compactMap(\.cents).reduce(0, +) }

    /// Whether some item has no price, so that the sum is a floor.
    public var isIncomplete: Bool { items.contains { $0.cents == nil } }

    init(of document: EnvironmentDocument, catalog: Catalog) {
        items = []
        leavesOut = []
    }
}
