import Catalog
import Environment
import Estimates
import TestSupport
import Testing

@Suite("What a pool can start")
struct PoolTests {
    private func match(_ pool: String, _ changes: KeyValuePairs<FieldPath, FieldValue> = [:]) -> PoolMatch {
        let document = EnvironmentDocument.sample(changes)
        return PoolMatch(document.pools[pool], of: document, catalog: .builtIn)
    }

    @Test("The CPU pool admits x86 types of its categories and generations, the cheapest first")
    func cpu() {
        let candidates = match(cpuPool).candidates
        #expect(candidates.allSatisfy { ["c", "m", "r"].contains($0.type.category) && $0.type.generation >= 5 })
        #expect(candidates.allSatisfy { $0.type.architecture == .x86 })
        #expect(candidates.contains { $0.type.name == "m5.xlarge" })
        let prices = candidates.map { $0.price?.usdPerHour ?? .infinity }
        #expect(prices == prices.sorted())
        let newest = match(cpuPool, ["pools.x86-cpu-karpenter.minGeneration": .number(8)]).candidates
        #expect(!newest.isEmpty && newest.count < candidates.count)
        #expect(match(cpuPool, ["pools.x86-cpu-karpenter.minGeneration": .number(99)]).candidates.isEmpty)
    }

    @Test("The GPU pool admits the x86 types of its families that have a GPU")
    func gpu() {
        let match = match(gpuPool)
        #expect(Set(match.candidates.map(\.type.family)) == ["g4dn", "g5"])
        #expect(match.candidates.first?.type.name == "g4dn.xlarge")
        let others = self.match(
            gpuPool, ["pools.g5-gpu-karpenter.instanceFamilies": .list(["g5g", "inf2", "m5", "g99"])])
        #expect(others.candidates.isEmpty)
    }

    @Test("A type has to be offered in one of the zones, and each candidate says in which")
    func zones() {
        let az4 = match(gpuPool, ["network.zones": .list(["usw2-az4"])])
        #expect(az4.candidates.isEmpty)
        let both = match(gpuPool, ["network.zones": .list(["usw2-az1", "usw2-az4"])])
        #expect(!both.candidates.isEmpty)
        #expect(both.candidates.allSatisfy { $0.zones == ["usw2-az1"] })
    }

    @Test("Zones that only the account knows admit what the region has")
    func letters() {
        let oregon = match(gpuPool, ["network.zones": .list(["us-west-2a", "us-west-2b"])])
        #expect(!oregon.candidates.isEmpty && oregon.candidates.allSatisfy { $0.zones.isEmpty })
        let california: KeyValuePairs<FieldPath, FieldValue> = [
            "region": .text("us-west-1"), "network.zones": .list(["us-west-1a", "us-west-1b"]),
        ]
        #expect(Set(match(gpuPool, california).candidates.map(\.type.family)) == ["g4dn"])
    }

    @Test("A spot pool passes over types that are never sold as spot")
    func spotOnly() {
        let spot = match(cpuPool, ["pools.x86-cpu-karpenter.capacityTypes": .list(["spot"])])
        #expect(spot.candidates.allSatisfy { $0.type.allowsSpot })
        #expect(!spot.candidates.isEmpty)
        #expect(match(cpuPool, ["pools.x86-cpu-karpenter.capacityTypes": .list([])]).candidates.isEmpty)
        func takesT2Nano(_ ways: [String]) -> Bool {
            let pool = match(
                cpuPool,
                [
                    "pools.x86-cpu-karpenter.instanceCategories": .list(["t"]),
                    "pools.x86-cpu-karpenter.minGeneration": .number(2),
                    "pools.x86-cpu-karpenter.capacityTypes": .list(ways),
                ])
            return pool.candidates.contains { $0.type.name == "t2.nano" }
        }
        #expect(takesT2Nano(["on-demand"]) && !takesT2Nano(["spot"]), "EC2 sells no t2.nano as spot")
    }

    @Test("A GPU pool costs between its cheapest node and its whole limit in the dearest ones")
    func gpuCost() throws {
        let cost = try #require(PoolCost(match(gpuPool), of: .sample(), catalog: .builtIn))
        #expect(cost.cheapestNode.workings == "1 x g4dn.xlarge x 730 h x $0.526")
        #expect(cost.cheapestNode.hourlyMicrodollars == 526_000)
        #expect(cost.cheapestNode.monthlyCents == 38_398)
        #expect(cost.highestAtLimit.workings == "192 vCPU / 4 vCPU x g5.xlarge x 730 h x $1.006")
        #expect(cost.highestAtLimit.monthlyCents == 48 * 73_438)
        #expect(cost.lowestAtLimit.monthlyCents < cost.highestAtLimit.monthlyCents)
    }

