import Environment
import TestSupport
import Testing

@Suite("Answers")
struct AnswersTests {
    @Test("laid over others win, and their tags join")
    func overlay() {
        var below = Answers()
        below["region"] = .text("us-east-1")
        below["coreNodes.minSize"] = .number(3)
        below["tags"] = .map(["team": "a", "cost": "1"])
        var above = Answers()
        above["region"] = .text("us-west-2")
        above["tags"] = .map(["team": "b"])
        let both = below.overlaid(by: above)
        #expect(both["region"] == .text("us-west-2"))
        #expect(both["coreNodes.minSize"] == .number(3))
        #expect(both["tags"] == .map(["team": "b", "cost": "1"]))
    }

    @Test("leave planned fields to follow the rest")
    func planning() {
        let document = EnvironmentDocument.sample(["region": .text("us-east-1")])
        #expect(document.network.zones == ["use1-az1", "use1-az2"])
        #expect(document.network.publicSubnets == ["10.1.0.0/24", "10.1.1.0/24"])
        #expect(document.network.privateSubnets == ["10.1.32.0/19", "10.1.64.0/19"])
        #expect(document.cluster.version == "1.36")
        #expect(document.cluster.serviceCidr == "172.20.0.0/16")
    }

    @Test("plan zones that have the GPU families that were chosen")
    func zonesWithGPUs() {
        let document = EnvironmentDocument.sample([
            "region": .text("ap-northeast-1"), "pools.g5-gpu-karpenter.instanceFamilies": .list(["g5"]),
        ])
        #expect(document.network.zones == ["apne1-az1", "apne1-az4"])
    }

    @Test("plan a service range that no block of the VPC overlaps")
    func serviceRange() {
        #expect(
            EnvironmentDocument.sample(["network.vpcCidr": .text("172.20.0.0/16")]).cluster.serviceCidr
                == "10.100.0.0/16")
    }

    @Test("given for one kind of subnet keep the planned other kind clear of them")
    func mixedSubnets() {
        let document = EnvironmentDocument.sample(["network.privateSubnets": .list(["10.1.0.0/19", "10.1.32.0/19"])])
        #expect(document.network.publicSubnets == ["10.1.64.0/24", "10.1.65.0/24"])
    }

    @Test("put the private subnets into a secondary block with more room")
    func secondarySubnets() {
        var network = EnvironmentDocument.sample([
            "network.vpcCidr": .text("10.20.0.0/24"), "network.secondaryCidrs": .list(["100.64.0.0/16"]),
        ]).network
        #expect(network.publicSubnets == ["10.20.0.0/27", "10.20.0.32/27"])
        #expect(network.privateSubnets == ["100.64.0.0/17", "100.64.128.0/17"])
        #expect(network.controlPlaneSubnets == ["10.20.0.128/27", "10.20.0.160/27"])
        // Who lays out the private ones has none for the control plane, unless somebody says so.
        network =
            EnvironmentDocument.sample([
                "network.vpcCidr": .text("10.20.0.0/21"), "network.secondaryCidrs": .list(["100.64.0.0/16"]),
                "network.privateSubnets": .list(["100.64.0.0/18", "100.64.64.0/18"]),
            ]).network
        #expect(network.controlPlaneSubnets == [])
    }

    @Test("keep a VPC without NAT gateways private, but for what somebody opens")
    func privateVPC() {
        let closed = EnvironmentDocument.sample(["network.natGateways": .text("none")])
        #expect(closed.network.publicSubnets == [] && closed.network.isPrivate)
        #expect(closed.network.privateSubnets == ["10.1.32.0/19", "10.1.64.0/19"])
        #expect(closed.network.vpcEndpoints && !closed.cluster.endpointPublicAccess)
        #expect(closed.addons.ingressScheme == .internal)
        let open = EnvironmentDocument.sample([
            "network.natGateways": .text("none"), "network.publicSubnets": .list(["10.1.0.0/24", "10.1.1.0/24"]),
        ])
        #expect(!open.network.isPrivate && open.cluster.endpointPublicAccess && open.network.vpcEndpoints)
        #expect(open.addons.ingressScheme == .internetFacing)
        #expect(
            EnvironmentDocument.sample(["cluster.endpointPublicAccess": .flag(false)]).addons.ingressScheme
                == .internal)
    }

    @Test("plan no block of a VPC that is there, and a zone for each of its subnets")
    func existingVPC() {
        let document = EnvironmentDocument.sample([
            "network.existingVpc.id": .text("vpc-0123456789abcdef0"),
            "network.existingVpc.privateSubnets": .list([
                "subnet-0aaa0123456789abc", "subnet-0bbb0123456789abc", "subnet-0ccc0123456789abc",
            ]),
        ])
        #expect(document.network.vpcCidr.isEmpty && document.network.privateSubnets.isEmpty)
        #expect(document.network.zones == ["usw2-az1", "usw2-az2", "usw2-az3"])
        #expect(!document.network.isPrivate && document.cluster.endpointPublicAccess && !document.network.vpcEndpoints)
        #expect(document.addons.ingressScheme == .internal)
    }

    @Test("take a change to one element, one key, or one past the end of a list")
    func parts() {
        var answers = Answers()
        answers["name"] = .text("demo")
        answers["region"] = .text("us-west-2")
        let document = answers.resolved(with: .builtIn, on: testDay)
        func take(_ path: FieldPath, _ value: FieldValue) -> Bool {
            answers.apply(FieldChange(path, value), in: document)
        }
        #expect(take("network.publicSubnets[1]", .text("10.1.9.0/24")))
        #expect(answers["network.publicSubnets"] == .list(["10.1.0.0/24", "10.1.9.0/24"]))
        #expect(take("tags.team", .text("vision")))
        #expect(answers["tags"] == .map(["team": "vision"]))
        #expect(!take("network.publicSubnets[7]", .text("x")))
        #expect(!take("coreNodes.minSize", .text("x")))
    }
}

