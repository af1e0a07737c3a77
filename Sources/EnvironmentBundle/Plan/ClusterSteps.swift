import Environment

/// What is asked of the cluster once it stands, and what has to leave it before it goes.
struct ClusterSteps {
    let document: EnvironmentDocument

    /// Minutes at most in which Karpenter's nodes go, and then each load balancer.
    static let nodePoolMinutes = 30
    static let loadBalancerMinutes = 20

    private var place: [String] { [document.region, document.name] }

    private func kubectl(_ arguments: String...) -> [String] {
        ["kubectl", "--kubeconfig=.apply/kubeconfig"] + arguments
    }

    /// A kubeconfig of its own: these scripts never speak to a cluster that happens to be chosen elsewhere.
    func kubeconfig(after steps: [ApplyPlan.Step]) -> ApplyPlan.Step {
        .init(
            "kubeconfig", .preflight, needs: steps, "Write a kubeconfig for the cluster",
            creates: [".apply/kubeconfig"],
            remedy: """
                The role that applied the cluster stage first, or one of \(FieldPath.cluster.adminRoleArns), has to be \
                signed in.
                """,
            [
                "aws", "eks", "update-kubeconfig", "--region", document.region, "--name", document.name,
                "--kubeconfig", ".apply/kubeconfig",
            ])
    }

    func nodesReady(after kubeconfig: ApplyPlan.Step) -> ApplyPlan.Step {
        .init(
            "nodes-ready", .verify, needs: [kubeconfig], "Wait for the nodes of the node groups", minutes: (1, 15),
            remedy: """
                kubectl --kubeconfig=.apply/kubeconfig describe nodes tells what they wait for. If the cluster does not answer, \
                see that \(FieldPath.cluster.endpointPublicAccessCidrs) holds your address, or start from inside the \
                VPC.
                """,
            // Those of the node groups: Karpenter's come and go.
            kubectl("wait", "--for=condition=Ready", "nodes", "--selector=!karpenter.sh/nodepool", "--timeout=15m"))
    }

    /// For each pool: its NodePool is ready, and a Job makes it start a node.
    func pools(after steps: [ApplyPlan.Step]) -> [ApplyPlan.Step] {
        document.pools.enabled.flatMap { pool in
            let ready = ready(pool.name, after: steps)
            let title = "Let the pool \(pool.name) start a node"
            let minutes = pool.kind == .gpu ? (8, 25) : (3, 15)
            let plain = smokeTest(
                pool.name, pool.smokeTest, "\(title) and run a Job on it", minutes: minutes, after: ready)
            guard document.addons[.volcano] else { return [ready, plain] }
            // Volcano's first: afterwards a node is there already, and proves nothing of Volcano and Karpenter together.
            let volcano = smokeTest(
                pool.nameForVolcano, pool.smokeTestOfVolcano, "\(title) for a job of Volcano", minutes: minutes,
                after: ready)
            return [ready, volcano, plain]
        }
    }

    private func ready(_ nodePool: String, after steps: [ApplyPlan.Step]) -> ApplyPlan.Step {
        .init(
            "pool-\(nodePool)", .verify, needs: steps, "Wait for the NodePool \(nodePool)", minutes: (0, 5),
            undo: deleteNodePools,
            remedy:
                "kubectl --kubeconfig=.apply/kubeconfig describe nodepools,ec2nodeclasses tells what is not ready.",
            kubectl("wait", "--for=condition=Ready", "nodepools.karpenter.sh/\(nodePool)", "--timeout=5m"))
    }

    private func smokeTest(
        _ name: String, _ file: String, _ title: String, minutes: (typical: Int, longest: Int),
        after ready: ApplyPlan.Step
    ) -> ApplyPlan.Step {
        .init(
            "smoke-\(name)", .verify, needs: [ready],
            title, minutes: minutes,
            undo: kubectl("delete", "--ignore-not-found", "-f", file),
            remedy: """
                PLAN.md, "When a step fails", has the usual reasons: quota, capacity, spot role, nodes that do not \
                join. Karpenter's own words: kubectl --kubeconfig=.apply/kubeconfig logs -n karpenter deployment/karpenter
                """,
            scripted(.smokeTest, file, String(minutes.longest)))
    }

    /// Before anything is taken down: what lies in file systems, where there can be some.
    func models(after steps: [ApplyPlan.Step]) -> [ApplyPlan.Step] {
        let models = ApplyPlan.Step(
            "models", .preflight, needs: steps, "Look at what the file system for models holds",
            remedy: "Copy what you need out of it, then start again with --allow-destroy aws_efs_file_system.",
            scripted(.models, place))
        let lustre = ApplyPlan.Step(
            "lustre", .preflight, needs: steps, "Look whether file systems of FSx for Lustre stand",
            remedy: "Copy what you need out of them, delete the claims that made them, then start again.",
            scripted(.lustre, place))
        return (document.addons[.modelStorage] ? [models] : []) + (document.addons[.awsFsxCsiDriver] ? [lustre] : [])
    }

    /// Before anything in it is deleted: what has the name is the cluster that this environment made.
    func own(after steps: [ApplyPlan.Step]) -> ApplyPlan.Step {
        own(after: steps, scripted(.ownCluster, place + [String(AccountChecks.longestChange)]))
    }

    /// In the Rafay route, where the state is Rafay's.
    func ownInRafay(
        project: String, environment: String, after steps: [ApplyPlan.Step]
    ) -> ApplyPlan.Step {
        own(
            after: steps,
            scripted(.ownClusterInRafay, place + [String(AccountChecks.longestChange), project, environment]))
    }

    private func own(after steps: [ApplyPlan.Step], _ command: [String]) -> ApplyPlan.Step {
        .init(
            "own-cluster", .preflight, needs: steps, "See that the cluster of this name is this environment's own",
            minutes: (0, AccountChecks.longestChange),
            remedy: "Nothing is deleted in a cluster of which this is not proved: the sentence above says what to do.",
            command)
    }

    func removeNodePools(after steps: [ApplyPlan.Step]) -> ApplyPlan.Step {
        .init(
            "nodepools", .change, needs: steps,
            "Delete the NodePools and wait until Karpenter's nodes are gone",
            minutes: (5, Self.nodePoolMinutes),
            remedy: """
                A pod that may not be disrupted holds its node: kubectl --kubeconfig=.apply/kubeconfig get nodeclaims,pods -A. \
                Delete that pod, then start again.
                """,
            deleteNodePools)
    }

    private var deleteNodePools: [String] { scripted(.deleteNodePools, place + [String(Self.nodePoolMinutes)]) }

    func removeLoadBalancers(after steps: [ApplyPlan.Step]) -> ApplyPlan.Step {
        .init(
            "load-balancers", .change, needs: steps,
            "Delete Services of type LoadBalancer, Ingresses and Gateways, and wait until AWS has let go of them",
            minutes: (2, Self.loadBalancerMinutes),
            remedy:
                """
                The load balancer controller has to run for this. Its words: \
                kubectl --kubeconfig=.apply/kubeconfig -n kube-system logs deployment/aws-load-balancer-controller
                """,
            scripted(.deleteLoadBalancers, place + [String(Self.loadBalancerMinutes)]))
    }

    func leftOvers(after steps: [ApplyPlan.Step]) -> ApplyPlan.Step {
        .init(
            "left-overs", .verify, needs: steps, "Name what is left and may still cost money",
            remedy: "Look in the console for what carries the environment's tags.",
            scripted(
                .leftOvers, place + (document.network.usesExistingVpc ? [document.network.existingVpc.id] : [])))
    }
}
