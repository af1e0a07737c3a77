import Environment
import EnvironmentBundle
import Foundation
import StructuredData
import TestSupport
import Testing

@testable import EnvironmentBundle

/// From the portal, or when its time is over, an environment is destroyed without destroy.sh. A hook does its part.
@Suite(.enabled(if: Bench.canRun, "setsid (util-linux) is not installed")) struct RafayHookTests {
    private static let script = "rafay/clear-cluster.sh"
    private static let own = [
        "CLUSTER_ARN": "arn:aws:eks:us-west-2:123456789012:cluster/demo", "CLUSTER_ENDPOINT": "https://A1.eks.test",
    ]

    private func deletions(_ outcome: Bench.Outcome) -> [String] {
        outcome.calls.map(\.line).filter { $0.hasPrefix("kubectl") && $0.contains(" delete ") }
    }

    @Test("The hook clears the cluster as destroy.sh does")
    func sameAsDestroying() throws {
        let byHand = try Bench()
        try byHand.apply()
        let destroyed = try byHand.run("destroy.sh", "--yes")
        let bench = try Bench()
        try bench.put("stage-cluster")
        let outcome = try bench.run(Self.script, with: Self.own)
        #expect(outcome.code == 0, "\(outcome.output)")
        #expect(deletions(outcome) == deletions(destroyed))
        #expect(!deletions(outcome).isEmpty)
        #expect(outcome.calls.count { $0.line.contains("get nodeclaims.karpenter.sh") } == 2, "waits for the nodes")
    }

    @Test("It touches no cluster that has another endpoint than the environment's, and none that it is not told of")
    func otherClusters() throws {
        let bench = try Bench()
        try bench.put("stage-cluster")
        try bench.put("cluster-endpoint", "https://B2.eks.test")
        for environment in [Self.own, [:], ["CLUSTER_ARN": "", "CLUSTER_ENDPOINT": ""]] {
            let outcome = try bench.run(Self.script, with: environment)
            #expect(outcome.code == 1)
            #expect(outcome.output.contains("othing"), "\(outcome.output)")
            #expect(!outcome.calls.contains { $0.line.hasPrefix("kubectl") })
        }
    }

    @Test("Where the cluster is gone already there is nothing to clear, and where it is not cleared the hook fails")
    func ends() throws {
        #expect(try Bench().run(Self.script, with: Self.own).code == 0)
        let bench = try Bench()
        try bench.put("stage-cluster")
        try bench.put("refuses", "error: You must be logged in to the server (Unauthorized)")
        let outcome = try bench.run(Self.script, with: Self.own)
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("Unauthorized"), "Rafay shows standard output")
    }

    @Test("File systems that claims made stop it before the network cannot go, where there can be some")
    func lustre() throws {
        let bench = try Bench { $0.addons[.awsFsxCsiDriver] = true }
        try bench.put("stage-cluster")
        try bench.put("lustre", "fs-7\n")
        let outcome = try bench.run(Self.script, with: Self.own)
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("the network cannot go while they stand"))
        #expect(deletions(outcome) == [])
    }

    @Test("The add-ons template alone has the hook, before its stage is destroyed, with the credentials of the stages")
    func template() throws {
        let sample = RafaySample()
        #expect(sample.object("ResourceTemplate", .network)?.spec["hooks"] == nil)
        #expect(sample.object("ResourceTemplate", .cluster)?.spec["hooks"] == nil)
        let phases = sample.object("ResourceTemplate", .addons)?.spec["hooks"]?["provider"]?["openTofu"]?["destroy"]
        guard case .list(let hooks)? = phases?["init"]?["before"] else {
            Issue.record("no hook")
            return
        }
        #expect(hooks.count == 1)
        let data = hooks[0]["workflowHandler"]?["data"]
        #expect(data?["inputs"] == [["name": "demo-aws"]])
        let container = data?["config"]?["container"]
        #expect(container?["image"] == .text(sample.inputs.document.delivery.rafay.toolsImage))
        let envs = container?["envVars"]
        #expect(envs?["CLUSTER_ARN"] == "$(resource.\"demo-cluster\".output.cluster_arn.value)$")
        #expect(envs?["CLUSTER_ENDPOINT"] == "$(resource.\"demo-cluster\".output.cluster_endpoint.value)$")
        guard case .text(let script)? = envs?["CLEARING_SCRIPT"] else {
            Issue.record("no script")
            return
        }
        let decoded = try #require(Data(base64Encoded: script))
        #expect(decoded == Data(try #require(RenderedBundle(sample.inputs).file(Self.script)).bytes))
    }

    /// What Rafay is told to run, with a shell as the container's.
    @Test("The hook's command runs the script that it carries")
    func command() throws {
        let spec = try #require(RafaySample().object("ResourceTemplate", .addons)?.content.yamlText)
        let root = try loadYAML(spec) as? [String: Any]
        func at(_ keys: String...) -> Any? {
            keys.reduce(root as Any?) { ($0 as? [String: Any])?[$1] }
        }
        let before = at("spec", "hooks", "provider", "openTofu", "destroy", "init") as? [String: Any]
        let hook = (before?["before"] as? [[String: Any]])?.first
        let handler = (hook?["workflowHandler"] as? [String: Any])?["data"] as? [String: Any]
        let container = (handler?["config"] as? [String: Any])?["container"] as? [String: Any]
        let words = (container?["commands"] as? [String] ?? []) + (container?["arguments"] as? [String] ?? [])
        let script = (container?["envVars"] as? [String: String])?["CLEARING_SCRIPT"] ?? ""
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        process.environment = ["PATH": "/usr/bin:/bin", "CLEARING_SCRIPT": script]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let said = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(
            String(decoding: said, as: UTF8.self) == "Rafay hands over no ARN of a cluster, so nothing was touched.\n")
        #expect(process.terminationStatus == 1)
    }
}
