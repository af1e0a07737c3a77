import Catalog
import Environment
import Estimates
import TestSupport
import Testing

@Suite("What a pool can start")
struct PoolTests {
    private func match(_ pool: PoolMatch.Pool, _ changes: KeyValuePairs<FieldPath, FieldValue> = [:]) -> PoolMatch {
        PoolMatch(pool, of: .sample(changes), catalog: .builtIn)
    }

    @Test("The CPU pool admits x86 types of its categories and generations, the cheapest first")
    func cpu() {
        let candidates = match(.cpu).candidates
        #expect(candidates.allSatisfy { ["c", "m", "r"].contains($0.type.category) && $0.type.generation >= 5 })
        #expect(candidates.allSatisfy { $0.type.architecture == .x86 })
        #expect(candidates.contains { $0.type.name == "m5.xlarge" })
        let prices = candidates.map { $0.price?.usdPerHour ?? .infinity }
        #expect(prices == prices.sorted())
        let newest = match(.cpu, ["pools.cpu.minGeneration": .number(8)]).candidates
        #expect(!newest.isEmpty && newest.count < candidates.count)
        #expect(match(.cpu, ["pools.cpu.minGeneration": .number(99)]).candidates.isEmpty)
    }

    @Test("The GPU pool admits the x86 types of its families that have a GPU")
    func gpu() {
        let match = match(.gpu)
        #expect(Set(match.candidates.map(\.type.family)) == ["g4dn", "g5"])
        #expect(match.candidates.first?.type.name == "g4dn.xlarge")
        let others = self.match(.gpu, ["pools.gpu.instanceFamilies": .list(["g5g", "inf2", "m5", "g99"])])
        #expect(others.candidates.isEmpty)
    }

    @Test("A type has to be offered in one of the zones, and each candidate says in which")
    func zones() {
        let az4 = match(.gpu, ["network.zones": .list(["usw2-az4"])])
        #expect(az4.candidates.isEmpty)
        let both = match(.gpu, ["network.zones": .list(["usw2-az1", "usw2-az4"])])
        #expect(!both.candidates.isEmpty)
        #expect(both.candidates.allSatisfy { $0.zones == ["usw2-az1"] })
    }

    @Test("Zones that only the account knows admit what the region has")
    func letters() {
        let oregon = match(.gpu, ["network.zones": .list(["us-west-2a", "us-west-2b"])])
        #expect(!oregon.candidates.isEmpty && oregon.candidates.allSatisfy { $0.zones.isEmpty })
        let california: KeyValuePairs<FieldPath, FieldValue> = [
            "region": .text("us-west-1"), "network.zones": .list(["us-west-1a", "us-west-1b"]),
        ]
        #expect(Set(match(.gpu, california).candidates.map(\.type.family)) == ["g4dn"])
    }

    @Test("A spot pool passes over types that are never sold as spot")
    func spotOnly() {
        let spot = match(.cpu, ["pools.cpu.capacityTypes": .list(["spot"])])
        #expect(spot.candidates.allSatisfy { $0.type.allowsSpot })
        #expect(!spot.candidates.isEmpty)
        #expect(match(.cpu, ["pools.cpu.capacityTypes": .list([])]).candidates.isEmpty)
    }

    @Test("A GPU pool costs between its cheapest node and its whole limit in the dearest ones")
    func gpuCost() throws {
        let costs = PoolCost.costs(of: .sample(), catalog: .builtIn)
        let cost = try #require(costs.first { $0.pool == .gpu })
        #expect(cost.cheapestNode.workings == "1 x g4dn.xlarge x 730 h x $0.526")
        #expect(cost.cheapestNode.hourlyMicrodollars == 526_000)
        #expect(cost.cheapestNode.monthlyCents == 38_398)
        #expect(cost.highestAtLimit.workings == "192 vCPU / 4 vCPU x g5.xlarge x 730 h x $1.006")
        #expect(cost.highestAtLimit.monthlyCents == 48 * 73_438)
        #expect(cost.lowestAtLimit.monthlyCents < cost.highestAtLimit.monthlyCents)
    }

    @Test("A type larger than the limit does not count")
    func limit() throws {
        let document = EnvironmentDocument.sample(["pools.gpu.cpuLimit": .number(4)])
        let match = PoolMatch(.gpu, of: document, catalog: .builtIn)
        #expect(match.candidates(upTo: 4).map(\.type.name) == ["g4dn.xlarge", "g5.xlarge"])
        let cost = try #require(PoolCost(match, of: document, catalog: .builtIn))
        #expect(cost.highestAtLimit.monthlyCents == 73_438)
        #expect(match.candidates(upTo: 3).isEmpty)
    }

    @Test("Pools that are off, or have no offline price, have no cost")
    func withoutCost() {
        func pools(_ changes: KeyValuePairs<FieldPath, FieldValue>) -> [PoolMatch.Pool] {
            PoolCost.costs(of: .sample(changes), catalog: .builtIn).map(\.pool)
        }
        #expect(pools(["pools.cpu.enabled": .flag(false)]) == [.gpu])
        #expect(pools(["region": .text("ap-east-2")]) == [])
    }

    @Test("Whether anything can start at all agrees with the list of what can")
    func possible() {
        for (families, limit) in [(["g5"], 192), (["g5"], 3), (["p5"], 64), (["inf2"], 192), ([], 192)] {
            let document = EnvironmentDocument.sample(["pools.gpu.instanceFamilies": .list(families)])
            let candidates = PoolMatch(.gpu, of: document, catalog: .builtIn).candidates(upTo: limit)
            #expect(PoolMatch.isPossible(.gpu, of: document, catalog: .builtIn, upTo: limit) == !candidates.isEmpty)
        }
    }
}
