import Embedded
import Environment
import Foundation
import TestSupport
import Testing

@testable import EnvironmentBundle

/// What the add-ons stage makes of its variable `pools`, as the real Terraform works it out: `pools.tf` needs no provider.
@Suite(.enabled(if: StageTools.isOnPath("terraform"), "terraform is not installed"))
struct PoolVariableTests {
    /// An expression of the stage, with these pools or those that it has by default.
    private func evaluate(_ expression: String, pools: EnvironmentDocument.Pools? = nil) throws -> [String: Any] {
        let folder = try Scratch()
        defer { folder.stay() }
        func write(_ text: String, _ name: String) throws {
            try text.write(toFile: "\(folder.root)/\(name)", atomically: true, encoding: .utf8)
        }
        try write(#require(EmbeddedFiles.terraform.file("terraform/addons/pools.tf")?.text), "pools.tf")
        let variables = try #require(EmbeddedFiles.terraform.file("terraform/addons/variables.tf")?.text)
        let block = try #require(variables.firstRange(of: "variable \"pools\" {"))
        let end = try #require(variables[block.lowerBound...].firstRange(of: "\n}\n"))
        try write(String(variables[block.lowerBound..<end.upperBound]), "variables.tf")
        if let pools { try write("pools = \(pools.variable.hclText)\n", "terraform.tfvars") }

        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["terraform", "-chdir=\(folder.root)", "console"]
        process.environment = ProcessInfo.processInfo.environment.filter { $0.key != "TF_CLI_CONFIG_FILE" }
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        input.fileHandleForWriting.write(Data("jsonencode(\(expression))\n".utf8))
        try input.fileHandleForWriting.close()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        // The console prints the JSON as a text of HCL, which JSON reads as well.
        let text = try JSONSerialization.jsonObject(with: said, options: .fragmentsAllowed) as? String
        let value = try JSONSerialization.jsonObject(with: Data(try #require(text).utf8))
        return try #require(value as? [String: Any])
    }

    private func pool(
        _ name: String, _ kind: EnvironmentDocument.Pool.Kind, _ change: (inout EnvironmentDocument.Pool) -> Void
    )
        throws -> [String: Any]
    {
        var pools = EnvironmentDocument().pools
        pools[name] = EnvironmentDocument.Pool(name, kind)
        change(&pools[name])
        return try #require(try evaluate("local.pools", pools: pools)[name] as? [String: Any])
    }

    private func requirements(_ pool: [String: Any]) -> [String] {
        (pool["requirements"] as? [[String: Any]] ?? []).map { requirement in
            let values = requirement["values"] as? [String] ?? []
            return "\(requirement["key"] ?? "") \(requirement["operator"] ?? "") \(values.joined(separator: ","))"
        }
    }

    @Test func theStagesDefaultsAreTheDocuments() throws {
        let plain = try evaluate("var.pools")
        let given = try evaluate("var.pools", pools: EnvironmentDocument().pools)
        #expect(plain as NSDictionary == given as NSDictionary)
    }

    @Test func theStacksPoolsAskForWhatTheyAlwaysAskedFor() throws {
        let pools = try evaluate("local.pools")
        let cpu = try #require(pools[cpuPool] as? [String: Any])
        let gpu = try #require(pools[gpuPool] as? [String: Any])
        #expect(
            requirements(cpu) == [
                "kubernetes.io/arch In amd64", "kubernetes.io/os In linux",
                "karpenter.k8s.aws/instance-category In c,m,r", "karpenter.k8s.aws/instance-generation Gt 4",
                "karpenter.sh/capacity-type In spot,on-demand",
            ])
        #expect(
            requirements(gpu) == [
                "kubernetes.io/arch In amd64", "kubernetes.io/os In linux",
                "karpenter.k8s.aws/instance-family In g5,g4dn", "karpenter.sh/capacity-type In on-demand",
            ])
        #expect(
            gpu["labels"] as? [String: String] == [
                "NodePool": gpuPool, "NodeGroupType": gpuPool, "type": "karpenter", "accelerator": "nvidia",
            ])
        #expect(
            gpu["taints"] as? [[String: String]] == [
                ["key": "nvidia.com/gpu", "value": "true", "effect": "NoSchedule"]
            ])
        for pool in [cpu, gpu] {
            #expect(
                pool["volumes"] as? [String: [String: String]] == [
                    "xvda": ["volumeSize": "20Gi"], "xvdb": ["volumeSize": "300Gi"],
                ])
            let disruption = pool["disruption"] as? [String: Any]
            #expect(disruption?["consolidationPolicy"] as? String == "WhenEmpty")
            #expect(disruption?["consolidateAfter"] as? String == "300s")
            #expect(pool["instance_store"] is NSNull && (pool["reservations"] as? [Any])?.isEmpty == true)
        }
        #expect(gpu["limits"] as? [String: String] == ["cpu": "192", "memory": "6144Gi"])
    }

    @Test func aPoolOfAReservationAsksForIt() throws {
        let pool = try pool("p5-training", .gpu) {
            $0.instanceFamilies = ["p5"]
            $0.capacityTypes = ["reserved"]
            $0.reservations = ["cr-0123456789abcdef0"]
            $0.zones = ["usw2-az1"]
            $0.instanceStore = .raid0
            $0.consolidation = .never
            $0.diskGiB = 1000
            $0.diskThroughput = 800
            $0.labels = ["team": "vision"]
            $0.taints = ["team=vision:NoSchedule", "dedicated:NoExecute"]
        }
        #expect(
            requirements(pool).suffix(3) == [
                "karpenter.k8s.aws/instance-family In p5", "karpenter.sh/capacity-type In reserved",
                "topology.k8s.aws/zone-id In usw2-az1",
            ])
        #expect(pool["reservations"] as? [[String: String]] == [["id": "cr-0123456789abcdef0"]])
        #expect(pool["instance_store"] as? String == "RAID0")
        #expect((pool["disruption"] as? [String: Any])?["consolidateAfter"] as? String == "Never")
        let volume = (pool["volumes"] as? [String: [String: Any]])?["xvdb"]
        #expect(volume?["throughput"] as? Int == 800 && volume?["iops"] as? Int == 3200)
        #expect((pool["labels"] as? [String: String])?["team"] == "vision")
        let taints: [[String: String]] = [
            ["key": "nvidia.com/gpu", "value": "true", "effect": "NoSchedule"],
            ["key": "team", "value": "vision", "effect": "NoSchedule"],
            ["key": "dedicated", "effect": "NoExecute"],
        ]
        #expect(pool["taints"] as? [[String: String]] == taints)
    }

    @Test func reservationsOfAPoolThatBuysAreNotAskedFor() throws {
        let pool = try pool("p5-training", .gpu) {
            $0.instanceFamilies = ["p5"]
            $0.capacityTypes = ["on-demand"]
            $0.reservations = ["cr-0123456789abcdef0"]
        }
        #expect((pool["reservations"] as? [Any])?.isEmpty == true)
    }

    @Test func singleTypesRuleOutFamiliesAndFamiliesCategories() throws {
        let types = try pool("own", .cpu) {
            $0.instanceTypes = ["m5.large"]
            $0.instanceFamilies = ["r5"]
        }
        #expect(requirements(types).dropFirst(2).first == "node.kubernetes.io/instance-type In m5.large")
        #expect(!requirements(types).joined().contains("instance-family"))
        let families = try pool("own", .cpu) { $0.instanceFamilies = ["r5"] }
        #expect(!requirements(families).joined().contains("instance-category"))
        let categories = try pool("own", .gpu) {
            $0.instanceCategories = ["g"]
            $0.minGeneration = 6
        }
        #expect(requirements(categories).contains("karpenter.k8s.aws/instance-gpu-manufacturer In nvidia"))
    }

    @Test func theNameAndTheLeastLimitAreThoseOfTheFields() throws {
        let text = try #require(EmbeddedFiles.terraform.file("terraform/addons/variables.tf")?.text)
        #expect(text.contains("can(regex(\"\(try #require(FieldBounds.poolName.pattern))\", name))"))
        #expect(text.contains("pool.kind != \"gpu\" || pool.cpu_limit >= \(FieldBounds.gpuLimit.size.lowerBound)"))
    }
}
