import Account
import StructuredData

/// No cluster, and no log group that one left behind, has the environment's name.
struct FreeName: Question {
    let needs: AccountNeeds

    let id = "name-free"
    var title: String { "Name \(name)" }
    let after = ["region"]

    private var name: String { needs.name }
    private var region: String { needs.region }
    private var logGroup: String { needs.logGroup }

    func verdict(asking account: Inquiry) throws(Stopped) -> Verdict {
        let cluster = [
            "eks", "describe-cluster", "--region", region, "--name", name, "--query", "cluster.status", "--output",
            "text",
        ]
        switch try account.ask(cluster) {
        case .refused(.code("ResourceNotFoundException")): break
        case .said:
            return .error(
                "There is a cluster \(name) in \(region) already.",
                remedy:
                    "Choose another name, or delete that cluster if nobody needs it. If this environment made it, all is well: "
                    + "apply.sh knows its own.")
        case let answer: return Verdict(noUse: answer, to: cluster)
        }
        let groups = [
            "logs", "describe-log-groups", "--region", region, "--log-group-name-prefix", logGroup,
            "--query", "logGroups[].logGroupName", "--output", "text",
        ]
        switch try account.words(groups, where: { $0.hasPrefix("/") }) {
        case .words(let found) where found.contains(logGroup):
            return .error(
                "The log group \(logGroup) of an earlier cluster is left over and in the way.",
                remedy: ShellText.command([
                    "aws", "logs", "delete-log-group", "--region", region, "--log-group-name", logGroup,
                ]))
        case .words: return .fine("No cluster in \(region) is called \(name).")
        case .none(_, let verdict): return verdict
        }
    }
}
