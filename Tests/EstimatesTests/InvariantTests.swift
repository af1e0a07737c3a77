import Catalog
import Environment
import TestSupport
import Testing

@testable import Estimates

@Suite("What holds of every estimate")
struct InvariantTests {
    /// Any document, sound or not: unknown regions and types, sizes out of all proportion.
    private func document(_ random: inout SeededGenerator) -> EnvironmentDocument {
        func any<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &random)] }
        let regions = Catalog.builtIn.regions.map(\.code) + ["", "x"]
        var document = EnvironmentDocument.sample(["region": .text(any(regions))])
        let types = ["m5.xlarge", "t3.medium", "c7i.2xlarge", "g5.xlarge", "m7g.xlarge", "p4d.24xlarge", "m5.huge"]
        for group in [\EnvironmentDocument.coreNodes, \.generalNodes] {
            document[keyPath: group].instanceTypes = (0..<any([0, 1, 1, 1, 3])).map { _ in any(types) }
            document[keyPath: group].desiredSize = any([.min, -1, 0, 1, 2, 7, 450, .max])
            document[keyPath: group].maxSize = any([.min, 0, 3, 450, .max])
            document[keyPath: group].minSize = any([.min, 0, 2, .max])
            document[keyPath: group].diskGiB = any([.min, 20, 100, 16_384, .max])
        }
        document.network.natGateways = any(EnvironmentDocument.NatGateways.allCases)
        document.cluster.version = any(Catalog.builtIn.versions.map(\.version) + ["", "9.9"])
        document.pools[cpuPool].instanceCategories = any([[], ["c", "m", "r"], ["t"], ["p", "x", "?"]])
        document.pools[cpuPool].minGeneration = any([.min, 0, 5, 7, .max])
        document.pools[cpuPool].cpuLimit = any([.min, 0, 3, 1000, .max])
        document.pools[gpuPool].instanceFamilies = any([[], ["g5", "g4dn"], ["p5"], ["g5g", "m5"]])
        document.pools[gpuPool].cpuLimit = any([.min, 0, 192, .max])
        document.pools[gpuPool].capacityTypes = any([[], ["spot"], ["on-demand"], ["spot", "on-demand"], ["?"]])
        document.addons[.kubePrometheusStack] = any([true, false])
        document.addons[.kubecost] = any([true, false])
        document.addons[.ingressNginx] = any([true, false])
        return document
    }

    @Test("The sum is the sum of the items, and none is below nothing", arguments: 1...200)
    func sums(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let document = document(&random)
        let estimate = Estimate(of: document, catalog: .builtIn, on: testDay)
        let pools = PoolCost.costs(
            PoolMatch.all(of: document, catalog: .builtIn), of: document, catalog: .builtIn)
        #expect(estimate.cost.monthlyCents == estimate.cost.items.reduce(0) { $0 + ($1.cents ?? 0) })
        #expect(estimate.cost.items.allSatisfy { ($0.cents ?? 0) >= 0 })
        #expect(estimate.cost.items.allSatisfy { ($0.cents == nil) == $0.workings.contains("no offline price") })
        #expect(estimate.quotas.allSatisfy { $0.needed >= 0 })
        #expect(Set(estimate.quotas.map(\.quota.code)).count == estimate.quotas.count)
        #expect(pools.allSatisfy { $0.lowestAtLimit.monthlyCents <= $0.highestAtLimit.monthlyCents })
    }

    @Test("More nodes never cost less, need less quota or take fewer addresses", arguments: 1...200)
    func monotony(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let document = document(&random)
        for group in [\EnvironmentDocument.coreNodes, \.generalNodes] {
            var larger = document
            larger[keyPath: group].desiredSize = document[keyPath: group].desiredSize.asCount + 1
            larger[keyPath: group].maxSize = document[keyPath: group].maxSize.asCount + 1
            let before = Estimate(of: document, catalog: .builtIn, on: testDay)
            let after = Estimate(of: larger, catalog: .builtIn, on: testDay)
            #expect(after.cost.monthlyCents >= before.cost.monthlyCents)
            #expect(after.quotas.reduce(0) { $0 + $1.needed } >= before.quotas.reduce(0) { $0 + $1.needed })
            #expect(after.addresses.needed ?? 0 >= before.addresses.needed ?? 0)
            #expect(after.capacity.core.needed.pods >= before.capacity.core.needed.pods)
        }
    }
}
