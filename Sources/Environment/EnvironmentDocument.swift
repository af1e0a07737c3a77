/// An environment, described completely: every field has a value. The shape and the defaults of `kind: Environment`.
///
/// The values are what people wrote, sound or not: a CIDR is text here, and `Validation` says whether it is one.
/// A default of `""` or `[]` on a field that is planned (zones, subnets, version) is filled in by `Answers.resolved`.
public struct EnvironmentDocument: Equatable, Sendable {
    /// Cluster and environment name.
    public var name = ""
    public var description = ""
    /// The preset it came from; empty when none.
    public var preset = ""
    public var region = ""
    public var network = Network()
    public var cluster = Cluster()
    public var coreNodes = NodeGroup(instanceTypes: ["m5.xlarge"], minSize: 2, desiredSize: 2, maxSize: 8)
    public var generalNodes = NodeGroup(instanceTypes: ["t3.xlarge"], minSize: 1, desiredSize: 1, maxSize: 2)
    public var pools = Pools()
    public var addons = Addons()
    public var tags: [String: String] = [:]
    public var delivery = Delivery()

    public init() {}

    public struct Network: Equatable, Sendable {
        /// Availability Zone ids, or names, in the order of the subnets.
        public var zones: [String] = []
        public var vpcCidr = "10.1.0.0/16"
        public var secondaryCidrs: [String] = []
        /// One for each zone, in the zones' order.
        public var publicSubnets: [String] = []
        /// One for each zone, in the zones' order.
        public var privateSubnets: [String] = []
        public var natGateways = NatGateways.single
    }

    /// How private subnets reach the internet.
    public enum NatGateways: String, CaseIterable, Sendable { case none, single, perZone }

    public struct Cluster: Equatable, Sendable {
        /// Kubernetes minor version, `1.36`.
        public var version = ""
        public var supportType = SupportType.standard
        public var endpointPublicAccess = true
        public var endpointPublicAccessCidrs = ["0.0.0.0/0"]
        public var serviceCidr = ""
        public var logTypes = ["api", "audit", "authenticator"]
        public var adminRoleArns: [String] = []
    }

    /// What EKS does when a version's standard support ends: upgrade it, or charge for extended support.
    public enum SupportType: String, CaseIterable, Sendable { case standard, extended }

    public struct NodeGroup: Equatable, Sendable {
        public var instanceTypes: [String]
        public var minSize: Int
        public var desiredSize: Int
        public var maxSize: Int
        /// Root volume of each node, in GiB. The general-purpose group's is fixed by the stack at this default.
        public var diskGiB = 100
    }

    public struct Pools: Equatable, Sendable {
        public var cpu = CPUPool()
        public var gpu = GPUPool()
    }

    /// The NodePool `x86-cpu-karpenter`.
    public struct CPUPool: Equatable, Sendable {
        public static let nodePoolName = "x86-cpu-karpenter"
        public var enabled = true
        public var instanceCategories = ["c", "m", "r"]
        /// The oldest generation allowed; Karpenter is told "greater than one less".
        public var minGeneration = 5
        public var capacityTypes = ["spot", "on-demand"]
        /// vCPU.
        public var cpuLimit = 1000
    }

    /// The NodePool `g5-gpu-karpenter`.
    public struct GPUPool: Equatable, Sendable {
        public static let nodePoolName = "g5-gpu-karpenter"
        public var enabled = true
        public var instanceFamilies = ["g5", "g4dn"]
        public var capacityTypes = ["on-demand"]
        /// vCPU, the unit of the AWS quota and of Karpenter's limit.
        public var cpuLimit = 192
    }

    public struct Addons: Equatable, Sendable {
        public var awsLoadBalancerController = true
        public var awsEfsCsiDriver = true
        public var ingressNginx = true
        public var kubePrometheusStack = true
        public var volcano = true
        public var kuberayOperator = true
        public var kubecost = true
        public var nvidiaDevicePlugin = false
        public var cloudwatchObservability = true
    }

    public struct Delivery: Equatable, Sendable {
        public var terraform = TerraformDelivery()
        public var rafay = RafayDelivery()
    }

    public struct TerraformDelivery: Equatable, Sendable {
        public var backend = Backend.local
        public var s3 = S3Backend()
    }

    /// Where Terraform keeps its state.
    public enum Backend: String, CaseIterable, Sendable { case local, s3 }

    public struct S3Backend: Equatable, Sendable {
        public var bucket = ""
        public var region = ""
        public var keyPrefix = ""
    }

    public struct RafayDelivery: Equatable, Sendable {
        public var enabled = true
        public var project = "ai-team"
        public var agent = "em-agent"
        /// Version of the templates.
        public var version = "v1"
        public var repository = Repository()
    }

    /// The Git repository that Rafay's agent reads the stages from.
    public struct Repository: Equatable, Sendable {
        public var name = ""
        public var endpoint = ""
        public var branch = "main"
        public var path = ""
    }
}
