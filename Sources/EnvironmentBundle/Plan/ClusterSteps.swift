import Environment

/// What is asked of the cluster once it stands, and what has to leave it before it goes.
struct ClusterSteps {
    let document: EnvironmentDocument

    private var place: [String] { [document.region, document.name] }

    private func kubectl(_ arguments: String...) -> [String] {
        ["kubectl", "--kubeconfig=.apply/kubeconfig"] + arguments
    }

    /// A kubeconfig of its own: these scripts never speak to a cluster that happens to be chosen elsewhere.
    var kubeconfig: ApplyPlan.Step {
        .init(
            "kubeconfig", .preflight, needs: ["account", "cluster"], "Write a kubeconfig for the cluster",
            creates: [".apply/kubeconfig"],
            remedy: "The role that applied the cluster stage, or one of cluster.adminRoleArns, has to be signed in.",
            [
                "aws", "eks", "update-kubeconfig", "--region", document.region, "--name", document.name,
                "--kubeconfig", ".apply/kubeconfig",
            ])
    }

    var nodesReady: ApplyPlan.Step {
        .init(
            "nodes-ready", .verify, needs: ["kubeconfig"], "Wait for the nodes of the node groups", minutes: (1, 15),
            remedy: """
                kubectl --kubeconfig=.apply/kubeconfig describe nodes tells what they wait for. If the cluster does not answer, \
                see that cluster.endpointPublicAccessCidrs holds your address, or start from inside the VPC.
                """,
            // Those of the node groups: Karpenter's come and go.
            kubectl("wait", "--for=condition=Ready", "nodes", "--selector=!karpenter.sh/nodepool", "--timeout=15m"))
    }

    /// For each pool: its NodePool is ready, and a Job makes it start a node.
    var pools: [ApplyPlan.Step] {
        let pools = document.pools
        let gpu = pools.gpu.enabled ? pool("gpu", EnvironmentDocument.GPUPool.nodePoolName, minutes: (8, 25)) : []
        let cpu = pools.cpu.enabled ? pool("cpu", EnvironmentDocument.CPUPool.nodePoolName, minutes: (3, 15)) : []
        return cpu + gpu
    }

    private func pool(_ name: String, _ nodePool: String, minutes: (typical: Int, longest: Int)) -> [ApplyPlan.Step] {
        [
            .init(
                "pool-\(name)", .verify, needs: ["addons", "kubeconfig"], "Wait for the NodePool \(nodePool)",
                minutes: (0, 5),
                undo: deleteNodePools,
                remedy:
                    "kubectl --kubeconfig=.apply/kubeconfig describe nodepools,ec2nodeclasses tells what is not ready.",
                kubectl("wait", "--for=condition=Ready", "nodepools.karpenter.sh/\(nodePool)", "--timeout=5m")),
            .init(
                "smoke-\(name)", .verify, needs: ["pool-\(name)"],
                "Let the \(name.uppercased()) pool start a node and run a Job on it",
                minutes: minutes,
                undo: kubectl("delete", "--ignore-not-found", "-f", "kubernetes/smoke-tests/\(name).yaml"),
                remedy: """
                    PLAN.md, "When a step fails", has the usual reasons: quota, capacity, spot role, nodes that do not join. \
                    Karpenter's own words: kubectl --kubeconfig=.apply/kubeconfig logs -n karpenter deployment/karpenter
                    """,
                scripted("smoke-test", "kubernetes/smoke-tests/\(name).yaml", String(minutes.longest))),
        ]
    }

    var removeNodePools: ApplyPlan.Step {
        .init(
            "nodepools", .change, needs: ["tools", "account"],
            "Delete the NodePools and wait until Karpenter's nodes are gone",
            minutes: (5, 30),
            remedy: """
                A pod that may not be disrupted holds its node: kubectl --kubeconfig=.apply/kubeconfig get nodeclaims,pods -A. \
                Delete that pod, then start again.
                """,
            deleteNodePools)
    }

    private var deleteNodePools: [String] { scripted("delete-nodepools", place + ["30"]) }

    var removeLoadBalancers: ApplyPlan.Step {
        .init(
            "load-balancers", .change, needs: ["account", "nodepools"],
            "Delete Services of type LoadBalancer and Ingresses, and wait until AWS has let go of them",
            minutes: (2, 20),
            remedy:
                """
                The load balancer controller has to run for this. Its words: \
                kubectl --kubeconfig=.apply/kubeconfig -n kube-system logs deployment/aws-load-balancer-controller
                """,
            scripted("delete-load-balancers", place + ["20"]))
    }

    func leftOvers(needs: [String]) -> ApplyPlan.Step {
        .init(
            "left-overs", .verify, needs: needs, "Name what is left and may still cost money",
            remedy: "Look in the console for what carries the environment's tags.",
            scripted("left-overs", place))
    }
}
