import Account

/// What apply.sh asks of the AWS account before anything changes. Every call reads, none writes.
struct AccountChecks {
    let needs: AccountNeeds

    private var region: String { needs.region }

    /// The programs that a route needs. `terraform:1.5.7` is the least version.
    static func tools(_ tools: [String]) -> ApplyPlan.Step {
        .init(
            "tools", .preflight, "Find the programs",
            remedy: "Install what is missing, or add it to PATH.",
            scripted(.tools, tools))
    }

    static let bundle = ApplyPlan.Step(
        "bundle", .preflight, "See that the bundle is as it was written",
        remedy: """
            A file was changed or added by hand. Put the change into environment.yaml and make the bundle again (README.md has \
            the command), or take the change back.
            """,
        scripted(.bundle))

    static func account(in region: String, after tools: ApplyPlan.Step) -> ApplyPlan.Step {
        .init(
            "account", .preflight, needs: [tools], "Sign in to AWS, in the right account",
            remedy: """
                aws sts get-caller-identity shows who you are. SLIPWAY_ACCOUNT names the one account to be used; it never \
                puts another in the place of the one in which the environment began.
                """,
            scripted(.account, region))
    }

    /// What is asked of the account that somebody is signed in to.
    func all(after account: ApplyPlan.Step) -> [ApplyPlan.Step] {
        let zones = zones(after: account)
        return [zones] + offers(after: zones) + quotas(after: account) + spotRole(after: account)
    }

    private func zones(after account: ApplyPlan.Step) -> ApplyPlan.Step {
        .init(
            "zones", .preflight, needs: [account], "See that the Region and its zones are open to the account",
            remedy: """
                Enable the Region \(region) in the account, or choose another Region or other zones and make the bundle again.
                """,
            ["aws", "ec2", "describe-availability-zones", "--region", region]
                + [needs.zones.areIds ? "--zone-ids" : "--zone-names"] + needs.zones.words)
    }

    private func offers(after zones: ApplyPlan.Step) -> [ApplyPlan.Step] {
        let places = needs.zones
        return needs.instances.map { wanted in
            .init(
                wanted.id, .preflight, needs: [zones], "See that the zones offer instances for \(wanted.purpose)",
                remedy: "Choose zones or instance types that go together: slipway catalog instances --region \(region)",
                scripted(
                    .offered, region, places.locationType, places.words.joined(separator: ","),
                    wanted.types.joined(separator: ",")))
        }
    }

    /// Quotas in vCPU alone: of addresses and VPCs AWS tells how many there may be, and not how many there are.
    private func quotas(after account: ApplyPlan.Step) -> [ApplyPlan.Step] {
        needs.quotasInVCPU.map { entry in
            let quota = entry.need.quota
            return .init(
                "quota-\(quota.code)", .preflight, needs: [account], "Read the quota \(quota.name)",
                remedy:
                    "Request it (PLAN.md has the command); AWS answers in minutes to days. Or lower the pool's limit.",
                scripted(.quota, region, quota.service, quota.code, String(entry.least), String(entry.need.needed)))
        }
    }

    /// EC2 makes the role when a person first asks for spot in the console; Karpenter is not allowed to.
    private func spotRole(after account: ApplyPlan.Step) -> [ApplyPlan.Step] {
        guard needs.spot.isBought else { return [] }
        return [
            .init(
                "spot-role", .preflight, needs: [account], "Find the service-linked role for spot instances",
                remedy: "Once for the account: \(AccountNeeds.makingSpotRole)",
                ["aws", "iam", "get-role", "--region", region, "--role-name", AccountNeeds.spotRole])
        ]
    }

    /// Minutes in which EKS makes, changes or deletes a cluster at the longest; before, nothing else can be done with it.
    static let longestChange = 30

    /// Asked of AWS and of Terraform's state: a cluster that this environment made is in nobody's way.
    func nameFree(after steps: [ApplyPlan.Step]) -> ApplyPlan.Step {
        .init(
            "name-free", .preflight, needs: steps, "See that no other cluster or log group has the name",
            minutes: (0, Self.longestChange),
            remedy: "Delete what is in the way if nobody needs it, or choose another name and make the bundle again.",
            scripted(.nameFree, region, needs.name, String(Self.longestChange)))
    }
}