    @Test("A type larger than the limit does not count")
    func limit() throws {
        let document = EnvironmentDocument.sample(["pools.g5-gpu-karpenter.cpuLimit": .number(4)])
        let match = PoolMatch(document.pools[gpuPool], of: document, catalog: .builtIn)
        #expect(match.startable.map(\.type.name) == ["g4dn.xlarge", "g5.xlarge"])
        let cost = try #require(PoolCost(match, of: document, catalog: .builtIn))
        #expect(cost.highestAtLimit.monthlyCents == 73_438)
        #expect(self.match(gpuPool, ["pools.g5-gpu-karpenter.cpuLimit": .number(3)]).startable.isEmpty)
    }

    @Test("Pools that are off, or have no offline price, have no cost")
    func withoutCost() {
        func pools(_ changes: KeyValuePairs<FieldPath, FieldValue>) -> [String] {
            let document = EnvironmentDocument.sample(changes)
            let matches = PoolMatch.all(of: document, catalog: .builtIn)
            return PoolCost.costs(matches, of: document, catalog: .builtIn).map(\.pool.name)
        }
        #expect(pools(["pools.x86-cpu-karpenter.enabled": .flag(false)]) == [gpuPool])
        #expect(pools(["region": .text("ap-east-2")]) == [])
    }

    @Test("Whether anything can start at all agrees with the list of what can")
    func possible() {
        for (families, limit) in [(["g5"], 192), (["g5"], 3), (["p5"], 64), (["inf2"], 192), ([], 192)] {
            let document = EnvironmentDocument.sample([
                "pools.g5-gpu-karpenter.instanceFamilies": .list(families),
                "pools.g5-gpu-karpenter.cpuLimit": .number(limit),
            ])
            let pool = document.pools[gpuPool]
            let candidates = PoolMatch(pool, of: document, catalog: .builtIn).startable
            let requirements = PoolRequirements(of: pool, in: document, catalog: .builtIn)
            #expect(requirements.isPossible(upTo: limit) == !candidates.isEmpty)
        }
    }

    @Test("Single types rule out families, and families rule out categories")
    func choice() {
        let types = match(
            "own",
            [
                "pools.own.kind": .text("cpu"), "pools.own.instanceTypes": .list(["m5.large", "c5.xlarge"]),
                "pools.own.instanceFamilies": .list(["r5"]),
            ])
        #expect(Set(types.candidates.map(\.type.name)) == ["m5.large", "c5.xlarge"])
        let families = match(
            "own", ["pools.own.kind": .text("cpu"), "pools.own.instanceFamilies": .list(["r5"])])
        #expect(Set(families.candidates.map(\.type.family)) == ["r5"])
        #expect(Set(match("own", ["pools.own.kind": .text("cpu")]).candidates.map(\.type.category)) == ["c", "m", "r"])
    }

    @Test("Categories of a GPU pool stand for their types with NVIDIA GPUs")
    func gpuCategories() {
        let match = match(
            "own",
            [
                "pools.own.kind": .text("gpu"), "pools.own.instanceCategories": .list(["g", "inf"]),
                "pools.own.minGeneration": .number(6),
            ])
        #expect(!match.candidates.isEmpty)
        #expect(match.candidates.allSatisfy { $0.type.gpu != nil && $0.type.generation >= 6 })
    }

    @Test("A pool keeps to its zones")
    func ownZones() {
        let match = match(
            "own",
            [
                "network.zones": .list(["usw2-az1", "usw2-az4"]), "pools.own.kind": .text("gpu"),
                "pools.own.instanceFamilies": .list(["g5"]), "pools.own.zones": .list(["usw2-az4"]),
            ])
        #expect(match.candidates.isEmpty)
    }

    @Test("Reserved nodes match and draw on no quota")
    func reserved() {
        let changes: KeyValuePairs<FieldPath, FieldValue> = [
            "pools.own.kind": .text("gpu"), "pools.own.instanceFamilies": .list(["p5"]),
            "pools.own.capacityTypes": .list(["reserved"]),
        ]
        #expect(!match("own", changes).candidates.isEmpty)
        let needs = QuotaNeed.needs(of: .sample(changes), catalog: .builtIn)
        #expect(!needs.contains { $0.pools.contains("own") })
    }
}
