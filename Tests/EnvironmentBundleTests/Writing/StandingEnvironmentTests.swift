import TestSupport
import Testing

@testable import EnvironmentBundle

@Suite("An environment that stands")
struct StandingEnvironmentTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        _ = try BundleWriter().write(Self.files(), to: scratch.bundle)
    }

    private static func files(
        name: String = "demo", region: String = "us-west-2", block: String = "10.1.0.0/16", vpc: String? = nil,
        service: String = "172.20.0.0/16", pools: [String] = ["cpu", "gpu"], size: Int = 2
    ) -> [BundleFile] {
        var files = [
            "environment.yaml": "\(name) \(size)\n",
            "terraform/network.tfvars":
                "name = \"\(name)\"\naws_region = \"\(region)\"\n"
                + (vpc.map { "existing_vpc_id = \"\($0)\"\n" } ?? "vpc_cidr = \"\(block)\"\n"),
            "terraform/cluster.tfvars": "cluster_service_cidr = \"\(service)\"\ncore_node_min_size   = \(size)\n",
        ]
        for pool in pools { files["kubernetes/smoke-tests/\(pool).yaml"] = "kind: Pod\n" }
        return bundle(files)
    }

    private static let losses: [(files: [BundleFile], words: String)] = [
        (
            files(name: "other"),
            "the name, \"demo\" now and \"other\" then: nodes and load balancers of the old name stay behind"
        ),
        (files(region: "us-east-1"), "the region, \"us-west-2\" now and \"us-east-1\" then"),
        (files(block: "10.2.0.0/16"), "the VPC's block, \"10.1.0.0/16\" now and \"10.2.0.0/16\" then"),
        (files(vpc: "vpc-1"), "the VPC, none now and \"vpc-1\" then"),
        (files(service: "10.100.0.0/16"), "the service CIDR, "),
        (files(pools: ["cpu"]), "the pool gpu, which is no longer there"),
    ]

    @Test(
        "is not replaced, moved or lost sight of without a word",
        arguments: [
            "mkdir .apply && echo terraform >.apply/route",
            "echo '{\"resources\": [{}]}' >terraform/network/terraform.tfstate",
        ],
        losses.indices)
    func refused(applying: String, index: Int) throws {
        scratch.run("cd demo && mkdir terraform/network && \(applying)")
        let (files, words) = Self.losses[index]
        let before = scratch.tree()
        #expect(try BundleWriter().changes(of: files, at: scratch.bundle).losses.contains { $0.hasPrefix(words) })
        let failure = #expect(throws: BundleWriteError.self) { try BundleWriter().write(files, to: scratch.bundle) }
        #expect(failure?.description.contains("\n  \(words)") == true, "\(failure?.description ?? "")")
        #expect(failure?.isInputOutput == false)
        #expect(scratch.tree() == before)
        #expect(try BundleWriter().write(files, to: scratch.bundle, force: true).losses.count > 0)
        #expect(try BundleWriter().write(files, to: scratch.bundle).isEmpty)
    }

    @Test("takes what can change while it stands")
    func others() throws {
        scratch.run("cd demo && mkdir .apply && touch .apply/route")
        #expect(
            try BundleWriter().write(Self.files(pools: ["cpu", "gpu", "p5"], size: 3), to: scratch.bundle).losses == [])
    }

    @Test("of another name is not written over without a word, applied or not")
    func otherName() throws {
        let other = Self.files(name: "other")
        #expect(try BundleWriter().changes(of: other, at: scratch.bundle).otherEnvironment == "demo")
        let failure = #expect(throws: BundleWriteError.self) { try BundleWriter().write(other, to: scratch.bundle) }
        #expect(failure?.description.contains("another environment, demo.") == true)
        _ = try BundleWriter().write(other, to: scratch.bundle, force: true)
        #expect(try BundleWriter().changes(of: other, at: scratch.bundle).otherEnvironment == nil)
    }

    @Test(
        "is none before it is applied, and after it was destroyed",
        arguments: ["true", "echo '{\"resources\": []}' >terraform/network/terraform.tfstate", "mkdir .apply"],
        losses.indices)
    func notStanding(making: String, index: Int) throws {
        scratch.run("cd demo && mkdir terraform/network && \(making)")
        // Another name is another environment, standing or not.
        #expect(try BundleWriter().write(Self.losses[index].files, to: scratch.bundle, force: index == 0).losses == [])
    }
}
