import Catalog
import Environment
import TestSupport
import Testing
import Validation

/// What the rules make of facts that are missing, new or old.
@Suite struct FactsTests {
    @Test("No x86 type that us-west-2 offers is unknown or refused for its region")
    func everyType() {
        let types = Catalog.builtIn.instanceTypes.filter {
            $0.architecture == .x86 && $0.accelerator == nil
                && Catalog.builtIn.offering(ofType: $0.name, inRegion: "us-west-2") == .offered
        }
        #expect(types.count > 850)
        for start in stride(from: 0, to: types.count, by: 19) {
            let names = types[start..<min(start + 19, types.count)].map(\.name)
            let refused = findings(in: ["generalNodes.instanceTypes": .list(["t3.xlarge"] + names)])
                .filter { ["NOD007", "NOD010", "NOD012"].contains($0.code) }
            #expect(refused.isEmpty, "\(refused.map(\.message))")
        }
    }

    @Test("A type that is newer than the tables is allowed, with the question to ask the account")
    func newerType() throws {
        let finding = try #require(
            findings(in: ["coreNodes.instanceTypes": .list(["m12i-flex.2xlarge"])]).first { $0.code == "NOD007" })
        #expect(finding.severity == .warning)
        #expect(finding.message.contains("not in the tables of 20"))
        #expect(finding.message.contains("aws ec2 describe-instance-types --instance-types m12i-flex.2xlarge"))
    }

    @Test("A family that is none is told from one that is meant", arguments: [("g4", "g4dn"), ("p4", "p4d")])
    func substitutes(asked: String, meant: String) throws {
        let finding = try #require(
            findings(in: ["pools.g5-gpu-karpenter.instanceFamilies": .list([asked])]).first { $0.code == "KAR003" })
        #expect(finding.message.contains(meant))
        #expect(finding.fix?.changes.map(\.value) == [.text(meant)])
    }

    @Test("AMD's GPUs are named as such, and a part of a GPU is nobody's substitute")
    func neighbours() throws {
        let amd = try #require(
            findings(in: ["pools.g5-gpu-karpenter.instanceFamilies": .list(["g4ad"])]).first { $0.code == "KAR003" })
        #expect(amd.message.contains("AMD"))
        for region in Catalog.builtIn.regions.map(\.code) {
            let fixes = findings(in: [
                "region": .text(region), "pools.g5-gpu-karpenter.instanceFamilies": .list(["inf2"]),
            ])
            .filter { $0.code == "KAR005" }.flatMap { $0.fix?.changes ?? [] }
            #expect(!fixes.contains { $0.value == .list(["g6f"]) || $0.value == .list(["gr6f"]) }, "\(region)")
        }
    }

    @Test("A Local Zone is named as one")
    func localZone() throws {
        let finding = try #require(
            findings(in: ["network.zones": .list(["usw2-az1", "us-west-2-lax-1a"])]).first { $0.code == "REG004" })
        #expect(finding.message.contains("Local Zone"))
    }

    @Test("A version that no Karpenter declares yet is warned of")
    func aheadOfKarpenter() throws {
        let catalog = Catalog(tables: [
            .versions: "1.39\t2026-08-02\t2027-10-02\t2028-10-02\tcalendar\tyes\n"
                + "1.38\t2026-06-02\t2027-08-02\t2028-08-02\tcalendar\tyes",
            .karpenter: "1.38\t1.15\t1.15.0",
        ])
        var document = EnvironmentDocument()
        document.cluster.version = "1.39"
        let findings = Validator(catalog: catalog, today: testDay).findings(for: document)
        let finding = try #require(findings.first { $0.code == "EKS007" })
        #expect(finding.severity == .warning && finding.message.contains("1.38 is the newest"))
        document.cluster.version = "1.38"
        #expect(
            !Validator(catalog: catalog, today: testDay).findings(for: document).contains { $0.code == "EKS007" })
    }
}
