import Catalog
import Environment
import Estimates
import TestSupport
import Testing

@Suite("What an environment needs of AWS quotas")
struct QuotaTests {
    private func lines(_ changes: KeyValuePairs<FieldPath, FieldValue> = [:]) -> [String] {
        QuotaNeed.needs(of: .sample(changes), catalog: .builtIn).map { "\($0.quota.code) \($0.needed): \($0.workings)" }
    }

    @Test("The defaults draw on standard on-demand and spot, G on demand, an Elastic IP and a VPC")
    func defaults() {
        #expect(
            lines() == [
                "L-1216C47A 1040: 8 x m5.xlarge with 4 vCPU + 2 x t3.xlarge with 4 vCPU"
                    + " + 1000 vCPU, the limit of x86-cpu-karpenter",
                "L-34B43A08 1000: 1000 vCPU, the limit of x86-cpu-karpenter",
                "L-DB2E81BA 192: 192 vCPU, the limit of g5-gpu-karpenter (48 x g4dn.xlarge)",
                "L-0263D0A3 1: 1 x NAT gateway",
                "L-F678F1CE 1: 1 x VPC, and the account may have others",
            ])
    }

    @Test("A pool draws only on the quotas of its capacity types")
    func capacityTypes() {
        let spot = lines([
            "pools.x86-cpu-karpenter.capacityTypes": .list(["spot"]),
            "pools.g5-gpu-karpenter.capacityTypes": .list(["spot", "on-demand"]),
        ])
        #expect(spot.contains("L-1216C47A 40: 8 x m5.xlarge with 4 vCPU + 2 x t3.xlarge with 4 vCPU"))
        #expect(spot.contains { $0.hasPrefix("L-3819A6DF 192: ") })
        #expect(spot.contains { $0.hasPrefix("L-DB2E81BA 192: ") })
    }

    @Test("Families of another quota draw on theirs, each up to the whole limit")
    func otherFamilies() {
        let both = lines([
            "region": .text("us-east-1"), "pools.g5-gpu-karpenter.instanceFamilies": .list(["p4d", "g5"]),
        ])
        #expect(both.contains("L-417A185B 192: 192 vCPU, the limit of g5-gpu-karpenter (2 x p4d.24xlarge)"))
        #expect(both.contains("L-DB2E81BA 192: 192 vCPU, the limit of g5-gpu-karpenter (48 x g5.xlarge)"))
    }

    @Test("A pool of single types is told in nodes of those")
    func singleTypes() {
        let large = lines(["pools.g5-gpu-karpenter.instanceTypes": .list(["g5.48xlarge"])])
        #expect(large.contains("L-DB2E81BA 192: 192 vCPU, the limit of g5-gpu-karpenter (1 x g5.48xlarge)"))
    }

    @Test("A node group counts in the largest of its types")
    func largestType() {
        let mixed = lines(["coreNodes.instanceTypes": .list(["m5.xlarge", "m5.2xlarge"])])
        #expect(mixed.contains { $0.hasPrefix("L-1216C47A 1072: 8 x m5.2xlarge with 8 vCPU + ") })
    }

    @Test("Each NAT gateway needs an Elastic IP, and none needs none")
    func addresses() {
        let zones: FieldValue = .list(["usw2-az1", "usw2-az2", "usw2-az3"])
        #expect(
            lines(["network.zones": zones, "network.natGateways": .text("perZone")]).contains(
                "L-0263D0A3 3: 3 x NAT gateway"))
        #expect(!lines(["network.natGateways": .text("none")]).contains { $0.hasPrefix("L-0263D0A3") })
    }

    @Test("A new account's G quota of 0 is below what the published 64 still holds")
    func newAccounts() throws {
        let needs = QuotaNeed.needs(of: .sample(["pools.g5-gpu-karpenter.cpuLimit": .number(64)]), catalog: .builtIn)
        let g = try #require(needs.first { $0.quota.code == "L-DB2E81BA" })
        #expect(!g.isAbovePublished)
        #expect(g.isAboveNewAccount)
    }

    @Test(
        "What an account told of a quota counts in place of what new accounts have",
        arguments: [(192, false), (191, true)])
    func appliedQuota(value: Int, isAbove: Bool) throws {
        let day = try #require(CalendarDay("2026-12-01"))
        let facts = AccountFacts([
            .init(.quotas, region: "us-west-2", date: day, rows: ["us-west-2/L-DB2E81BA\t\(value)"])
        ])
        let needs = QuotaNeed.needs(of: .sample(), catalog: Catalog.builtIn.overlaid(with: facts))
        let g = try #require(needs.first { $0.quota.code == "L-DB2E81BA" })
        #expect(g.isAboveNewAccount == isAbove)
        #expect(g.isAbovePublished == isAbove)
    }
}
