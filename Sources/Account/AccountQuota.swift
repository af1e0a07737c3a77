import Catalog
import Environment
import Estimates

/// One AWS quota that the environment draws on: how much it may come to need, and how little it starts with.
package struct AccountQuota: Equatable, Sendable {
    package let need: QuotaNeed
    /// What applying and its smoke tests need at once. Less than this is a failure, less than `need.needed` a limit.
    package let least: Int
    private let region: String

    package init(_ need: QuotaNeed, of document: EnvironmentDocument, catalog: Catalog) {
        self.need = need
        least = Self.least(need, of: document, catalog: catalog)
        region = document.region
    }

    /// The command that asks AWS for `need.needed`; nil where AWS does not raise it or new accounts have as much.
    package var request: [String]? {
        need.isAboveNewAccount || need.isAbovePublished ? increase(to: need.needed) : nil
    }

    /// The command that asks AWS for so much; nil where AWS does not raise the quota.
    package func increase(to value: Int) -> [String]? {
        need.quota.isAdjustable
            ? [
                "aws", "service-quotas", "request-service-quota-increase", "--region", region,
                "--service-code", need.quota.service, "--quota-code", need.quota.code,
                "--desired-value", String(value),
            ] : nil
    }

    /// For vCPU: the node groups at their desired sizes and the smallest node of each pool that can only draw on this quota.
    private static func least(_ need: QuotaNeed, of document: EnvironmentDocument, catalog: Catalog) -> Int {
        guard let counts = need.quota.counts else { return need.needed }
        let groups =
            counts.capacity == .spot
            ? 0
            : [document.coreNodes, document.generalNodes].map { vCPU(of: $0, in: need.quota, catalog: catalog) }.reduce(
                0, +)
        let pools = document.pools.enabled.map { pool -> Int in
            guard bought(pool) == counts.capacity else { return 0 }
            let requirements = PoolRequirements(of: pool, in: document, catalog: catalog)
            return requirements.families
                .filter { catalog.quota(ofFamily: $0.name, capacity: counts.capacity) == need.quota }
                .compactMap { requirements.types(of: $0).map(\.type.vCPU).min() }.min() ?? 0
        }.reduce(0, +)
        return min(groups + pools, need.needed)
    }

    private static func vCPU(of group: EnvironmentDocument.NodeGroup, in quota: Quota, catalog: Catalog) -> Int {
        guard let type = group.instanceTypes.first.flatMap(catalog.instanceType),
            catalog.quota(ofFamily: type.family, capacity: .onDemand) == quota
        else { return 0 }
        let (product, overflow) = max(0, group.desiredSize).multipliedReportingOverflow(by: type.vCPU)
        return overflow ? Int.max / 4 : min(product, Int.max / 4)
    }

    /// How a pool's first node is bought at the latest; nil where that draws on no quota, as reserved capacity does, which
    /// counts from the day on which it is reserved.
    private static func bought(_ pool: EnvironmentDocument.Pool) -> Quota.Capacity? {
        pool.isReserved ? nil : pool.capacities.contains(.onDemand) ? .onDemand : .spot
    }
}
