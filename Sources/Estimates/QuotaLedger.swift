import Catalog
import Environment

/// Adds up what draws on each quota.
struct QuotaLedger {
    private let catalog: Catalog
    private let region: String
    private(set) var needs: [QuotaNeed] = []

    init(catalog: Catalog, region: String) {
        self.catalog = catalog
        self.region = region
    }

    mutating func enter(_ code: String, _ amount: Int, _ workings: String) {
        if let quota = catalog.quota(code) { enter(quota, amount, workings) }
    }

    /// A node group at its maximum, in the largest of its types.
    mutating func enter(_ group: EnvironmentDocument.NodeGroup) {
        let types = group.instanceTypes.compactMap(catalog.instanceType)
        for (quota, families) in quotas(of: types.compactMap { catalog.family($0.family) }, .onDemand) {
            let ofQuota = types.filter { type in families.contains { $0.name == type.family } }
            guard let largest = ofQuota.max(by: { $0.vCPU < $1.vCPU }) else { continue }
            let nodes = group.maxSize.asCount
            enter(quota, nodes * largest.vCPU, "\(nodes) x \(largest.name) with \(largest.vCPU) vCPU")
        }
    }

    /// A pool at its limit, which it may reach on each quota that its families draw on.
    mutating func enter(_ pool: EnvironmentDocument.Pool, of document: EnvironmentDocument) {
        let limit = pool.cpuLimit.asCount
        let requirements = PoolRequirements(of: pool, in: document, catalog: catalog)
        for capacity in pool.capacities {
            for (quota, families) in quotas(of: requirements.families, capacity) {
                enter(
                    quota, limit, "\(limit) vCPU, the limit of \(pool.name)\(nodes(requirements, families, limit))",
                    of: pool.name)
            }
        }
    }

    /// An Elastic IP address for each NAT gateway.
    mutating func enterAddresses(of document: EnvironmentDocument) {
        let gateways = document.network.natGatewayCount
        if gateways > 0 { enter("L-0263D0A3", gateways, "\(gateways) x NAT gateway") }
    }

    /// How many GPU nodes a limit is, since nobody thinks of them in vCPU: " (48 x g4dn.xlarge)".
    private func nodes(_ requirements: PoolRequirements, _ families: [InstanceFamily], _ limit: Int) -> String {
        guard requirements.pool.kind == .gpu,
            let smallest = families.flatMap(requirements.types).map(\.type).min(by: { $0.vCPU < $1.vCPU }),
            smallest.vCPU > 0
        else { return "" }
        return " (\(limit / smallest.vCPU) x \(smallest.name))"
    }

    private mutating func enter(_ quota: Quota, _ amount: Int, _ workings: String, of pool: String? = nil) {
        let applied = catalog.appliedValue(of: quota, in: region)
        if let index = needs.firstIndex(where: { $0.quota.code == quota.code }) {
            needs[index] = QuotaNeed(
                quota: quota, needed: needs[index].needed + amount,
                workings: needs[index].workings + " + " + workings,
                pools: needs[index].pools + [pool].compactMap(\.self),
                applied: applied)
        } else {
            needs.append(
                QuotaNeed(
                    quota: quota, needed: amount, workings: workings, pools: [pool].compactMap(\.self),
                    applied: applied))
        }
    }

    /// The quotas that instances of the families draw on, each with those families.
    private func quotas(of families: [InstanceFamily], _ capacity: Quota.Capacity) -> [(Quota, [InstanceFamily])] {
        var found: [(Quota, [InstanceFamily])] = []
        for family in families {
            // Category and generation decide, so that one family speaks for those that share them.
            let alike = found.firstIndex { _, families in
                families.contains { $0.category == family.category && $0.generation == family.generation }
            }
            if let alike {
                found[alike].1.append(family)
            } else if let quota = catalog.quota(ofFamily: family.name, capacity: capacity) {
                if let index = found.firstIndex(where: { $0.0.code == quota.code }) {
                    found[index].1.append(family)
                } else {
                    found.append((quota, [family]))
                }
            }
        }
        return found
    }
}
