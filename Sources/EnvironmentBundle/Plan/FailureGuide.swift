import Environment

/// What goes wrong most when such a stack is applied, and what to do about it.
///
/// The ten that public issue threads name most often (terraform-aws-eks, eks-blueprints-addons, karpenter, ai-on-eks and
/// others, read on 2026-11-23), and the GPU quota, which stops most first environments.
struct FailureGuide {
    struct Entry: Sendable {
        /// What a person sees.
        let sign: String
        let reason: String
        let remedy: String
    }

    static let entries: [Entry] = [
        Entry(
            sign: "A GPU pod stays Pending; Karpenter says VcpuLimitExceeded",
            reason: "New accounts have a quota of 0 vCPU for G instances.",
            remedy: "Request the quota, with the command above. The step quota-L-DB2E81BA tells it beforehand."),
        Entry(
            sign: "Karpenter starts instances that never join the cluster",
            reason: "The role of the nodes is not let in, or the nodes do not reach the API server.",
            remedy: """
                aws eks list-access-entries has to show the Karpenter node role; the add-ons stage makes that entry. \
                Then look at the instance's console output, and at the way out of the private subnets.
                """),
        Entry(
            sign: "Kubernetes cluster unreachable, or connection refused, in the add-ons stage",
            reason: "This machine is not let in by the public endpoint's CIDRs, or its token has expired.",
            remedy: """
                Put your address into \(FieldPath.cluster.endpointPublicAccessCidrs), or start from inside the VPC. The \
                aws program has to work: the providers ask it for a token.
                """),
        Entry(
            sign: "UnsupportedAvailabilityZoneException when the cluster is made",
            reason: "EKS takes no subnets in some zones. Letters differ from account to account; ids do not.",
            remedy:
                "Name zones by id in \(FieldPath.network.zones), and leave out those that the message does not list."),
        Entry(
            sign: "Pods stay in ContainerCreating: failed to assign an IP address",
            reason: "The private subnets have no addresses left: each node holds many for its pods.",
            remedy:
                """
                Make private subnets larger before the network is made, or add zones. \
                Lower \(FieldPath.coreNodes.maxSize) and the pools' limits.
                """
        ),
        Entry(
            sign: "expected length of name_prefix to be in the range (1 - 38)",
            reason: "The name of the environment is too long for the IAM roles that are named after it.",
            remedy: """
                Take a name of at most \(FieldBounds.name.size.upperBound) characters. A cluster cannot be renamed: this \
                is a new environment.
                """),
        Entry(
            sign: "AuthFailure.ServiceLinkedRoleCreationNotPermitted; no spot node starts",
            reason: "The account has never used spot, and Karpenter may not make the role for it.",
            remedy: "aws iam create-service-linked-role --aws-service-name spot.amazonaws.com"),
        Entry(
            sign: "Destroying hangs on a subnet, an internet gateway or the VPC: DependencyViolation",
            reason: "A load balancer or network interface that Kubernetes made is still there.",
            remedy: """
                ./destroy.sh deletes these first. If the cluster went before them: delete the load balancers tagged \
                elbv2.k8s.aws/cluster, then the network interfaces left in the VPC, then start ./destroy.sh again.
                """),
        Entry(
            sign: "Instances go on running after the cluster is gone",
            reason:
                "Karpenter's nodes are in no Terraform state; they outlive a cluster that is destroyed without them.",
            remedy: "The last step of ./destroy.sh names them with the command that ends them."),
        Entry(
            sign: "The CoreDNS add-on is DEGRADED and times out after 20 minutes",
            reason: "No node can take its pods: none is up, or all are tainted.",
            remedy:
                """
                See why the nodes are missing: aws eks describe-nodegroup names the problem under health. \
                \(FieldPath.coreNodes.desiredSize) has to be 1 at least.
                """
        ),
        Entry(
            sign: "403 Forbidden from public.ecr.aws",
            reason: "An old login of Docker or Helm is sent along, and refused.",
            remedy: "docker logout public.ecr.aws and helm registry logout public.ecr.aws, then start again."),
    ]
}
