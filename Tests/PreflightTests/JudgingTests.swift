import Account
import Environment
import TestSupport
import Testing

@testable import Preflight

@Suite("Each question")
struct JudgingTests {
    /// One answer, and what its question has to make of it.
    struct Sample: CustomTestStringConvertible, Sendable {
        let call: String
        let answer: AccountAnswer
        let id: String
        let outcome: PreflightCheck.Outcome
        let words: String

        init(_ call: String, _ answer: AccountAnswer, _ id: String, _ outcome: PreflightCheck.Outcome, _ words: String)
        {
            (self.call, self.answer, self.id, self.outcome, self.words) = (call, answer, id, outcome, words)
        }

        var testDescription: String { "\(id): \(outcome.rawValue), \(words)" }
    }

    private static let offerings = "ec2 describe-instance-type-offerings"
    private static let zones = "ec2 describe-availability-zones"
    private static let reservations = "ec2 describe-capacity-reservations"
    private static let quota = "service-quotas get-service-quota"

    static let samples: [Sample] = [
        .init("sts get-caller-identity", .said("999999999999"), "account", .fine, "999999999999"),
        .init(
            "sts get-caller-identity", .said("<html>502</html>"), "account", .undecided, "not one that is understood"),
        .init(
            "sts get-caller-identity", .refused(.notSignedIn(.rejected)), "account", .undecided,
            "does not accept the credentials"),
        .init("sts get-caller-identity", .late(20), "account", .undecided, "within 20 s"),
        .init("sts get-caller-identity", .notStarted("Exec format error"), "account", .undecided, "Exec format error"),

        .init(
            zones, .said("usw2-az1\tus-west-2b\tavailable\nusw2-az2\tus-west-2a\tavailable"), "region", .fine, "2 zones"
        ),
        .init(zones, .refused(.notSignedIn(.rejected)), "region", .error, "not open to the account"),
        .init(zones, .refused(.code("OptInRequired")), "region", .error, "not open to the account"),
        .init(zones, .said(""), "region", .undecided, "not one that is understood"),
        .init(zones, .refused(.unreachable), "region", .undecided, "cannot be reached"),

        .init(zones, .said("usw2-az1\tus-west-2b\tavailable"), "zones", .error, "no zone usw2-az2"),
        .init(
            zones, .said("usw2-az1\tus-west-2b\timpaired\nusw2-az2\tus-west-2a\tavailable"), "zones", .error, "impaired"
        ),

        .init(
            offerings, .said("usw2-az1\tm5.xlarge\nusw2-az2\tm5.xlarge"), "core-types", .fine,
            "Every zone offers m5.xlarge"),
        .init(offerings, .said("usw2-az1\tm5.xlarge"), "core-types", .warning, "usw2-az2 does not offer m5.xlarge"),
        .init(offerings, .said("None"), "core-types", .error, "No zone of usw2-az1, usw2-az2 offers m5.xlarge"),
        .init(
            offerings, .said("usw2-az1\tg5.xlarge\nusw2-az2\tg5.xlarge"), "g5-gpu-karpenter-types", .warning,
            "No zone offers g4dn"),
        .init(offerings, .said("usw2-az1"), "core-types", .undecided, "not one that is understood"),
        .init(
            offerings, .refused(.notAllowed(action: "ec2:DescribeInstanceTypeOfferings", by: nil)),
            "g5-gpu-karpenter-types",
            .undecided,
            "ec2:DescribeInstanceTypeOfferings"),

        .init("eks describe-cluster-versions", .said("1.36\tSTANDARD_SUPPORT"), "version", .fine, "standard support"),
        .init("eks describe-cluster-versions", .said("1.36\tNone"), "version", .fine, "offers Kubernetes 1.36"),
        .init(
            "eks describe-cluster-versions", .said("1.36\tEXTENDED_SUPPORT"), "version", .warning, "extended support"),
        .init(
            "eks describe-cluster-versions", .said("1.36\tUNSUPPORTED"), "version", .error,
            "does not offer Kubernetes 1.36"),
        .init("eks describe-cluster-versions", .said("None"), "version", .error, "does not offer Kubernetes 1.36"),
        .init(
            "eks describe-cluster-versions", .refused(.code("InvalidParameterException")), "version", .error,
            "does not offer"),
        .init(
            "eks describe-cluster-versions", .said("1.29\tSTANDARD_SUPPORT"), "version", .undecided,
            "not one that is understood"),
        .init(
            "eks describe-cluster-versions", .said("1.36\tSPLENDID"), "version", .undecided,
            "not one that is understood"),
        .init(
            "eks describe-cluster-versions", .refused(.unknownCommand), "version", .undecided,
            "does not know the question"),

        .init("eks describe-cluster", .said("ACTIVE"), "name-free", .error, "a cluster demo in us-west-2 already"),
        .init("eks describe-cluster", .refused(.unclear(status: 255)), "name-free", .undecided, "exit code 255"),
        .init("logs describe-log-groups", .said("/aws/eks/demo/cluster"), "name-free", .error, "left over"),
        .init("logs describe-log-groups", .said("/aws/eks/demo/cluster-of-old"), "name-free", .fine, "No cluster"),
        .init(
            "logs describe-log-groups", .refused(.notAllowed(action: nil, by: nil)), "name-free", .undecided,
            "may not ask"),

        .init("kms list-aliases", .said("alias/eks/demo"), "key-alias", .error, "alias/eks/demo of an earlier cluster"),
        .init("kms list-aliases", .said("None"), "key-alias", .fine, "No KMS key"),
        .init("kms list-aliases", .said("<html>"), "key-alias", .undecided, "not one that is understood"),

        .init(
            "sqs get-queue-url", .said("https://sqs.us-west-2.amazonaws.com/123456789012/karpenter-demo"), "queue",
            .error, "karpenter-demo of an earlier cluster"),
        .init("sqs get-queue-url", .said("<html>"), "queue", .undecided, "not one that is understood"),
        .init("sqs get-queue-url", .refused(.code("500")), "queue", .undecided, "AWS answers 500"),

        .init(
            "ssm get-parameters", .said("/aws/service/bottlerocket/aws-k8s-1.36/x86_64/1.64.0/image_id"), "images",
            .error, "aws-k8s-1.36-nvidia/x86_64/1.64.0/image_id"),
        .init("ssm get-parameters", .said("None"), "images", .error, "optimized-ami/1.36"),
        .init("ssm get-parameters", .said("<html>"), "images", .undecided, "not one that is understood"),

        .init(
            "ec2 describe-vpcs", .said("vpc-0a\t10.0.0.0/16,10.1.128.0/20\tthe data team's"), "vpc-blocks", .warning,
            "10.1.128.0/20 of the VPC vpc-0a"),
        .init("ec2 describe-vpcs", .said("vpc-0a\t10.1.0.0/16\tdemo"), "vpc-blocks", .fine, "No VPC in us-west-2"),
        .init("ec2 describe-vpcs", .said("vpc-0a\tten\tNone"), "vpc-blocks", .undecided, "not one that is understood"),
        .init(
            "ec2 describe-vpc-peering-connections", .said("pcx-1\t172.31.0.0/16\t10.0.0.0/8"), "vpc-blocks", .warning,
            "10.0.0.0/8, which the peering pcx-1 leads to"),
        .init(
            "ec2 describe-vpc-peering-connections", .said("pcx-1\t172.31.0.0/16\t"), "vpc-blocks", .fine,
            "none that is peered"),
        .init("ec2 describe-vpc-peering-connections", .said("<html>"), "vpc-blocks", .undecided, "not one"),

        .init("iam simulate-principal-policy", .said("None"), "rights", .fine, "You may do all"),
        .init(
            "iam simulate-principal-policy",
            .said("ec2:CreateVpc\timplicitDeny\tNone\tNone\niam:PassRole\timplicitDeny\tTrue\tNone"), "rights",
            .warning, "No policy allows you, on all resources: ec2:CreateVpc, iam:PassRole."),
        .init(
            "iam simulate-principal-policy", .said("ec2:CreateVpc\texplicitDeny\tNone\tNone"), "rights", .error,
            "A policy forbids you: ec2:CreateVpc."),
        .init(
            "iam simulate-principal-policy", .said("kms:CreateKey\timplicitDeny\tFalse\tNone"), "rights", .error,
            "A service control policy of the organization forbids: kms:CreateKey."),
        .init(
            "iam simulate-principal-policy", .said("iam:CreateRole\timplicitDeny\tTrue\tFalse"), "rights", .error,
            "Your permissions boundary does not allow: iam:CreateRole."),
        .init("iam simulate-principal-policy", .said("<html>"), "rights", .undecided, "not one that is understood"),
        .init(
            "iam simulate-principal-policy",
            .refused(.notAllowed(action: "iam:SimulatePrincipalPolicy", by: nil)), "rights", .undecided,
            "iam:SimulatePrincipalPolicy"),
        .init(
            "sts get-caller-identity", .said("123456789012\tarn:aws:iam::123456789012:root"), "rights", .warning,
            "root user"),
        .init(
            "sts get-caller-identity", .said("123456789012\tarn:aws:sts::123456789012:federated-user/ada"), "rights",
            .undecided, "neither"),

        .init(
            "configure export-credentials", .said("AWS_CREDENTIAL_EXPIRATION=2026-11-26T08:44:59+00:00"), "time-left",
            .warning, "hold for 44 minutes, and applying takes about 45"),
        .init(
            "configure export-credentials", .said("AWS_CREDENTIAL_EXPIRATION=2026-11-26T07:00:00Z"), "time-left",
            .warning, "hold for 0 minutes"),
        .init("configure export-credentials", .said("AWS_ACCESS_KEY_ID=AKIAEXAMPLE"), "time-left", .fine, "no end"),
        .init("configure export-credentials", .refused(.unknownCommand), "time-left", .note, "does not tell"),
        .init("configure export-credentials", .refused(.unclear(status: 255)), "time-left", .undecided, "255"),

        .init(
            reservations, .said("cr-0123456789abcdef0\tactive\tusw2-az2\tus-west-2a\tp5.48xlarge\t2"),
            "p5-training-reservations", .fine, "2 of the reserved instances are free"),
        .init(
            reservations, .said("cr-0123456789abcdef0\tactive\tusw2-az2\tus-west-2a\tp5.48xlarge\t0"),
            "p5-training-reservations", .warning, "No instance of the reservations is free"),
        .init(
            reservations, .said("cr-0123456789abcdef0\tscheduled\tusw2-az2\tus-west-2a\tp5.48xlarge\t0"),
            "p5-training-reservations", .warning, "is scheduled and not active yet"),
        .init(
            reservations, .said("cr-0123456789abcdef0\texpired\tusw2-az2\tus-west-2a\tp5.48xlarge\t0"),
            "p5-training-reservations", .error, "is expired"),
        .init(
            reservations, .said("cr-0123456789abcdef0\tactive\tusw2-az4\tus-west-2d\tp5.48xlarge\t1"),
            "p5-training-reservations", .error, "is in usw2-az4, where the pool has no subnet"),
        .init(
            reservations, .said("cr-0123456789abcdef0\tactive\tusw2-az2\tus-west-2a\tp4d.24xlarge\t1"),
            "p5-training-reservations", .error, "is for p4d.24xlarge"),
        .init(
            reservations, .refused(.code("InvalidCapacityReservationId.NotFound")), "p5-training-reservations", .error,
            "has not all of"),
        .init(reservations, .said(""), "p5-training-reservations", .error, "has no reservation cr-0123456789abcdef0"),
        .init(
            reservations, .said("cr-0123456789abcdef0\tactive"), "p5-training-reservations", .undecided,
            "not one that is understood"),
        .init(
            reservations, .refused(.notAllowed(action: "ec2:DescribeCapacityReservations", by: nil)),
            "p5-training-reservations", .undecided, "ec2:DescribeCapacityReservations"),

        .init("ec2 get-spot-placement-scores", .said("usw2-az2\t3\nusw2-az1\t9"), "spot-score", .note, "usw2-az1 9"),
        .init("ec2 get-spot-placement-scores", .refused(.unreachable), "spot-score", .note, "does not say"),

        .init("s3api get-bucket-versioning", .said("None"), "state-versioning", .warning, "no former versions"),
        .init("s3api get-bucket-versioning", .said("Suspended"), "state-versioning", .warning, "no former versions"),
        .init("s3api get-bucket-versioning", .said("<html>"), "state-versioning", .undecided, "not one"),

        .init(quota, .said("0.0"), "quota-L-DB2E81BA", .error, "applying needs 4 at once"),
        .init(quota, .said("64.0"), "quota-L-DB2E81BA", .warning, "may grow to 192"),
        .init(quota, .said("192.0"), "quota-L-DB2E81BA", .fine, "192"),
        .init(
            "ec2 describe-instances", .said("g5.48xlarge\t96\t2\tNone\ng5.48xlarge\tNone\tNone\tspot"),
            "quota-L-DB2E81BA", .fine, "and 192 are in use"),
        .init("ec2 describe-instances", .said("<html>"), "quota-L-DB2E81BA", .undecided, "not one that is understood"),
        .init(quota, .said("None"), "quota-L-DB2E81BA", .undecided, "not one that is understood"),
        .init(quota, .said("many"), "quota-L-DB2E81BA", .undecided, "not one that is understood"),
        .init(quota, .refused(.code("500")), "quota-L-DB2E81BA", .undecided, "AWS answers 500"),

        .init(quota, .said("2.0"), "quota-L-F678F1CE", .error, "2 of 2 VPCs"),
        .init(quota, .said("3.0"), "quota-L-F678F1CE", .fine, "2 of 3 VPCs"),
        .init("ec2 describe-vpcs", .said("3"), "quota-L-F678F1CE", .undecided, "not one that is understood"),
        .init("ec2 describe-vpcs", .late(20), "quota-L-F678F1CE", .undecided, "within 20 s"),
        .init("ec2 describe-addresses", .said("eipalloc-1 eipalloc-2"), "quota-L-0263D0A3", .fine, "2 of 4000"),

        .init(
            "iam get-role", .refused(.code("NoSuchEntity")), "spot-role", .warning, "Karpenter buys on demand instead"),
        .init(
            "iam get-role", .refused(.notAllowed(action: "iam:GetRole", by: nil)), "spot-role", .undecided,
            "iam:GetRole is not allowed to you"),
        .init("iam get-role", .said(""), "spot-role", .undecided, "not one that is understood"),

        .init("s3api head-bucket", .said("us-west-2"), "state-bucket", .fine, "is there"),
        .init("s3api head-bucket", .said(""), "state-bucket", .fine, "is there"),
        .init("s3api head-bucket", .said("eu-west-1"), "state-bucket", .error, "is in eu-west-1"),
        .init("s3api head-bucket", .refused(.code("404")), "state-bucket", .error, "no bucket"),
        .init("s3api head-bucket", .refused(.code("403")), "state-bucket", .error, "not yours to use"),
        .init("s3api head-bucket", .refused(.code("301")), "state-bucket", .error, "is not in us-west-2"),
        .init("s3api head-bucket", .said("<html>"), "state-bucket", .undecided, "not one that is understood"),
    ]

