import Environment

/// Applying with Terraform alone: the account is asked, then stage by stage is planned, looked at and applied, then
/// the cluster has to show that its pools work.
struct TerraformRoute {
    let document: EnvironmentDocument
    let quota: [PlanQuota]

    var route: ApplyPlan.Route { .init(name: "terraform", steps: steps, teardown: teardown) }

    private var account: AccountChecks { AccountChecks(needs: AccountNeeds(of: document, quota: quota)) }
    private var cluster: ClusterSteps { ClusterSteps(document: document) }

    private func stage(_ stage: Stage) -> StageSteps {
        StageSteps(stage: stage, backend: document.delivery.terraform.backend)
    }

    private static let tools = AccountChecks.tools(
        // The stages ask for Terraform 1.5.7; with state in S3 Terraform itself asks for 1.10.
        ["sha256sum", "terraform:1.5.7", "aws", "kubectl"])

    private var steps: [ApplyPlan.Step] {
        let initialized = Stage.allCases.map { stage($0).initialize }
        // Everything that can be known beforehand is known before the first stage is planned.
        let first = account.ids + initialized.map(\.id) + [nameFree.id]
        return [Self.tools, AccountChecks.bundle] + account.all + initialized + [nameFree]
            + steps(of: .network, needs: first)
            + steps(of: .cluster)
            + [cluster.kubeconfig, cluster.nodesReady]
            + steps(of: .addons, needs: [cluster.nodesReady.id])
            + cluster.pools
    }

    private func steps(of stage: Stage, needs: [String] = []) -> [ApplyPlan.Step] {
        let steps = self.stage(stage)
        return [steps.takeOver, steps.plan(needs: needs), steps.review].compactMap { $0 } + [apply(stage)]
    }

    private func apply(_ stage: Stage) -> ApplyPlan.Step {
        let network = document.network
        let steps = self.stage(stage)
        return switch stage {
        case .network:
            steps.apply(
                "Make the network",
                creates: [
                    "a VPC with a public and a private subnet in each of \(network.zones.count) zones",
                    Self.wayOut[network.natGateways] ?? "",
                ], minutes: (3, 10))
        case .cluster:
            steps.apply(
                "Make the cluster and its node groups",
                creates: [
                    "the EKS cluster \(document.name), version \(document.cluster.version)",
                    "core nodes: \(document.coreNodes.desiredSize)",
                    "general-purpose nodes: \(document.generalNodes.desiredSize)",
                ], minutes: (15, 40))
        case .addons:
            steps.apply(
                "Install the add-ons, Karpenter and its pools",
                creates: [
                    "Karpenter with its IAM roles, queue and NodePools", "the add-ons that the environment chose",
                ],
                minutes: (10, 30))
        }
    }

    private static let wayOut: [EnvironmentDocument.NatGateways: String] = [
        .none: "VPC endpoints in place of NAT gateways", .single: "one NAT gateway",
        .perZone: "a NAT gateway in each zone",
    ]

    /// Asked of AWS and of Terraform's state: a cluster that this environment made is in nobody's way.
    private var nameFree: ApplyPlan.Step {
        .init(
            "name-free", .preflight, needs: ["account", "cluster-init"],
            "See that no other cluster or log group has the name",
            remedy: "Delete what is in the way if nobody needs it, or choose another name and make the bundle again.",
            scripted("name-free", document.region, document.name))
    }

    private var teardown: [ApplyPlan.Step] {
        // The bundle may have been changed since; what was applied has to be destroyed all the same.
        let initialized = Stage.allCases.map { stage($0).initialize.needing(["tools", "account"]) }
        return [Self.tools, account.account] + initialized
            + [
                cluster.removeNodePools.needing(["tools", "account"] + initialized.map(\.id)),
                cluster.removeLoadBalancers,
                stage(.addons).destroy(
                    needs: ["load-balancers"] + initialized.map(\.id), "Destroy the add-ons", minutes: (5, 20)),
                stage(.cluster).destroy(
                    needs: ["addons", "network-init", "cluster-init"], "Destroy the cluster and its node groups",
                    minutes: (12, 30)),
                stage(.network).destroy(needs: ["cluster", "network-init"], "Destroy the network", minutes: (3, 20)),
                cluster.leftOvers(needs: ["network", "account"]),
            ]
    }
}

extension ApplyPlan.Step {
    /// The same step after other ones.
    func needing(_ needs: [String]) -> ApplyPlan.Step {
        .init(
            id, kind, needs: needs, title, creates: creates, minutes: (typicalMinutes, longestMinutes), undo: undo,
            remedy: remedy, command)
    }
}
