import Account
import Environment
import Preflight
import TestSupport

/// An account in which all is well, but for the answers that a test puts in.
final class StandInConsole: AccountConsole {
    /// By service and call: `eks describe-cluster`.
    private var answers: [String: AccountAnswer] = [
        "sts get-caller-identity": .said("123456789012\n"),
        "ec2 describe-availability-zones": .said("usw2-az1\tus-west-2b\tavailable\nusw2-az2\tus-west-2a\tavailable\n"),
        "ec2 describe-instance-type-offerings": .said(
            ["usw2-az1", "usw2-az2"].flatMap { zone in
                ["m5.xlarge", "t3.xlarge", "g5.2xlarge", "g4dn.xlarge"].map { "\(zone)\t\($0)\n" }
            }.joined()),
        "eks describe-cluster-versions": .said("1.36\tSTANDARD_SUPPORT\n"),
        "eks describe-cluster": .refused(.code("ResourceNotFoundException")),
        "logs describe-log-groups": .said("None\n"),
        "service-quotas get-service-quota": .said("4000.0\n"),
        "ec2 describe-vpcs": .said("vpc-0a\tvpc-0b\n"),
        "ec2 describe-addresses": .said("\n"),
        "iam get-role": .said("AWSServiceRoleForEC2Spot\n"),
        "s3api head-bucket": .said("us-west-2\n"),
    ]
    private(set) var calls: [[String]] = []

    init(_ changes: [String: AccountAnswer] = [:]) { answers.merge(changes) { $1 } }

    func ask(_ arguments: [String], waiting: (Int) -> Bool) -> AccountAnswer {
        calls.append(arguments)
        guard waiting(0) else { return .stopped }
        return answers[arguments.prefix(2).joined(separator: " ")] ?? .refused(.unclear(status: 252))
    }
}

extension Preflight {
    /// Asks the stand-in about a document until nothing is left to ask.
    static func report(
        _ console: StandInConsole = StandInConsole(), of document: EnvironmentDocument = .sample(),
        account: String? = nil
    ) -> PreflightReport {
        Preflight(AccountNeeds(of: document, catalog: .builtIn), catalog: .builtIn, account: account)
            .run(on: console) { _ in true } ?? PreflightReport(checks: [])
    }
}

extension PreflightReport {
    subscript(id: String) -> PreflightCheck? { checks.first { $0.id == id } }
}
