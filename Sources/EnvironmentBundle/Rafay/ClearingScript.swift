import Embedded
import Environment

/// What has to leave a cluster before its add-ons go, for a hook of Rafay's agent: the functions that destroy.sh calls, in a
/// script by itself. It reads the cluster's ARN and endpoint from `CLUSTER_ARN` and `CLUSTER_ENDPOINT`.
struct ClearingScript {
    let document: EnvironmentDocument

    /// Seconds after which it hangs.
    static let limit = 60 * (ClusterSteps.nodePoolMinutes + 2 * ClusterSteps.loadBalancerMinutes)

    var text: String {
        let called = Set(actions)
        let parts = ScriptPart.all.filter {
            $0.name == "scripts/apply/words.sh" || !$0.actions.isDisjoint(with: called)
        }
        let last = EmbeddedFiles.scripts.file("scripts/rafay/clear-cluster.sh").map { [ScriptPart($0).text] } ?? []
        let clearing = "# REGION NAME\nclear_cluster() {\n\(calls.map { "    \($0)\n" }.joined())}\n"
        return ([Self.head] + parts.map(\.text) + last + [clearing, "main\n"]).joined(separator: "\n")
    }

    private static let head = """
        #!/bin/sh
        # Clears a cluster before its add-ons are destroyed: Karpenter's nodes and the load balancers belong to no state.
        # It needs a POSIX shell, aws and kubectl. Rafay's agent runs it as a hook; ./destroy.sh does the same.

        """

    private var actions: [ScriptAction] {
        [.tools] + (document.addons[.awsFsxCsiDriver] ? [.lustre] : []) + [.deleteNodePools, .deleteLoadBalancers]
    }

    private var calls: [String] {
        actions.map { action in
            switch action {
            case .tools: "\(action.function) aws kubectl"
            case .deleteNodePools: "\(action.function) \"$1\" \"$2\" \(ClusterSteps.nodePoolMinutes)"
            case .deleteLoadBalancers: "\(action.function) \"$1\" \"$2\" \(ClusterSteps.loadBalancerMinutes)"
            default: "\(action.function) \"$1\" \"$2\""
            }
        }
    }
}

extension Artifact {
    /// `rafay/clear-cluster.sh`: what the hook of the add-ons template holds in base64, to be read.
    static let clearingScript = Artifact { inputs in
        inputs.document.delivery.rafay.enabled
            ? [
                BundleFile(
                    "rafay/clear-cluster.sh", ClearingScript(document: inputs.document).text, isExecutable: true)
            ] : []
    }
}
