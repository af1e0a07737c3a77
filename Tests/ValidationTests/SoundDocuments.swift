import Catalog
import Environment
import TestSupport
import Testing
import Validation

@Suite struct SoundDocuments {
    static let regionsWithGPUs = Catalog.builtIn.regions.map(\.code).filter { region in
        EnvironmentDocument().pools[gpuPool].instanceFamilies.allSatisfy {
            Catalog.builtIn.offering(ofFamily: $0, inRegion: region) == .offered
        }
    }

    @Test func manyRegionsHaveTheUsualGPUs() { #expect(Self.regionsWithGPUs.count > 10) }

    private func mistakes(in region: String) -> [Finding] {
        findings(in: ["region": .text(region)]).mistakes
    }

    @Test(arguments: regionsWithGPUs)
    func theDefaultsGetNoWarning(in region: String) {
        let troubles = mistakes(in: region)
        #expect(troubles.isEmpty, "\(troubles)")
    }

    /// Regions of which the catalog knows no offerings.
    @Test(arguments: ["ap-east-2", "ap-southeast-6", "mx-central-1"])
    func theDefaultsGetNoWarningWhereNothingIsKnown(in region: String) {
        let troubles = mistakes(in: region)
        #expect(troubles.isEmpty, "\(troubles)")
    }

    static let allowed: [Answers] = [
        Answers(sample: ["name": "ab"]),
        Answers(sample: ["name": "abcdefghijklmnopqrstuvwxyz1"]),
        Answers(sample: ["description": .text(String(repeating: "d", count: 250))]),
        Answers(sample: ["description": "Ünïcode – für alle"]),
        Answers(sample: ["tags": .map([String(repeating: "k", count: 128): String(repeating: "v", count: 256)])]),
        Answers(sample: ["tags": .map(["cost centre": "Größe 7", "a.b:c/d=e+f-g@h_i": ""])]),
        Answers(sample: ["tags": .map(Dictionary(uniqueKeysWithValues: (1...40).map { ("key\($0)", "x") }))]),
        Answers(sample: [
            "region": "us-east-1", "network.zones": ["use1-az1", "use1-az2", "use1-az4", "use1-az5", "use1-az6"],
        ]),
        Answers(sample: ["network.vpcCidr": "10.0.0.0/16"]),
        Answers(sample: ["network.vpcCidr": "100.64.0.0/16"]),
        Answers(sample: ["network.vpcCidr": "192.168.0.0/16"]),
        Answers(sample: ["network.vpcCidr": "172.20.0.0/16", "cluster.serviceCidr": "10.100.0.0/16"]),
        Answers(sample: ["network.secondaryCidrs": ["100.64.0.0/16", "10.2.0.0/16", "10.3.0.0/28", "100.127.0.0/16"]]),
        Answers(sample: ["network.vpcCidr": "10.20.0.0/24", "network.secondaryCidrs": ["100.64.0.0/16"]]),
        Answers(sample: ["network.vpcCidr": "10.20.0.0/21", "network.secondaryCidrs": ["100.64.0.0/16"]]),
        Answers(sample: ["network.vpcCidr": "10.20.0.0/28", "network.secondaryCidrs": ["100.64.0.0/16"]]),
        Answers(sample: [
            "cluster.adminRoleArns": [
                "arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Admin_1a2b3c",
                "arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_1a2b3c",
            ]
        ]),
        Answers(sample: ["network.natGateways": "perZone"]),
        Answers(sample: ["network.natGateways": "none"]),
        Answers(sample: ["network.natGateways": "none", "network.publicSubnets": ["10.1.0.0/24", "10.1.1.0/24"]]),
        Answers(sample: [
            "network.existingVpc.id": "vpc-0123456789abcdef0",
            "network.existingVpc.privateSubnets": ["subnet-0aaa0123456789abc", "subnet-0bbb0123456789abc"],
        ]),
        Answers(sample: [
            "network.existingVpc.id": "vpc-01234567", "network.existingVpc.tagSubnets": true,
            "network.existingVpc.privateSubnets": ["subnet-0aaa0123456789abc", "subnet-0bbb0123456789abc"],
            "network.existingVpc.publicSubnets": ["subnet-0ccc0123456789abc", "subnet-0ddd0123456789abc"],
        ]),
        Answers(sample: ["network.vpcEndpoints": true]),
        Answers(sample: ["addons.ingressScheme": "internal"]),
        Answers(sample: ["cluster.serviceCidr": "172.16.0.0/12"]),
        Answers(sample: ["cluster.serviceCidr": "192.168.255.0/24"]),
    ]

    @Test(arguments: allowed)
    func whatIsAllowedGetsNoError(_ answers: Answers) {
        let errors = answers.findings().filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors)")
    }
}
