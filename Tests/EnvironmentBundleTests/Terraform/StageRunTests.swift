import Environment
import Foundation
import TestSupport
import Testing

@testable import EnvironmentBundle

/// The real Terraform on rendered bundles: formatting, then init, validate, plan and a make-believe apply of each stage
/// in turn, as `Scripts/terraform/check-stages` does it.
@Suite(.serialized) struct StageRunTests {
    private static let runs =
        ProcessInfo.processInfo.environment["SLIPWAY_TERRAFORM"] == "all" ? StageRun.all : StageRun.standard

    @Test(.enabled(if: StageTools.missing == nil, "\(StageTools.missing ?? "")"), arguments: runs)
    func terraformAppliesTheStages(run: StageRun) throws {
        let applied = try StageTools.apply(run)
        try #require(applied.code == 0, "\(applied.output)")

        func outputs(_ stage: Stage) throws -> [String: Any] {
            let data = try Data(contentsOf: applied.kept.appending(path: "\(stage.rawValue).outputs.json"))
            let outputs = try JSONSerialization.jsonObject(with: data) as? [String: [String: Any]] ?? [:]
            return outputs.compactMapValues { $0["value"] }
        }
        for stage in Stage.allCases {
            #expect(try Set(outputs(stage).keys).isSubset(of: StageSource(stage).outputs.map(\.name)))
        }
        #expect(try outputs(.network)["availability_zone_ids"] as? [String] == run.document.network.zones)
        #expect(
            try (outputs(.network)["private_subnet_ids"] as? [Any])?.count == run.document.network.privateSubnets.count)
        #expect(try outputs(.cluster)["cluster_name"] as? String == run.document.name)
        #expect(try outputs(.cluster)["eks_cluster_version"] as? String == run.document.cluster.version)
        let pools = run.document.pools
        let names = [(pools.gpu.enabled, "g5-gpu-karpenter"), (pools.cpu.enabled, "x86-cpu-karpenter")].filter(\.0).map(
            \.1)
        #expect(try outputs(.addons)["nodepools"] as? [String] == names)
        for name in names {
            let values = try #require(try poolValues(name, in: applied))
            #expect(
                values["tags"] as? [String: String] == run.document.tags.merging(["Name": "karpenter-\(name)"]) { $1 })
            #expect(values["amiFamily"] as? String == "Bottlerocket")
        }
    }

    /// The spec of an EC2NodeClass, as the state holds the values of its chart.
    private func poolValues(_ name: String, in applied: StageTools.Applied) throws -> [String: Any]? {
        let state = try Data(contentsOf: applied.kept.appending(path: "addons.tfstate"))
        let root = try JSONSerialization.jsonObject(with: state) as? [String: Any]
        let resources = root?["resources"] as? [[String: Any]] ?? []
        let releases =
            resources.first { $0["name"] as? String == "karpenter_resources" }?["instances"] as? [[String: Any]]
        let release = releases?.first { $0["index_key"] as? String == name }?["attributes"] as? [String: Any]
        let values = (release?["values"] as? [String])?.first
        return try values.flatMap { try loadYAML($0) as? [String: Any] }?["ec2NodeClass"] as? [String: Any]
    }

    @Test(
        .enabled(if: StageTools.missingForCharts == nil, "\(StageTools.missingForCharts ?? "")"), arguments: runs)
    func addonsWorkInACluster(run: StageRun) throws {
        let applied = try StageTools.apply(run)
        try #require(applied.code == 0, "the stages were not applied")
        let outcome = try StageTools.checkCharts(applied, version: run.document.cluster.version)
        #expect(outcome.code == 0, "\(outcome.output)")
    }

    @Test func theRunsTogetherSwitchEveryOptionOnAndOff() {
        for field in FieldCatalogue.all {
            let values = Set(StageRun.all.map { field.value($0.document) })
            switch field.domain {
            case .toggle: #expect(values == [.flag(true), .flag(false)], "\(field.path)")
            case .choice(let choices): #expect(values == Set(choices.map { .text($0.value) }), "\(field.path)")
            default:
                // What becomes a variable is given at least two values.
                if !field.variables.isEmpty { #expect(values.count > 1, "\(field.path)") }
            }
        }
    }

    @Test func aRunHasANameOfItsOwn() { #expect(Set(StageRun.all.map(\.name)).count == StageRun.all.count) }
}