    /// A document about which every question is asked.
    static let document = EnvironmentDocument.sample([
        "delivery.terraform.backend": .text("s3"), "delivery.terraform.s3.bucket": .text("ray-state"),
        "delivery.terraform.s3.region": .text("us-west-2"), "pools.p5-training.kind": .text("gpu"),
        "pools.p5-training.instanceFamilies": .list(["p5"]), "pools.p5-training.capacityTypes": .list(["reserved"]),
        "pools.p5-training.reservations": .list(["cr-0123456789abcdef0"]),
    ])

    @Test("makes of each answer what it means, and says what to do unless all is well", arguments: JudgingTests.samples)
    func judging(_ sample: Sample) throws {
        let check = try #require(
            Preflight.report(StandInConsole([sample.call: sample.answer]), of: Self.document)[sample.id])
        #expect(check.outcome == sample.outcome)
        #expect(check.message.contains(sample.words), "\(check.message)")
        #expect(check.message.hasSuffix("."))
        #expect(check.remedy.isEmpty == [.fine, .note].contains(sample.outcome))
    }

    @Test(
        "has samples of a good answer, a bad one and one that says nothing",
        arguments: Preflight.report(of: JudgingTests.document).checks.map(\.id))
    func coverage(id: String) {
        // Quotas in vCPU, quotas of things and instances are judged alike.
        let alike = [
            "quota-L-1216C47A": "quota-L-DB2E81BA", "quota-L-34B43A08": "quota-L-DB2E81BA",
            "quota-L-0263D0A3": "quota-L-F678F1CE", "general-types": "core-types",
            "g5-gpu-karpenter-types": "core-types",
            "p5-training-types": "core-types",
        ]
        let outcomes = Set(Self.samples.filter { $0.id == alike[id] ?? id }.map(\.outcome))
        let byDefault = Preflight.report(of: Self.document)[id]?.outcome
        // The chance of spot is a note whatever AWS says of it.
        guard id != "spot-score" else { return #expect(byDefault == .note && outcomes == [.note]) }
        #expect(byDefault == .fine)
        // Sign-in has no bad answer but another account, which has a test of its own; a list of zones that says nothing is the Region's.
        if id != "account" { #expect(!outcomes.isDisjoint(with: [.error, .warning])) }
        if id != "zones" { #expect(outcomes.contains(.undecided)) }
    }

    @Test(
        "about the account holds another one than SLIPWAY_ACCOUNT names for a problem",
        arguments: ["210987654321", "prod"])
    func otherAccount(meant: String) {
        let report = Preflight.report(account: meant)
        #expect(report["account"]?.outcome == .error)
        #expect(report.count(.undecided) == report.checks.count - 1)
        #expect(Preflight.report(account: "123456789012").isReady)
        #expect(Preflight.report(account: "").isReady)
    }

    @Test("tells a Region that is closed from credentials that are not good")
    func closedRegion() throws {
        var document = EnvironmentDocument.sample(["region": .text("eu-south-1")])
        document.network.zones = ["eus1-az1"]
        let console = SelectiveConsole { arguments in
            arguments.contains("us-east-1") ? .said("123456789012") : .refused(.notSignedIn(.rejected))
        }
        let report = try #require(
            Preflight(AccountNeeds(of: document, catalog: .builtIn), catalog: .builtIn).run(on: console) { _ in true })
        #expect(report["account"]?.outcome == .fine)
        #expect(report["region"]?.outcome == .error)
        #expect(report["zones"]?.verdict == .notAsked(after: "Region eu-south-1"))
    }

    @Test("about zones knows which letter is a zone that EKS refuses")
    func letters() {
        var document = EnvironmentDocument.sample(["region": .text("us-east-1")])
        document.network.zones = ["us-east-1a", "us-east-1e"]
        let zones = "use1-az3\tus-east-1e\tavailable\nuse1-az1\tus-east-1a\tavailable"
        let refused = Preflight.report(StandInConsole([Self.zones: .said(zones)]), of: document)["zones"]
        #expect(refused?.outcome == .error && refused?.message.contains("us-east-1e is use1-az3") == true)
        document.network.zones = ["us-east-1a"]
        let fine = Preflight.report(StandInConsole([Self.zones: .said(zones)]), of: document)["zones"]
        #expect(fine?.message == "us-east-1a (use1-az1) is available.")
    }

    @Test("about a quota takes the default of AWS where nothing else was applied")
    func defaultQuota() {
        let changes: [String: AccountAnswer] = [
            Self.quota: .refused(.code("NoSuchResourceException")),
            "service-quotas get-aws-default-service-quota": .said("5.0"),
        ]
        #expect(Preflight.report(StandInConsole(changes))["quota-L-F678F1CE"]?.message.contains("2 of 5 VPCs") == true)
    }

    @Test("asks to request as much as the account then needs")
    func request() {
        let report = Preflight.report(StandInConsole([Self.quota: .said("2.0")]))
        #expect(report["quota-L-F678F1CE"]?.remedy.contains("--desired-value 3") == true)
        #expect(report["quota-L-DB2E81BA"]?.remedy.contains("--desired-value 192") == true)
    }

    @Test("about the spot role is a problem where a pool may buy nothing else")
    func spotAlone() {
        let document = EnvironmentDocument.sample(["pools.x86-cpu-karpenter.capacityTypes": .list(["spot"])])
        let console = StandInConsole(["iam get-role": .refused(.code("NoSuchEntity"))])
        #expect(Preflight.report(console, of: document)["spot-role"]?.outcome == .error)
        let besideAnother = EnvironmentDocument.sample([
            "pools.x86-cpu-karpenter.capacityTypes": .list(["spot"]),
            "pools.g5-gpu-karpenter.capacityTypes": .list(["spot", "on-demand"]),
        ])
        #expect(Preflight.report(console, of: besideAnother)["spot-role"]?.outcome == .error)
    }

    @Test("about reservations is no error where a pool may buy otherwise")
    func reservationsWithFallback() {
        var document = Self.document
        document.pools["p5-training"].capacityTypes = ["reserved", "on-demand"]
        let console = StandInConsole([Self.reservations: .said("")])
        #expect(Preflight.report(console, of: document)["p5-training-reservations"]?.outcome == .warning)
    }

    @Test("about reservations keeps to the zones of the pool, where it has some of its own")
    func reservationsInOwnZones() {
        var document = Self.document
        document.pools["p5-training"].zones = ["usw2-az1"]
        let console = StandInConsole([
            Self.reservations: .said("cr-0123456789abcdef0\tactive\tusw2-az2\tus-west-2a\tp5.48xlarge\t2")
        ])
        let check = Preflight.report(console, of: document)["p5-training-reservations"]
        #expect(check?.message.contains("is in usw2-az2, where the pool has no subnet") == true)
    }

    @Test("about rights finds the path of a role that somebody is in")
    func role() {
        let console = SelectiveConsole { arguments in
            if arguments.contains("AWSReservedSSO_Admin_1") {
                return .said("arn:aws:iam::1:role/aws-reserved/AWSReservedSSO_Admin_1")
            }
            if arguments.contains("simulate-principal-policy") {
                return arguments.contains("arn:aws:iam::1:role/aws-reserved/AWSReservedSSO_Admin_1")
                    ? .said("") : .stopped
            }
            if arguments.contains("get-caller-identity") {
                return .said(
                    "123456789012\tarn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Admin_1/ada@example.com")
            }
            return StandInConsole().ask(arguments) { _ in true }
        }
        let report = Preflight(AccountNeeds(of: .sample(), catalog: .builtIn), catalog: .builtIn).run(on: console) {
            _ in true
        }
        #expect(report?["rights"]?.outcome == .fine)
    }

    @Test("is asked only where the environment gives reason to")
    func reasons() {
        let small = EnvironmentDocument.sample([
            "pools.x86-cpu-karpenter.enabled": .flag(false), "pools.g5-gpu-karpenter.enabled": .flag(false),
            "network.natGateways": .text("none"),
        ])
        let ids = Preflight.report(of: small).checks.map(\.id)
        #expect(
            ids == [
                "account", "region", "zones", "core-types", "general-types", "version", "images", "name-free",
                "key-alias", "queue", "vpc-blocks", "quota-L-1216C47A", "quota-L-F678F1CE", "rights", "time-left",
            ])
    }
}

/// A console that looks at the whole question.
struct SelectiveConsole: AccountConsole {
    let answer: @Sendable ([String]) -> AccountAnswer
    func ask(_ arguments: [String], waiting: (Int) -> Bool) -> AccountAnswer { answer(arguments) }
}
