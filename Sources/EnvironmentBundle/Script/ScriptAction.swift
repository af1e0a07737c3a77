/// A check or an action of apply.sh itself, for what no single call of a tool does: `./apply.sh run quota ...`.
///
/// Each has a function in one part of the script, which a bundle carries when its plan has such a step.
enum ScriptAction: String, CaseIterable, Sendable {
    // Checks.
    case tools, bundle, account, quota, offered
    case version, images, rights, room, queue, reservations
    case vpcBlocks = "vpc-blocks"
    case vpc, subnets
    case waysOut = "ways-out"
    case keyAlias = "key-alias"
    case spotRole = "spot-role"
    case spotScore = "spot-score"
    case stateBucket = "state-bucket"
    case timeLeft = "time-left"
    case nameFree = "name-free"
    case ownCluster = "own-cluster"
    case filledIn = "filled-in"
    case repository, agent
    case awsAtHand = "aws-at-hand"
    case whereAtHand = "where-at-hand"

    // The Terraform stages.
    case handOver = "hand-over"
    case review, destroy

    // The cluster.
    case smokeTest = "smoke-test"
    case deleteNodePools = "delete-nodepools"
    case deleteLoadBalancers = "delete-load-balancers"
    case leftOvers = "left-overs"
    case models, lustre

    // Rafay.
    case ownClusterInRafay = "own-cluster-in-rafay"
    case push, publish, unpublish
    case deleteObject = "delete-object"

    /// Its function in the script: `run_name_free`.
    var function: String { "run_" + String(rawValue.map { $0 == "-" ? "_" : $0 }) }

    /// Those that a command calls: its own, and that of a check which it carries out.
    static func called(by command: [String]) -> [ScriptAction] {
        guard let action = ScriptAction(of: command) else { return [] }
        return [action] + (action == .whereAtHand ? called(by: Array(command.dropFirst(call.count + 1))) : [])
    }

    /// Whether it takes `--dry-run` after its arguments, and then shows what it would change.
    var hasPreview: Bool { self == .push }

    /// The action that a step's command calls; nil for one that calls another program.
    init?(of command: [String]) {
        guard command.starts(with: Self.call), command.count > Self.call.count else { return nil }
        self.init(rawValue: command[Self.call.count])
    }

    fileprivate static let call = ["./apply.sh", "run"]
}

/// The command of a step that the script carries out itself.
func scripted(_ action: ScriptAction, _ arguments: String...) -> [String] { scripted(action, arguments) }
func scripted(_ action: ScriptAction, _ arguments: [String]) -> [String] {
    ScriptAction.call + [action.rawValue] + arguments
}
