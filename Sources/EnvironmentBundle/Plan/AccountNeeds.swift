import Catalog
import Environment
import Estimates

/// What an environment needs of the AWS account that it is made in, as far as the account can be asked beforehand.
///
/// The checks of `apply.sh` and the questions of `slipway preflight` are both made from it.
package struct AccountNeeds: Equatable, Sendable {
    package let document: EnvironmentDocument
    let quota: [PlanQuota]

    init(of document: EnvironmentDocument, quota: [PlanQuota]) {
        self.document = document
        self.quota = quota
    }

    package init(of document: EnvironmentDocument, catalog: Catalog) {
        self.init(
            of: document,
            quota: QuotaNeed.needs(of: document, catalog: catalog).map { PlanQuota($0, of: document, catalog: catalog) }
        )
    }

    /// Zones that one call can ask about.
    package struct Zones: Equatable, Sendable {
        /// Ids, such as `usw2-az1`; or names, such as `us-west-2a`.
        package let words: [String]
        package let areIds: Bool

        /// What `describe-instance-type-offerings` calls such places.
        package var locationType: String { areIds ? "availability-zone-id" : "availability-zone" }
    }

    /// The zones, by id; by name only when no id is among them.
    package var zones: Zones {
        let ids = document.network.zones.filter { !$0.hasPrefix(document.region) }
        return ids.isEmpty ? Zones(words: document.network.zones, areIds: false) : Zones(words: ids, areIds: true)
    }

    /// Instances of which each zone should offer one type.
    package struct Instances: Equatable, Sendable {
        /// The id of the check, such as `core-types`.
        package let id: String
        /// Whom they are for: "the core nodes".
        package let purpose: String
        /// Types, or families as AWS filters take them: `g5.*`.
        package let types: [String]
    }

    package var instances: [Instances] {
        let gpu = document.pools.gpu
        return [
            Instances(id: "core-types", purpose: "the core nodes", types: document.coreNodes.instanceTypes),
            Instances(
                id: "general-types", purpose: "the general-purpose nodes", types: document.generalNodes.instanceTypes),
        ]
            + (gpu.enabled
                ? [Instances(id: "gpu-types", purpose: "the GPU pool", types: gpu.instanceFamilies.map { "\($0).*" })]
                : [])
    }

    /// Quotas in vCPU, which AWS compares with what runs.
    package var quotasInVCPU: [PlanQuota] { quota.filter { $0.need.quota.counts != nil } }

    /// Quotas of things that stand one by one, such as VPCs: how many there may be AWS tells apart from how many there are.
    package var quotasOfThings: [PlanQuota] { quota.filter { $0.need.quota.counts == nil } }

    /// Whether a pool may start spot instances.
    package var buysSpot: Bool {
        let pools = document.pools
        let capacity =
            (pools.cpu.enabled ? pools.cpu.capacityTypes : []) + (pools.gpu.enabled ? pools.gpu.capacityTypes : [])
        return capacity.contains(Quota.Capacity.spot.rawValue)
    }

    /// The service-linked role without which nobody starts spot instances, and the command that makes it.
    package static let spotRole = "AWSServiceRoleForEC2Spot"
    package static let makingSpotRole = "aws iam create-service-linked-role --aws-service-name spot.amazonaws.com"
}
