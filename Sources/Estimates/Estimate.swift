import Catalog
import Environment

/// What an environment will cost and need, worked out from its document and the catalog alone.
///
/// Each part is worked out when it is asked for, in microseconds: the wizard's first frame shows the cost and no other.
/// What the pools may cost takes all their instance types and is asked of `PoolCost`.
package struct Estimate: Sendable {
    private let document: EnvironmentDocument
    private let catalog: Catalog
    private let today: CalendarDay

    /// - Parameter today: the day that decides between standard and extended support.
    package init(of document: EnvironmentDocument, catalog: Catalog, on today: CalendarDay) {
        self.document = document
        self.catalog = catalog
        self.today = today
    }

    package var cost: CostEstimate { CostEstimate(of: document, catalog: catalog, on: today) }
    /// At the desired sizes.
    package var capacity: CapacityEstimate { CapacityEstimate(of: document, catalog: catalog) }
    package var quotas: [QuotaNeed] { QuotaNeed.needs(of: document, catalog: catalog) }
    package var addresses: AddressNeed { AddressNeed(of: document, catalog: catalog) }
}
