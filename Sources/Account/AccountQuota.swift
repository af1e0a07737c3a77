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
        let pools = PoolMatch.Pool.allCases.map { pool -> Int in
            guard bought(pool, of: document) == counts.capacity else { return 0 }
            return PoolMatch(pool, of: document, catalog: catalog).candidates.map(\.type)
                .filter { catalog.quota(ofFamily: $0.family, capacity: counts.capacity) == need.quota }
                .map(\.vCPU).min() ?? 0
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

    /// How a pool's first node is bought at the latest; nil for a pool that is off.
    private static func bought(_ pool: PoolMatch.Pool, of document: EnvironmentDocument) -> Quota.Capacity? {
        let (isOn, names) =
            switch pool {
            case .cpu: (document.pools.cpu.enabled, document.pools.cpu.capacityTypes)
            case .gpu: (document.pools.gpu.enabled, document.pools.gpu.capacityTypes)
            }
        guard isOn else { return nil }
        return names.contains(Quota.Capacity.onDemand.rawValue) ? .onDemand : .spot
    }
}
