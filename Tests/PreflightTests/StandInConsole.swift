import Account
import Environment
import Preflight
import Synchronization
import TestSupport

/// An account in which all is well, but for the answers that a test puts in.
final class StandInConsole: AccountConsole {
    /// By service and call: `eks describe-cluster`.
    static let allWell: [String: AccountAnswer] = [
        "sts get-caller-identity": .said("123456789012\tarn:aws:iam::123456789012:user/teams/ml/ada\n"),
        "ec2 describe-availability-zones": .said("usw2-az1\tus-west-2b\tavailable\nusw2-az2\tus-west-2a\tavailable\n"),
        "ec2 describe-instance-type-offerings": .said(
            ["usw2-az1", "usw2-az2"].flatMap { zone in
                ["m5.xlarge", "t3.xlarge", "g5.2xlarge", "g4dn.xlarge", "p5.48xlarge"].map { "\(zone)\t\($0)\n" }
            }.joined()),
        "ec2 describe-capacity-reservations": .said(
            "cr-0123456789abcdef0\tactive\tusw2-az1\tus-west-2b\tp5.48xlarge\t2\n"),
        "eks describe-cluster-versions": .said("1.36\tSTANDARD_SUPPORT\n"),
        "eks describe-cluster": .refused(.code("ResourceNotFoundException")),
        "logs describe-log-groups": .said("None\n"),
        "service-quotas get-service-quota": .said("4000.0\n"),
        "ec2 describe-vpcs": .said("vpc-0a\t172.31.0.0/16\tNone\nvpc-0b\t10.9.0.0/16,100.64.0.0/16\tthe data team's\n"),
        "ec2 describe-vpc-attribute": .said("True\n"),
        "ec2 describe-subnets": .said(
            """
            subnet-0aaa0123456789abc\tvpc-0123456789abcdef0\tavailable\tusw2-az1\tus-west-2b\t10.7.0.0/20\t4000\t\tNone
            subnet-0bbb0123456789abc\tvpc-0123456789abcdef0\tavailable\tusw2-az2\tus-west-2a\t10.7.16.0/20\t3000\tkubernetes.io/role/internal-elb\tprivate b
            subnet-0ccc0123456789abc\tvpc-0123456789abcdef0\tavailable\tusw2-az1\tus-west-2b\t10.7.32.0/24\t200\tkubernetes.io/role/elb\tpublic a

            """),
        "ec2 describe-route-tables": .said(
            """
            vpc-0123456789abcdef0\trtb-0a\t\tnat-0123456789abcdef0
            vpc-0123456789abcdef0\t\tsubnet-0ccc0123456789abc\tigw-0123456789abcdef0

            """),
        "ec2 describe-vpc-endpoints": .said(""),
        "ec2 describe-vpc-peering-connections": .said("None\n"),
        "ec2 describe-instances": .said("m5.xlarge\t2\t2\tNone\ng5.xlarge\tNone\tNone\tspot\n"),
        "ec2 get-spot-placement-scores": .said("usw2-az1\t9\nusw2-az2\t3\n"),
        "kms list-aliases": .said("\n"),
        "sqs get-queue-url": .refused(.code("AWS.SimpleQueueService.NonExistentQueue")),
        "ssm get-parameters": .said(
            AccountNeeds(of: .sample(), catalog: .builtIn).images.joined(separator: "\t") + "\n"),
        "iam simulate-principal-policy": .said("\n"),
        "configure export-credentials": .said(
            "AWS_ACCESS_KEY_ID=AKIAEXAMPLE\nAWS_SECRET_ACCESS_KEY=SECRET\nAWS_CREDENTIAL_EXPIRATION=2026-11-26T09:00:00+00:00\n"
        ),
        "s3api get-bucket-versioning": .said("Enabled\n"),
        "ec2 describe-addresses": .said("\n"),
        "iam get-role": .said("AWSServiceRoleForEC2Spot\n"),
        "s3api head-bucket": .said("us-west-2\n"),
    ]
    private let answers: [String: AccountAnswer]
    private let asked = Mutex<[[String]]>([])

    init(_ changes: [String: AccountAnswer] = [:]) { answers = Self.allWell.merging(changes) { $1 } }

    /// All questions so far.
    var calls: [[String]] { asked.withLock { $0 } }

    func ask(_ arguments: [String], waiting: (Int) -> Bool) -> AccountAnswer {
        asked.withLock { $0.append(arguments) }
        guard waiting(0) else { return .stopped }
        return answers[arguments.prefix(2).joined(separator: " ")] ?? .refused(.unclear(status: 252))
    }
}

extension Preflight {
    /// 2026-11-26 08:00 UTC.
    static let eight = 1_795_680_000

    /// Asks the stand-in about a document until nothing is left to ask.
    static func report(
        _ console: StandInConsole = StandInConsole(), of document: EnvironmentDocument = .sample(),
        account: String? = nil
    ) -> PreflightReport {
        Preflight(
            AccountNeeds(of: document, catalog: .builtIn), catalog: .builtIn, account: account, applying: (eight, 45)
        )
        .run(on: console) { _ in true } ?? PreflightReport(checks: [])
    }
}

extension PreflightReport {
    subscript(id: String) -> PreflightCheck? { checks.first { $0.id == id } }
}
