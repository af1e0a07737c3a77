import Catalog
import Environment
import Estimates
import Text

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
    /// IPv4 blocks of the VPC that is made, as the document has them; none where one is there.
    package let vpcBlocks: [String]
    /// The VPC that is there; nil where one is made.
    package let existingVpc: ExistingVPC?
    /// What the pools may start as spot instances.
    package let spot: Spot
    /// The capacity reservations that pools name.
    package let reservations: [Reservations]
    /// Where Terraform's state is kept, when that is a bucket.
    package let stateBucket: EnvironmentDocument.S3Backend?
    /// Whether a file system for models is made.
    package let hasFileSystem: Bool
    /// Parameters of Systems Manager that name the nodes' images.
    package let images: [String]

    package init(of document: EnvironmentDocument, catalog: Catalog) {
        self.init(
            of: document,
            quotas: QuotaNeed.needs(of: document, catalog: catalog).map {
                AccountQuota($0, of: document, catalog: catalog)
            }, pools: PoolMatch.all(of: document, catalog: catalog), catalog: catalog)
    }

    /// - Parameters:
    ///   - quotas: those of the document, where somebody has worked them out already.
    ///   - pools: those of the document that are switched on.
    package init(of document: EnvironmentDocument, quotas: [AccountQuota], pools: [PoolMatch], catalog: Catalog) {
        region = document.region
        zones = Zones(of: document)
        instances = Instances.needed(by: document)
        self.quotas = quotas
        name = document.name
        version = document.cluster.version
        supportType = document.cluster.supportType
        existingVpc = ExistingVPC(of: document, catalog: catalog)
        vpcBlocks = existingVpc == nil ? [document.network.vpcCidr] + document.network.secondaryCidrs : []
        spot = Spot(of: pools)
        reservations = Reservations.needed(by: document)
        images = Self.images(of: document)
        hasFileSystem = document.addons[.modelStorage]
        let terraform = document.delivery.terraform
        stateBucket = terraform.backend == .s3 ? terraform.s3 : nil
    }

    /// The log group of the cluster. One that an earlier cluster left behind is in the way of a new one.
    package var logGroup: String { "/aws/eks/\(name)/cluster" }

    /// The name of the key that the cluster's secrets are encrypted with, as the EKS module gives it.
    package var keyAlias: String { "alias/eks/\(name)" }

    /// The queue from which Karpenter learns of interruptions, as eks-blueprints-addons names it.
    package var queue: String { "karpenter-\(name)" }

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
    /// The things that a quota counts, as EC2 lists them.
    package struct Things: Equatable, Sendable {
        package let one: String
        package let many: String
        /// The call of EC2, and what of its answer are the ids.
        package let call: String
        package let query: String

        /// Nil for a quota whose things nobody here can count.
        package init?(of quota: Quota) {
            switch quota.code {
            case "L-F678F1CE": (one, many, call, query) = ("VPC", "VPCs", "describe-vpcs", "Vpcs[].VpcId")
            case "L-0263D0A3":
                (one, many, call) = ("Elastic IP address", "Elastic IP addresses", "describe-addresses")
                // Addresses that somebody brought along do not count.
                query = "Addresses[?PublicIpv4Pool=='amazon'].AllocationId"
            default: return nil
            }
        }
    }

    /// The release of Bottlerocket that the add-ons stage pins for Karpenter's nodes.
    package static let bottlerocket = "1.64.0"

    private static func images(of document: EnvironmentDocument) -> [String] {
        let version = document.cluster.version
        let pools = document.pools.enabled
        func bottlerocket(_ variant: String) -> String {
            "/aws/service/bottlerocket/aws-k8s-\(version)\(variant)/x86_64/\(Self.bottlerocket)/image_id"
        }
        return [
            "/aws/service/eks/optimized-ami/\(version)/amazon-linux-2023/x86_64/standard/recommended/image_id",
            pools.contains { $0.kind == .cpu } ? bottlerocket("") : nil,
            pools.contains { $0.kind == .gpu } ? bottlerocket("-nvidia") : nil,
        ].compactMap(\.self)
    }

    /// Spot instances that pools may start.
    package struct Spot: Equatable, Sendable {
        /// Whether any pool may.
        package let isBought: Bool
        /// Whether each such pool may buy on demand too, which Karpenter does where spot is not to be had.
        package let hasFallback: Bool
        /// Some of the types, the cheapest of each pool first.
        package let types: [String]

        init(of pools: [PoolMatch]) {
            let pools = pools.filter { $0.pool.capacities.contains(.spot) }
            isBought = !pools.isEmpty
            hasFallback = pools.allSatisfy { $0.pool.capacities.contains(.onDemand) }
            types =
                pools.flatMap { match in
                    match.candidates.lazy.map(\.type).filter(\.allowsSpot).prefix(Self.typesOfAPool).map(\.name)
                }.withoutRepeats
        }

        /// Enough for AWS to judge by; it wants three at least.
        private static let typesOfAPool = 10
    }

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
            let groups = [
                Instances(id: "core-types", purpose: "the core nodes", types: document.coreNodes.instanceTypes),
                Instances(
                    id: "general-types", purpose: "the general-purpose nodes",
                    types: document.generalNodes.instanceTypes),
            ]
            // Of categories some type is everywhere.
            return groups
                + document.pools.enabled.compactMap { pool in
                    let types = pool.typeFilters
                    return types.isEmpty
                        ? nil : Instances(id: "\(pool.name)-types", purpose: "the pool \(pool.name)", types: types)
                }
        }
    }
}
