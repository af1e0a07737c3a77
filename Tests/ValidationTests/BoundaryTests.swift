import Environment
import TestSupport
import Testing
import Validation

/// Each limit at its last allowed value and one past it.
@Suite struct BoundaryTests {
    struct Limit: Sendable, CustomTestStringConvertible {
        let code: String
        let allowed: Answers
        let past: Answers
        init(
            _ code: String, _ path: FieldPath, _ allowed: FieldValue, _ past: FieldValue,
            _ with: KeyValuePairs<FieldPath, FieldValue> = [:]
        ) {
            func answers(_ value: FieldValue) -> Answers {
                var answers = Answers(sample: with)
                answers.apply(FieldChange(path, value), in: answers.document())
                return answers
            }
            self.code = code
            self.allowed = answers(allowed)
            self.past = answers(past)
        }
        var testDescription: String { code }
    }

    private static func text(_ count: Int) -> FieldValue { .text(String(repeating: "x", count: count)) }
    private static func tags(_ count: Int) -> FieldValue {
        .map(Dictionary(uniqueKeysWithValues: (0..<count).map { ("k\($0)", "v") }))
    }
    private static func secondaries(_ count: Int) -> FieldValue { .list((0..<count).map { "100.\(64 + $0).0.0/16" }) }

    static let limits: [Limit] = [
        Limit("NAM002", "name", text(27), text(28)),
        Limit("NAM002", "name", text(2), text(1)),
        Limit("NAM004", "description", text(250), text(251)),
        Limit("NAM005", "tags", tags(40), tags(41)),
        Limit(
            "NAM006", "tags", .map([String(repeating: "k", count: 128): "v"]),
            .map([String(repeating: "k", count: 129): "v"])),
        Limit("NAM007", "tags.team", text(256), text(257)),
        Limit("REG008", "network.zones", ["usw2-az1", "usw2-az2"], ["usw2-az1"]),
        Limit("NET003", "network.vpcCidr", "10.0.0.0/16", "10.0.0.0/15"),
        Limit("NET003", "network.vpcCidr", "10.1.0.0/28", "10.1.0.0/29"),
        Limit("NET003", "network.secondaryCidrs", ["100.64.0.0/28"], ["100.64.0.0/29"]),
        Limit("NET005", "network.vpcCidr", "10.1.0.0/22", "10.1.0.0/23"),
        Limit("NET009", "network.privateSubnets[0]", "10.1.32.0/28", "10.1.32.0/29"),
        Limit("NET013", "network.secondaryCidrs", secondaries(4), secondaries(5)),
        Limit("NET015", "network.privateSubnets[0]", "10.1.32.0/27", "10.1.32.0/28"),
        Limit("NET018", "network.publicSubnets[0]", "10.1.0.0/27", "10.1.0.0/28"),
        Limit("NET021", "cluster.serviceCidr", "172.16.0.0/12", "160.0.0.0/11"),
        Limit("NET021", "cluster.serviceCidr", "172.20.0.0/24", "172.20.0.0/25"),
        Limit("NET022", "cluster.serviceCidr", "172.31.0.0/16", "172.32.0.0/16"),
        Limit("NET023", "cluster.serviceCidr", "10.2.0.0/16", "10.0.0.0/15"),
        Limit("DLV001", "delivery.terraform.s3.bucket", text(63), text(64), ["delivery.terraform.backend": "s3"]),
        Limit("DLV001", "delivery.terraform.s3.bucket", text(3), text(2), ["delivery.terraform.backend": "s3"]),
        Limit("DLV003", "delivery.terraform.s3.keyPrefix", text(900), text(901), ["delivery.terraform.backend": "s3"]),
        Limit("DLV004", "delivery.rafay.project", text(63), text(64)),
        Limit("DLV008", "delivery.rafay.repository.branch", text(250), text(251)),
    ]

    @Test(arguments: limits)
    func aLimitHoldsToTheLastValueAndNotOneFurther(_ limit: Limit) {
        #expect(limit.allowed.findings().of(limit.code).isEmpty)
        #expect(!limit.past.findings().of(limit.code).isEmpty)
    }

