import Catalog
import Environment
import EnvironmentBundle
import Importing
import StructuredData
import TestSupport
import Testing

@Suite("The variables of the stages")
struct StageVariablesTests {
    private static let samples: [KeyValuePairs<FieldPath, FieldValue>] = [
        [:],
        ["network.natGateways": .text("none"), "pools.g5-gpu-karpenter.enabled": .flag(false)],
        [
            "region": .text("eu-central-1"), "cluster.version": .text("1.35"), "tags": .map(["team": "a \"b\" ${c}"]),
            "network.zones": .list(["euc1-az1", "euc1-az2", "euc1-az3"]), "addons.s3Buckets": .list(["models"]),
            "addons.mountpointS3CsiDriver": .flag(true), "coreNodes.maxSize": .number(5),
            "pools.l4.kind": .text("gpu"), "pools.l4.instanceFamilies": .list(["g6"]),
            "pools.l4.labels": .map(["team": "vision"]), "pools.l4.consolidation": .text("never"),
            "pools.batch.kind": .text("cpu"), "pools.batch.instanceTypes": .list(["m6i.4xlarge"]),
            "pools.g5-gpu-karpenter.instanceTypes": .list(["g5.xlarge"]),
            "pools.g5-gpu-karpenter.instanceFamilies": .list([]),
        ],
        [
            "network.zones": .list(["usw2-az1", "usw2-az2"]),
            "network.existingVpc.id": .text("vpc-0123456789abcdef0"),
            "network.existingVpc.privateSubnets": .list(["subnet-0aaa0123456789abc", "subnet-0bbb0123456789abc"]),
        ],
    ]

    @Test("of a bundle make the same environment again", arguments: samples.indices)
    func roundTrip(index: Int) throws {
        let document = EnvironmentDocument.sample(Self.samples[index])
        let inputs = BundleInputs(document: document, catalog: .builtIn)
        let files = try Stage.allCases.map { stage in
            let values = StageVariables.values(of: stage, in: inputs)
            let text = StructuredValue.map(values.map { .init($0.name, $0.value) }).tfvarsText
            return try Importer.read(Array(text.utf8), catalog: .builtIn)
        }
        #expect(files.map(\.source) == [.stages, .stages, .stages])
        let again = files.answers.resolved(with: .builtIn, on: testDay)
        for field in FieldCatalogue.all(of: document) where !field.variables.isEmpty {
            if let pool = field.path.pool, !document.pools[pool.name].enabled, field.path != pool.paths.enabled {
                continue
            }
            #expect(field.value(again) == field.value(document), "\(field.path)")
        }
        #expect(again.pools.enabled == document.pools.enabled)
        let unplaced = files.flatMap(\.entries).filter { if case .noPlace = $0.outcome { true } else { false } }
        #expect(Set(unplaced.map(\.name)).isSubset(of: ["karpenter_chart_version", "needed_addresses"]))
    }

    @Test("that no stage has are named with their line, and so are values of another type")
    func unknown() throws {
        let text = "aws_region = \"us-west-2\"\nnodes = 3\nzones = []\ncluster_log_types = { a = 1 }\n"
        let imported = try Importer.read(Array(text.utf8), catalog: .builtIn)
        #expect(imported.entries.map(\.line) == [1, 2, 3, 4])
        #expect(imported.entries.map(\.outcome.isPlaced) == [true, false, false, false])
    }
}

extension Imported.Outcome {
    var isPlaced: Bool { if case .noPlace = self { false } else { true } }
}