@Suite("--set")
struct AssignmentTests {
    @Test(
        "takes every form that the contract names",
        arguments: [
            ("region=us-east-1", FieldChange("region", .text("us-east-1"))),
            ("network.zones=a,b", FieldChange("network.zones", .list(["a", "b"]))),
            ("network.zones=[a, b]", FieldChange("network.zones", .list(["a", "b"]))),
            ("network.secondaryCidrs=", FieldChange("network.secondaryCidrs", .list([]))),
            ("network.secondaryCidrs=[]", FieldChange("network.secondaryCidrs", .list([]))),
            ("coreNodes.minSize=3", FieldChange("coreNodes.minSize", .number(3))),
            ("pools.g5-gpu-karpenter.enabled=false", FieldChange("pools.g5-gpu-karpenter.enabled", .flag(false))),
            ("cluster.version=1.36", FieldChange("cluster.version", .text("1.36"))),
            ("tags.a.b=c=d", FieldChange("tags.a.b", .text("c=d"))),
            ("tags={team: vision}", FieldChange("tags", .map(["team": "vision"]))),
            ("network.publicSubnets[1]=10.1.1.0/24", FieldChange("network.publicSubnets[1]", .text("10.1.1.0/24"))),
            ("description=a = b, c", FieldChange("description", .text("a = b, c"))),
        ])
    func forms(text: String, change: FieldChange) throws {
        #expect(try Assignment.parse(text) == change)
    }

    @Test(
        "refuses what cannot mean anything, and says what to write",
        arguments: [
            ("region", "PATH=VALUE"), ("=x", "PATH=VALUE"), ("regoin=x", "did you mean region?"),
            ("coreNodes.minSize=two", "whole number"), ("pools.g5-gpu-karpenter.enabled=maybe", "true or false"),
            ("network.natGateways=two", "none, single, perZone"), ("region[1]=x", "no list"),
            ("network.zones=[a", "[a, b]"),
        ])
    func refusals(text: String, saying: String) {
        do {
            _ = try Assignment.parse(text)
            Issue.record("\(text) was taken")
        } catch {
            #expect(error.description.contains(saying), "\(error.description)")
        }
    }
}
