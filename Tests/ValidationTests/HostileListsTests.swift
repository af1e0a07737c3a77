import Environment
import TestSupport
import Testing
import Validation

/// Lists of ten thousand, and numbers at the ends of what an integer holds.
@Suite struct HostileListsTests {
    static let lists: [FieldPath] = [
        "cluster.endpointPublicAccessCidrs", "cluster.logTypes", "cluster.adminRoleArns", "coreNodes.instanceTypes",
        "generalNodes.instanceTypes", "pools.x86-cpu-karpenter.instanceCategories",
        "pools.x86-cpu-karpenter.capacityTypes",
        "pools.g5-gpu-karpenter.instanceFamilies", "pools.g5-gpu-karpenter.capacityTypes", "network.zones",
    ]

    @Test("A list of ten thousand wrong values gets a bounded number of findings", arguments: lists)
    func areBounded(path: FieldPath) {
        for values in [
            (0..<10_000).map { "wrong-\($0)" }, Array(repeating: "wrong", count: 10_000),
            Array(repeating: "", count: 10_000),
        ] {
            let found = findings(in: [path: .list(values)])
            #expect(found.count < 200, "\(path)")
            #expect(found.contains { $0.path?.field == path.field || path == "network.zones" })
            #expect(found.allSatisfy { $0.message.utf8.count < 2_000 })
        }
    }

    @Test("A long list of good values gets a bounded number of findings")
    func goodListsAreBounded() {
        let blocks = (0..<10_000).map { "\(11 + $0 / 65_536).\($0 / 256 % 256).\($0 % 256).0/24" }
        #expect(findings(in: ["cluster.endpointPublicAccessCidrs": .list(blocks)]).count < 40)
    }

    @Test("No number stops the program", arguments: [Int.min, -1, 0, 1, Int.max - 1, Int.max])
    func numbersAreHarmless(number: Int) {
        // A generation plays no part where families choose.
        for field in FieldCatalogue.all where field.path != .pools[gpuPool].minGeneration {
            guard case .number = field.defaultValue else { continue }
            let found = findings(in: [field.path: .number(number)])
            if abs(Double(number)) > 1_000 { #expect(found.contains { $0.path == field.path }, "\(field.path)") }
        }
    }
}
