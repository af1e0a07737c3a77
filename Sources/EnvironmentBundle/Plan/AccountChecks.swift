import Environment
import Estimates

/// What is asked of the AWS account before anything changes. Every call reads, none writes.
struct AccountChecks {
    let document: EnvironmentDocument
    let quota: [PlanQuota]

    private var region: String { document.region }

    /// The programs that a route needs. `terraform:1.5.7` is the least version.
    static func tools(_ tools: [String]) -> ApplyPlan.Step {
        .init(
            "tools", .preflight, "Find the programs",
            remedy: "Install what is missing, or add it to PATH.",
            scripted("tools", tools))
    }

    static let bundle = ApplyPlan.Step(
        "bundle", .preflight, "See that the bundle is as it was written",
        remedy: """
            A file was changed by hand. Put the change into environment.yaml and make the bundle again (README.md has \
            the command), or take the change back.
            """,
        ["sha256sum", "-c", "SHA256SUMS"])

    var account: ApplyPlan.Step {
        .init(
            "account", .preflight, needs: ["tools"], "Sign in to AWS, in the right account",
            remedy: "aws sts get-caller-identity shows who you are. SLIPWAY_ACCOUNT names the one account to be used.",
            scripted("account", region))
    }

    var zones: ApplyPlan.Step {
        let (locations, byId) = self.locations
        return .init(
            "zones", .preflight, needs: ["account"], "See that the Region and its zones are open to the account",
            remedy: """
                Enable the Region \(region) in the account, or choose another Region or other zones and make the bundle again.
                """,
            ["aws", "ec2", "describe-availability-zones", "--region", region, byId ? "--zone-ids" : "--zone-names"]
                + locations)
    }

    /// The checks of the Terraform route, which is the one that works in the account by itself.
    var all: [ApplyPlan.Step] { [account, zones] + offers + quotas + spotRole }

    /// Ids of all checks but the sign-in, which each of them needs.
    var ids: [String] { all.map(\.id).filter { $0 != account.id } }

    private var offers: [ApplyPlan.Step] {
        let gpu = document.pools.gpu
        let wanted =
            [
                ("core-types", "the core nodes", document.coreNodes.instanceTypes),
                ("general-types", "the general-purpose nodes", document.generalNodes.instanceTypes),
            ]
            + (gpu.enabled ? [("gpu-types", "the GPU pool", gpu.instanceFamilies.map { "\($0).*" })] : [])
        let (locations, byId) = self.locations
        return wanted.map { id, purpose, types in
            .init(
                id, .preflight, needs: ["zones"], "See that the zones offer instances for \(purpose)",
                remedy: "Choose zones or instance types that go together: slipway catalog instances --region \(region)",
                scripted(
                    "offered", region, byId ? "availability-zone-id" : "availability-zone",
                    locations.joined(separator: ","), types.joined(separator: ",")))
        }
    }

    /// Quotas in vCPU alone: of addresses and VPCs AWS tells how many there may be, and not how many there are.
    private var quotas: [ApplyPlan.Step] {
        quota.filter { $0.need.quota.counts != nil }.map { entry in
            let quota = entry.need.quota
            return .init(
                "quota-\(quota.code)", .preflight, needs: ["account"], "Read the quota \(quota.name)",
                remedy:
                    "Request it (PLAN.md has the command); AWS answers in minutes to days. Or lower the pool's limit.",
                scripted("quota", region, quota.service, quota.code, String(entry.least), String(entry.need.needed)))
        }
    }

    /// EC2 makes the role when a person first asks for spot in the console; Karpenter is not allowed to.
    private var spotRole: [ApplyPlan.Step] {
        let pools = document.pools
        let capacity =
            (pools.cpu.enabled ? pools.cpu.capacityTypes : []) + (pools.gpu.enabled ? pools.gpu.capacityTypes : [])
        guard capacity.contains("spot") else { return [] }
        return [
            .init(
                "spot-role", .preflight, needs: ["account"], "Find the service-linked role for spot instances",
                remedy:
                    "Once for the account: aws iam create-service-linked-role --aws-service-name spot.amazonaws.com",
                ["aws", "iam", "get-role", "--role-name", "AWSServiceRoleForEC2Spot"])
        ]
    }

    /// The zones, by id; by name only when no id is among them.
    private var locations: (zones: [String], byId: Bool) {
        let ids = document.network.zones.filter { !$0.hasPrefix(region) }
        return ids.isEmpty ? (document.network.zones, false) : (ids, true)
    }
}