    @Test(arguments: [
        ("10.1.0.0/16", "10.2.0.0/16", true), ("10.1.0.0/16", "10.0.0.0/16", false),
        ("10.2.0.0/16", "10.0.0.0/16", true),
        ("10.1.0.0/16", "172.18.0.0/16", false), ("10.1.0.0/16", "192.168.0.0/16", false),
        ("10.1.0.0/16", "198.19.0.0/16", false), ("10.1.0.0/16", "100.64.0.0/16", true),
        ("10.1.0.0/16", "11.0.0.0/16", true),
        ("172.18.0.0/16", "172.19.0.0/16", true), ("172.18.0.0/16", "172.31.0.0/16", false),
        ("172.18.0.0/16", "10.2.0.0/16", false), ("192.168.0.0/20", "192.168.128.0/20", true),
        ("192.168.0.0/20", "172.18.0.0/16", false), ("100.64.0.0/16", "10.2.0.0/16", false),
        ("100.64.0.0/16", "100.65.0.0/16", true), ("11.0.0.0/16", "192.168.0.0/16", false),
    ])
    func secondaryBlocksFollowTheTableOfTheVPCGuide(vpc: String, secondary: String, isAllowed: Bool) {
        let found = findings(in: ["network.vpcCidr": .text(vpc), "network.secondaryCidrs": [secondary]])
        #expect(found.of("NET012").isEmpty == isAllowed)
    }

    @Test(arguments: ["demo", "my-company.state", "123", "a.b-c.d"])
    func bucketNamesThatS3Allows(_ name: String) {
        #expect(
            findings(in: ["delivery.terraform.backend": "s3", "delivery.terraform.s3.bucket": .text(name)]).of("DLV001")
                .isEmpty)
    }

    @Test(arguments: [
        "https://git.company.com/platform/demo.git", "https://git.company.com:8443/demo.git",
        "git@git.company.com:platform/demo.git",
    ])
    func repositoryAddressesThatTheAgentCanClone(_ address: String) {
        let found = findings(in: ["delivery.rafay.repository.endpoint": .text(address)])
        #expect(found.of("DLV005").isEmpty && found.of("DLV006").isEmpty && found.of("DLV007").isEmpty)
    }

    @Test(arguments: ["main", "release/1.2", "feature_x@2", "a.b"])
    func branchesThatGitCanHave(_ branch: String) {
        #expect(findings(in: ["delivery.rafay.repository.branch": .text(branch)]).of("DLV008").isEmpty)
    }

    @Test(arguments: [(2, 2, Severity.warning), (2, 8, .warning), (3, 8, .warning), (4, 8, .error)])
    func smallSubnetsAreJudgedByTheNodesThatWantThem(desired: Int, most: Int, severity: Severity) {
        // 2 x 27 usable addresses; a node takes 30, and 15 without the interface that it keeps warm.
        let found = findings(in: [
            "network.vpcCidr": "10.1.0.0/24", "network.publicSubnets": ["10.1.0.0/27", "10.1.0.32/27"],
            "network.privateSubnets": ["10.1.0.64/27", "10.1.0.96/27"], "generalNodes.maxSize": 1,
            "coreNodes.minSize": 1, "coreNodes.desiredSize": .number(desired - 1),
            "coreNodes.maxSize": .number(most - 1),
            "pools.x86-cpu-karpenter.enabled": false, "pools.g5-gpu-karpenter.enabled": false,
        ])
        #expect(found.of("NET016").first?.severity == severity)
    }

    @Test func whatIsSwitchedOffIsNotJudged() {
        let found = findings(in: [
            "delivery.rafay.enabled": false, "delivery.rafay.project": "No Label",
            "delivery.terraform.s3.bucket": "Bad_Name",
            "delivery.rafay.repository.endpoint": "http://x", "description": "$(x)",
        ])
        #expect(!found.contains { $0.code.hasPrefix("DLV") })
    }
}
