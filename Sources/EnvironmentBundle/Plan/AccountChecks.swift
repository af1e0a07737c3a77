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
        return [zones] + offers(after: zones) + reservations(after: zones)
            + [version(after: account), images(after: account)]
            + (needs.existingVpc.map { existing($0, after: account) } ?? [vpcBlocks(after: account)])
            + quotas(after: account) + spot(after: zones, account) + stateBucket(after: account)
            + [rights(after: account)]
    }

    /// What is asked before somebody else, Rafay's agent, works in the account: nothing of the rights of who is signed in here.
    func beforehand(after tools: ApplyPlan.Step) -> [ApplyPlan.Step] {
        let atHand = ApplyPlan.Step(
            "aws-at-hand", .preflight, needs: [tools], "See whether AWS can be asked from here",
            remedy: "Nothing has to be done: slipway preflight asks the same, wherever somebody is signed in.",
            scripted(.awsAtHand, region))
        let rights = rights(after: atHand).id
        return [atHand] + all(after: atHand).filter { $0.id != rights }.map(\.whereAtHand)
    }

    private static let otherVersion = "Choose another version (slipway catalog versions) and make the bundle again."

    private func version(after account: ApplyPlan.Step) -> ApplyPlan.Step {
        .init(
            "version", .preflight, needs: [account], "See that EKS makes clusters of the version",
            remedy: Self.otherVersion,
            scripted(.version, region, needs.version, needs.supportType.rawValue))
    }

    private func images(after account: ApplyPlan.Step) -> ApplyPlan.Step {
        .init(
            "images", .preflight, needs: [account], "See that AWS publishes the nodes' images",
            remedy: Self.otherVersion,
            scripted(.images, [region] + needs.images))
    }

    private func vpcBlocks(after account: ApplyPlan.Step) -> ApplyPlan.Step {
        .init(
            "vpc-blocks", .preflight, needs: [account], "Look for other VPCs with the same addresses",
            remedy: "Choose another block and make the bundle again, before anything stands.",
            scripted(.vpcBlocks, [region, needs.name] + needs.vpcBlocks))
    }

    /// Free addresses and the like may be the environment's own by now, so they are told and not held against it.
    private func existing(_ vpc: AccountNeeds.ExistingVPC, after account: ApplyPlan.Step) -> [ApplyPlan.Step] {
        func pairs(_ subnets: [AccountNeeds.ExistingVPC.Subnet]) -> [String] { subnets.map { "\($0.id)=\($0.zone)" } }
        let there = ApplyPlan.Step(
            "vpc", .preflight, needs: [account], "Find the VPC that is there",
            remedy: "Have what is named changed by the VPC's owner, or name another VPC and make the bundle again.",
            scripted(.vpc, region, vpc.id, vpc.serviceCidr))
        let subnets = ApplyPlan.Step(
            "subnets", .preflight, needs: [there], "Find its subnets, with addresses that are free",
            remedy: "Name other subnets, or the zones in their order, and make the bundle again.",
            scripted(
                .subnets,
                [region, vpc.id, String(vpc.leastAddresses), String(vpc.mostAddresses)] + pairs(vpc.privateSubnets)
                    + ["--public"] + pairs(vpc.publicSubnets)))
        return [
            there, subnets,
            .init(
                "ways-out", .preflight, needs: [subnets],
                "See that routes or endpoints lead out of its private subnets",
                remedy: "Have a route added by the VPC's owner, or name other subnets and make the bundle again.",
                scripted(
                    .waysOut,
                    [region, vpc.id, AccountNeeds.ExistingVPC.neededEndpoints.joined(separator: " ")]
                        + vpc.privateSubnets.map(\.id) + ["--public"] + vpc.publicSubnets.map(\.id))),
        ]
    }

    private func stateBucket(after account: ApplyPlan.Step) -> [ApplyPlan.Step] {
        needs.stateBucket.map { s3 in
            [
                .init(
                    "state-bucket", .preflight, needs: [account], "Find the bucket of Terraform's state",
                    remedy: "Make the bucket, or name another and make the bundle again.",
                    scripted(.stateBucket, s3.bucket, s3.region))
            ]
        } ?? []
    }

    private func rights(after account: ApplyPlan.Step) -> ApplyPlan.Step {
        .init(
            "rights", .preflight, needs: [account], "Ask IAM whether you may do what the stages do",
            remedy: "Have it allowed to you, or sign in as somebody who may.",
            scripted(.rights, [region] + needs.actions))
    }

    /// - Parameter minutes: what applying usually takes.
    func timeLeft(minutes: Int, after account: ApplyPlan.Step) -> ApplyPlan.Step {
        .init(
            "time-left", .preflight, needs: [account], "See how long the credentials hold",
            remedy: "Sign in anew.", scripted(.timeLeft, String(minutes)))
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

    private func reservations(after zones: ApplyPlan.Step) -> [ApplyPlan.Step] {
        needs.reservations.map { wanted in
            .init(
                wanted.id, .preflight, needs: [zones], "See that the reservations of the pool \(wanted.pool) are there",
                remedy: "Name reservations of the pool's types and zones and make the bundle again.",
                scripted(
                    .reservations,
                    [region, wanted.hasFallback ? "yes" : "no", wanted.zones.joined(separator: ",")]
                        + [wanted.types.joined(separator: ",")] + wanted.reservations))
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
                scripted(
                    .quota, region, quota.service, quota.code, String(entry.least), String(entry.need.needed),
                    quota.counts?.capacity.rawValue ?? "", quota.counts?.categories.joined(separator: " ") ?? ""))
        }
    }

    /// EC2 makes the role when a person first asks for spot in the console; Karpenter is not allowed to.
    private func spot(after zones: ApplyPlan.Step, _ account: ApplyPlan.Step) -> [ApplyPlan.Step] {
        guard needs.spot.isBought else { return [] }
        return [
            .init(
                "spot-role", .preflight, needs: [account], "Find the service-linked role for spot instances",
                remedy: "Once for the account: \(AccountNeeds.makingSpotRole)",
                scripted(.spotRole, region, AccountNeeds.spotRole, needs.spot.hasFallback ? "yes" : "no")),
            .init(
                "spot-score", .preflight, needs: [zones], "Ask how likely spot instances are to be had",
                remedy: "Nothing has to be done: it changes by the hour.",
                scripted(.spotScore, [region] + needs.spot.types)),
        ]
    }

    /// Minutes in which EKS makes, changes or deletes a cluster at the longest; before, nothing else can be done with it.
    static let longestChange = 30

    /// What a cluster of former times may have left over. What Terraform's state holds is the environment's own.
    func leftOver(after steps: [ApplyPlan.Step]) -> [ApplyPlan.Step] {
        let remedy = "Delete what is in the way if nobody needs it, or choose another name and make the bundle again."
        let names: [ApplyPlan.Step] = [
            .init(
                "key-alias", .preflight, needs: steps, "See that no KMS key has the cluster's alias", remedy: remedy,
                scripted(.keyAlias, region, needs.keyAlias)),
            .init(
                "queue", .preflight, needs: steps, "See that no queue has the name of Karpenter's", remedy: remedy,
                scripted(.queue, region, needs.queue)),
        ]
        return names
            + needs.quotasOfThings.compactMap { entry in
                let quota = entry.need.quota
                return AccountNeeds.Things(of: quota).map { things in
                    .init(
                        "quota-\(quota.code)", .preflight, needs: steps,
                        "See that there is room for what the quota \(quota.name) counts",
                        remedy: "Delete what nobody needs, or request more (PLAN.md has the command).",
                        scripted(
                            .room, region, quota.service, quota.code, String(entry.need.needed), things.call,
                            things.query))
                }
            }
    }

    /// Asked of AWS and of Terraform's state: a cluster that this environment made is in nobody's way.
    func nameFree(after steps: [ApplyPlan.Step]) -> ApplyPlan.Step {
        .init(
            "name-free", .preflight, needs: steps, "See that no other cluster or log group has the name",
            minutes: (0, Self.longestChange),
            remedy: "Delete what is in the way if nobody needs it, or choose another name and make the bundle again.",
            scripted(.nameFree, region, needs.name, String(Self.longestChange)))
    }
}
