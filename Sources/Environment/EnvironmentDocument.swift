/// An environment, described completely: every field has a value. The shape and the defaults of `kind: Environment`.
///
/// The values are what people wrote, sound or not: a CIDR is text here, and `Validation` says whether it is one.
/// A default of `""` or `[]` on a field that is planned (zones, subnets, version) is filled in by `Answers.resolved`.
package struct EnvironmentDocument: Equatable, Sendable {
    /// Cluster and environment name.
    package var name = ""
    package var description = ""
    /// The preset it came from; empty when none.
    package var preset = ""
    package var region = ""
    package var network = Network()
    package var cluster = Cluster()
    package var coreNodes = NodeGroup(instanceTypes: ["m5.xlarge"], minSize: 2, desiredSize: 2, maxSize: 8)
    package var generalNodes = NodeGroup(instanceTypes: ["t3.xlarge"], minSize: 1, desiredSize: 1, maxSize: 2)
    package var pools = Pools()
    package var addons = Addons()
    package var tags: [String: String] = [:]
    package var delivery = Delivery()

    package init() {}

    package struct Network: Equatable, Sendable {
        /// Availability Zone ids, or names, in the order of the subnets.
        package var zones: [String] = []
        package var vpcCidr = "10.1.0.0/16"
        package var secondaryCidrs: [String] = []
        /// One for each zone, in the zones' order.
        package var publicSubnets: [String] = []
        /// One for each zone, in the zones' order.
        package var privateSubnets: [String] = []
        /// One for each zone, in the zones' order; none where the control plane stands in the private ones.
        package var controlPlaneSubnets: [String] = []
        package var natGateways = NatGateways.single
        /// Whether interface endpoints lead to the AWS services that nodes need.
        package var vpcEndpoints = false

        /// In place of all of these but the zones.
        package var existingVpc = ExistingVPC()

        /// Whether the environment goes into a VPC that is there, and makes none.
        package var usesExistingVpc: Bool { !existingVpc.id.isEmpty }

        /// Whether nothing leads into the VPC and nothing out of it but its endpoints. What leads into one that is there, only
        /// the account knows.
        package var isPrivate: Bool { !usesExistingVpc && natGateways == .none && publicSubnets.isEmpty }

        /// Whether a load balancer that faces the internet has a place. NAT gateways have public subnets, even where no plan
        /// could be made for them yet.
        package var hasPublicSubnets: Bool {
            usesExistingVpc ? !existingVpc.publicSubnets.isEmpty : !publicSubnets.isEmpty || natGateways != .none
        }

        /// As many zones as there have to be: two, and one for each private subnet of a VPC that is there.
        package var leastZones: Int {
            let subnets = usesExistingVpc ? existingVpc.privateSubnets.count : 0
            return max(FieldBounds.zones.size.lowerBound, min(subnets, FieldBounds.zones.size.upperBound))
        }
    }

    /// A VPC that is there, with its subnets, by their ids.
    package struct ExistingVPC: Equatable, Sendable {
        /// `vpc-0123456789abcdef0`; empty where a new VPC is made.
        package var id = ""
        /// One for each zone, in the zones' order.
        package var privateSubnets: [String] = []
        /// One for each zone, in the zones' order, or none.
        package var publicSubnets: [String] = []
        /// Whether the subnets get the tags by which load balancers find them.
        package var tagSubnets = false

        package init() {}
    }

    /// How private subnets reach the internet.
    package enum NatGateways: String, CaseIterable, Sendable { case none, single, perZone }

    /// Where the load balancer of the ingress is reached from.
    package enum IngressScheme: String, CaseIterable, Sendable {
        case internetFacing = "internet-facing"
        case `internal`
    }

    package struct Cluster: Equatable, Sendable {
        /// Kubernetes minor version, `1.36`.
        package var version = ""
        package var supportType = SupportType.standard
        package var endpointPublicAccess = true
        package var endpointPublicAccessCidrs = ["0.0.0.0/0"]
        package var serviceCidr = ""
        package var logTypes = ["api", "audit", "authenticator"]
        package var adminRoleArns: [String] = []
    }

    /// What EKS does when a version's standard support ends: upgrade it, or charge for extended support.
    package enum SupportType: String, CaseIterable, Sendable { case standard, extended }

    package struct NodeGroup: Equatable, Sendable {
        package var instanceTypes: [String]
        package var minSize: Int
        package var desiredSize: Int
        package var maxSize: Int
        /// Root volume of each node, in GiB. The general-purpose group's is fixed by the stack at this default.
        package var diskGiB = 100
    }

    package struct Delivery: Equatable, Sendable {
        package var terraform = TerraformDelivery()
        package var rafay = RafayDelivery()
    }

    package struct TerraformDelivery: Equatable, Sendable {
        package var backend = Backend.local
        package var s3 = S3Backend()
    }

    /// Where Terraform keeps its state.
    package enum Backend: String, CaseIterable, Sendable { case local, s3 }

    package struct S3Backend: Equatable, Sendable {
        package var bucket = ""
        package var region = ""
        package var keyPrefix = ""
    }

    package struct RafayDelivery: Equatable, Sendable {
        package var enabled = true
        package var project = "ai-team"
        package var agent = "em-agent"
        /// Version of the templates.
        package var version = "v1"
        /// Whether the document's own environment is published, beside the templates.
        package var publish = true
        package var credentials = Credentials.keys
        /// The image in which the agent clears a cluster before it is destroyed.
        package var toolsImage = "alpine/k8s:1.34.1"
        package var repository = Repository()
        package var governance = Governance()
    }

    /// What others may do with the templates. Nothing is limited by default.
    package struct Governance: Equatable, Sendable {
        /// Rafay projects whose people may order from the templates.
        package var sharedWith: [String] = []
        /// Addresses of those who have to agree before anything is made.
        package var approvers: [String] = []
        /// Hours or days after which Rafay destroys an environment, such as `8h` or `2d`; empty for none.
        package var timeToLive = ""
    }

    /// What the agent works as in AWS.
    package enum Credentials: String, CaseIterable, Sendable { case agentRole, keys }

    /// The Git repository that Rafay's agent reads the stages from.
    package struct Repository: Equatable, Sendable {
        package var name = ""
        package var endpoint = ""
        package var branch = "main"
        package var path = ""
    }
}
