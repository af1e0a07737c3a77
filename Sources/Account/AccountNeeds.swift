import Catalog
import Environment
import Estimates

/// What an environment needs of the AWS account that it is made in, as far as the account can be asked beforehand.
///
/// The checks of `apply.sh` and the questions of `slipway preflight` are both made from it.
package struct AccountNeeds: Equatable, Sendable {
    package let region: String
    package let zones: Zones
    /// Instances of each kind that the environment begins with, or may start.
    package let instances: [Instances]
    package let quotas: [AccountQuota]
    /// Name of the cluster; nothing else in the Region may have it.
    package let name: String
    /// Kubernetes minor version, `1.36`, and what EKS is to do when its standard support ends.
    package let version: String
    package let supportType: EnvironmentDocument.SupportType
    /// Whether a pool may start spot instances.
    package let buysSpot: Bool
    /// Where Terraform's state is kept, when that is a bucket.
    package let stateBucket: EnvironmentDocument.S3Backend?

    package init(of document: EnvironmentDocument, catalog: Catalog) {
        self.init(
            of: document,
            quotas: QuotaNeed.needs(of: document, catalog: catalog).map {
                AccountQuota($0, of: document, catalog: catalog)
            })
    }

    /// - Parameter quotas: those of the document, where somebody has worked them out already.
    package init(of document: EnvironmentDocument, quotas: [AccountQuota]) {
        region = document.region
        zones = Zones(of: document)
        instances = Instances.needed(by: document)
        self.quotas = quotas
        name = document.name
        version = document.cluster.version
        supportType = document.cluster.supportType
        let pools = document.pools
        let capacityTypes =
            (pools.cpu.enabled ? pools.cpu.capacityTypes : []) + (pools.gpu.enabled ? pools.gpu.capacityTypes : [])
        buysSpot = capacityTypes.contains(Quota.Capacity.spot.rawValue)
        let terraform = document.delivery.terraform
        stateBucket = terraform.backend == .s3 ? terraform.s3 : nil
    }

    /// The log group of the cluster. One that an earlier cluster left behind is in the way of a new one.
    package var logGroup: String { "/aws/eks/\(name)/cluster" }

    /// Quotas in vCPU, which AWS compares with what runs.
    package var quotasInVCPU: [AccountQuota] { quotas.filter { $0.need.quota.counts != nil } }

    /// Quotas of things that stand one by one, such as VPCs: AWS tells how many there may be, and elsewhere how many
    /// there are.
    package var quotasOfThings: [AccountQuota] { quotas.filter { $0.need.quota.counts == nil } }

    /// The service-linked role without which nobody starts spot instances, and the command that makes it.
    package static let spotRole = "AWSServiceRoleForEC2Spot"
    package static let makingSpotRole = "aws iam create-service-linked-role --aws-service-name spot.amazonaws.com"
}

extension AccountNeeds {
    /// The zones of the environment, and those of them that one call can ask about.
    package struct Zones: Equatable, Sendable {
        /// All of them, as the document names them: by id, by name, or some of each.
        package let all: [String]
        /// Ids, such as `usw2-az1`; names, such as `us-west-2a`, only when no id is among them.
        package let words: [String]
        package let areIds: Bool

        init(of document: EnvironmentDocument) {
            all = document.network.zones
            let ids = all.filter { !$0.hasPrefix(document.region) }
            words = ids.isEmpty ? all : ids
            areIds = !ids.isEmpty
        }

        /// What `describe-instance-type-offerings` calls such places.
        package var locationType: String { areIds ? "availability-zone-id" : "availability-zone" }
    }

    /// Instances of which each zone should offer one type.
    package struct Instances: Equatable, Sendable {
        /// The id of the check, such as `core-types`.
        package let id: String
        /// Whom they are for: "the core nodes".
        package let purpose: String
        /// Types, or families as AWS filters take them: `g5.*`.
        package let types: [String]

        static func needed(by document: EnvironmentDocument) -> [Instances] {
            let gpu = document.pools.gpu
            let groups = [
                Instances(id: "core-types", purpose: "the core nodes", types: document.coreNodes.instanceTypes),
                Instances(
                    id: "general-types", purpose: "the general-purpose nodes",
                    types: document.generalNodes.instanceTypes),
            ]
            guard gpu.enabled else { return groups }
            let families = gpu.instanceFamilies.map { "\($0).*" }
            return groups + [Instances(id: "gpu-types", purpose: "the GPU pool", types: families)]
        }
    }
}
