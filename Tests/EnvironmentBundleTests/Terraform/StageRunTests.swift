import Environment
import Foundation
import TestSupport
import Testing

@testable import EnvironmentBundle

/// The real Terraform on rendered bundles: formatting, then init, validate, plan and a make-believe apply of each stage
/// in turn, as `Scripts/terraform/check-stages` does it, and with `SLIPWAY_TERRAFORM=all` their destruction.
@Suite(.serialized) struct StageRunTests {
    private static let runs = StageRun.wanted

    @Test(.enabled(if: StageTools.missing == nil, "\(StageTools.missing ?? "")"), arguments: runs)
    func terraformAppliesTheStages(run: StageRun) throws {
        let applied = try StageTools.apply(run)
        try #require(applied.code == 0, "\(applied.output)")

        func outputs(_ stage: Stage) throws -> [String: Any] {
            let data = try Data(contentsOf: applied.kept.appending(path: "\(stage.rawValue).outputs.json"))
            let outputs = try JSONSerialization.jsonObject(with: data) as? [String: [String: Any]] ?? [:]
            return outputs.compactMapValues { $0["value"] }
        }
        for stage in Stage.allCases {
            #expect(try Set(outputs(stage).keys).isSubset(of: StageSource(stage).outputs.map(\.name)))
        }
        #expect(try outputs(.network)["availability_zone_ids"] as? [String] == run.document.network.zones)
        let network = run.document.network
        let subnets = network.usesExistingVpc ? network.existingVpc.privateSubnets : network.privateSubnets
        let made = try #require(outputs(.network)["private_subnet_ids"] as? [String])
        #expect(made.count == subnets.count)
        if network.usesExistingVpc {
            #expect(made == subnets)
            try expectNothingMade(in: applied, tagging: network.existingVpc)
        }
        #expect(
            try (outputs(.network)["control_plane_subnet_ids"] as? [Any])?.count == network.controlPlaneSubnets.count)
        #expect(try outputs(.cluster)["cluster_name"] as? String == run.document.name)
        #expect(try outputs(.cluster)["eks_cluster_version"] as? String == run.document.cluster.version)
        #expect(try outputs(.addons)["nodepools"] as? [String] == run.document.pools.enabled.map(\.name).sorted())
        for pool in run.document.pools.enabled {
            let name = pool.name
            let values = try #require(try poolValues(name, in: applied))
            let reserved = values["capacityReservationSelectorTerms"] as? [[String: String]]
            #expect(reserved?.compactMap { $0["id"] } == (pool.reservations.isEmpty ? nil : pool.reservations))
            #expect(values["instanceStorePolicy"] as? String == (pool.instanceStore == .raid0 ? "RAID0" : nil))
            #expect(
                values["tags"] as? [String: String] == run.document.tags.merging(["Name": "karpenter-\(name)"]) { $1 })
            #expect(values["amiFamily"] as? String == "Bottlerocket")
            let places = values["subnetSelectorTerms"] as? [[String: Any]]
            #expect(
                network.usesExistingVpc
                    ? places?.map { $0["id"] as? String } == subnets
                    : places?.map { $0["tags"] as? [String: String] } == [["karpenter.sh/discovery": run.document.name]]
            )
            let pullsInParallel = (values["userData"] as? String)?.contains("parallel-pull-unpack") ?? false
            #expect(pullsInParallel == run.document.addons[.sociSnapshotter])
            // Pods do not come by the credentials of their node.
            let metadata = values["metadataOptions"] as? [String: Any]
            #expect(metadata?["httpTokens"] as? String == "required")
            #expect(metadata?["httpPutResponseHopLimit"] as? Int == 1)
        }
        try expectNATGateways(of: run, in: applied)
        try expectNodesDisks(in: applied)
        try expectModelStorage(of: run, in: applied)
        try expectLustreStorage(of: run, in: applied)
        try expectBucketRights(of: run, in: applied)
        try expectOwnNodesAlone(of: run, in: applied)
    }

    /// In a VPC that is there, the network stage owns nothing but tags that were agreed to, and no more can go with it.
    private func expectNothingMade(
        in applied: StageTools.Applied, tagging vpc: EnvironmentDocument.ExistingVPC
    ) throws {
        let managed = try Self.resources(of: .network, in: applied).filter { $0["mode"] as? String == "managed" }
        #expect(Set(managed.compactMap { $0["type"] as? String }).subtracting(["terraform_data", "aws_ec2_tag"]) == [])
        let tags = managed.filter { $0["type"] as? String == "aws_ec2_tag" }
            .flatMap { $0["instances"] as? [[String: Any]] ?? [] }
        // The role's tag and the mark beside it.
        #expect(tags.count == (vpc.tagSubnets ? 2 * (vpc.privateSubnets + vpc.publicSubnets).count : 0))
    }

    private func expectNATGateways(of run: StageRun, in applied: StageTools.Applied) throws {
        let network = run.document.network
        let wanted =
            switch network.natGateways {
            case _ where network.usesExistingVpc, .none: 0
            case .single: 1
            case .perZone: network.zones.count
            }
        let gateways = try Self.resources(of: .network, in: applied).filter {
            $0["type"] as? String == "aws_nat_gateway"
        }
        #expect(Self.attributes(of: gateways).count == wanted)
    }

    /// The disks of the node groups are encrypted.
    private func expectNodesDisks(in applied: StageTools.Applied) throws {
        let templates = try Self.resources(of: .cluster, in: applied).filter {
            $0["type"] as? String == "aws_launch_template"
        }
        let disks = Self.attributes(of: templates).flatMap { $0["block_device_mappings"] as? [[String: Any]] ?? [] }
            .flatMap { $0["ebs"] as? [[String: Any]] ?? [] }
        #expect(disks.map { $0["encrypted"] as? String } == ["true", "true"])
    }

    /// A file system alone mounts nothing: it takes a target in each subnet, a way in, and a class that names it.
    private func expectModelStorage(of run: StageRun, in applied: StageTools.Applied) throws {
        let isOn = run.document.addons[.modelStorage]
        func made(_ type: String) throws -> [[String: Any]] { try Self.made(type, "models", in: applied) }
        let fileSystems = try made("aws_efs_file_system")
        #expect(fileSystems.map { $0["encrypted"] as? Bool } == (isOn ? [true] : []))
        #expect(try made("aws_efs_mount_target").count == (isOn ? run.document.network.privateSubnets.count : 0))
        for end in ["from_port", "to_port"] {
            #expect(try made("aws_vpc_security_group_ingress_rule").map { $0[end] as? Int } == (isOn ? [2049] : []))
        }
        // Models outlive the claim of whoever brought them.
        let storage = try made("kubernetes_storage_class_v1")
        #expect(storage.map { $0["reclaim_policy"] as? String } == (isOn ? ["Retain"] : []))
        let classes = storage.map { $0["parameters"] as? [String: String] }
        #expect(classes.map { $0?["fileSystemId"] } == fileSystems.map { $0["id"] as? String })
    }

    /// What a claim for Lustre makes is reached from nodes, reaches them, and its own servers, on both ranges of ports.
    private func expectLustreStorage(of run: StageRun, in applied: StageTools.Applied) throws {
        let isOn = run.document.addons[.awsFsxCsiDriver]
        func made(_ type: String) throws -> [[String: Any]] { try Self.made(type, "lustre", in: applied) }
        let groups = try made("aws_security_group").map { $0["id"] as? String }
        let classes = try made("kubernetes_storage_class_v1").map { $0["parameters"] as? [String: String] }
        #expect(classes.map { $0?["securityGroupIds"] } == groups && groups.count == (isOn ? 1 : 0))
        func ways(_ type: String) throws -> [[String?]] {
            try made(type).map { rule in
                [
                    rule["security_group_id"] as? String, rule["referenced_security_group_id"] as? String,
                    (rule["to_port"] as? Int).map(String.init),
                ]
            }
        }
        let into = try ways("aws_vpc_security_group_ingress_rule")
        #expect(into.count == (isOn ? 6 : 0) && Set(into).count == into.count)
        #expect(into.allSatisfy { $0.prefix(2).contains(groups.first ?? nil) && ["988", "1023"].contains($0[2]) })
        #expect(try ways("aws_vpc_security_group_egress_rule").count == (isOn ? 4 : 0))
    }

    /// The role of Mountpoint for S3 reaches the buckets that are named, and no others.
    private func expectBucketRights(of run: StageRun, in applied: StageTools.Applied) throws {
        let addons = run.document.addons
        let role = try Self.resources(of: .cluster, in: applied).filter {
            $0["module"] as? String == "module.mountpoint_s3_csi_driver_role"
        }
        let policies = Self.attributes(of: role.filter { $0["type"] as? String == "aws_iam_policy" })
            .compactMap { $0["policy"] as? String }
        let buckets = policies.flatMap { $0.matches(of: /:s3:::([^"\/]*)/).map { String($0.1) } }
        #expect(Set(buckets) == Set(addons[.mountpointS3CsiDriver] ? addons.s3Buckets : []))
    }

    /// Karpenter tags and ends what carries the cluster's tag, and nothing else of the Region's.
    private func expectOwnNodesAlone(of run: StageRun, in applied: StageTools.Applied) throws {
        let policies = try Self.made("aws_iam_policy", "karpenter", in: applied).compactMap { $0["policy"] as? String }
        // AWS leaves blanks out when it counts.
        #expect(policies.count == 2 && policies.allSatisfy { $0.filter { !$0.isWhitespace }.count <= 6144 })
        let statements = try policies.flatMap { policy in
            let root = try JSONSerialization.jsonObject(with: Data(policy.utf8)) as? [String: Any]
            return root?["Statement"] as? [[String: Any]] ?? []
        }
        let changing = statements.filter { statement in
            let actions = statement["Action"] as? [String] ?? [statement["Action"] as? String ?? ""]
            return !Set(actions).isDisjoint(with: [
                "ec2:TerminateInstances", "ec2:DeleteLaunchTemplate", "ec2:CreateTags", "ec2:CreateLaunchTemplate",
                "iam:CreateInstanceProfile", "iam:DeleteInstanceProfile", "iam:TagInstanceProfile",
            ])
        }
        #expect(changing.count == 7)
        for statement in changing {
            let equal = (statement["Condition"] as? [String: [String: Any]])?["StringEquals"] ?? [:]
            #expect(
                equal.contains {
                    $0.key.hasSuffix("Tag/kubernetes.io/cluster/\(run.document.name)") && $0.value as? String == "owned"
                }, "\(statement)")
        }
    }

    /// The attributes of each instance of a resource of the last stage.
    private static func made(_ type: String, _ name: String, in applied: StageTools.Applied) throws -> [[String: Any]] {
        try attributes(
            of: resources(in: applied).filter { $0["type"] as? String == type && $0["name"] as? String == name })
    }

    private static func attributes(of resources: [[String: Any]]) -> [[String: Any]] {
        resources.flatMap { $0["instances"] as? [[String: Any]] ?? [] }
            .compactMap { $0["attributes"] as? [String: Any] }
    }

    private static func resources(
        of stage: Stage = .addons, in applied: StageTools.Applied
    ) throws -> [[String: Any]] {
        let state = try Data(contentsOf: applied.kept.appending(path: "\(stage.rawValue).tfstate"))
        let root = try JSONSerialization.jsonObject(with: state) as? [String: Any]
        return root?["resources"] as? [[String: Any]] ?? []
    }

    /// The spec of an EC2NodeClass, as the state holds the values of its chart.
    private func poolValues(_ name: String, in applied: StageTools.Applied) throws -> [String: Any]? {
        let releases =
            try Self.resources(in: applied).first { $0["name"] as? String == "karpenter_resources" }?["instances"]
            as? [[String: Any]]
        let release = releases?.first { $0["index_key"] as? String == name }?["attributes"] as? [String: Any]
        let values = (release?["values"] as? [String])?.first
        return try values.flatMap { try loadYAML($0) as? [String: Any] }?["ec2NodeClass"] as? [String: Any]
    }

    @Test(
        "A later apply changes what was changed and nothing else, whoever applies, whatever is newer, after a former bundle too",
        .enabled(if: StageTools.missing == nil, "\(StageTools.missing ?? "")"))
    func laterChanges() throws {
        let applied = try StageTools.apply(#require(StageRun.wanted.first))
        try #require(applied.code == 0, "the stages were not applied")
        let outcome = try StageTools.run("check-changes", [applied.terraform.path, applied.kept.path])
        #expect(outcome.code == 0, "\(outcome.output)")
    }

    @Test(.enabled(if: StageTools.missing == nil, "\(StageTools.missing ?? "")"))
    func theNetworkStageReadsAVPCThatIsThereAndRefusesWhatWouldFail() throws {
        let terraform = StageTools.sources.appending(path: "network").path
        let outcome = try StageTools.run("check-existing-vpc", [terraform])
        #expect(outcome.code == 0, "\(outcome.output)")
    }

    @Test(.enabled(if: StageTools.missing == nil, "\(StageTools.missing ?? "")"))
    func everyBadValueIsRefusedInTheWordsOfItsLine() throws {
        let outcome = try StageTools.run("check-refusals", [StageTools.sources.path])
        #expect(outcome.code == 0, "\(outcome.output)")
    }

    @Test(
        .enabled(if: StageTools.missingForCharts == nil, "\(StageTools.missingForCharts ?? "")"), arguments: runs)
    func addonsWorkInACluster(run: StageRun) throws {
        let applied = try StageTools.apply(run)
        try #require(applied.code == 0, "the stages were not applied")
        let outcome = try StageTools.checkCharts(applied, version: run.document.cluster.version)
        #expect(outcome.code == 0, "\(outcome.output)")
        // The tables are made of the run that has every add-on.
        if run.name == "everything" {
            let difference = try StageTools.compareCharts(applied)
            #expect(difference.code == 0, "\(difference.output): Scripts/charts/charts write")
        }
    }

    @Test(.enabled(if: StageTools.missingForChecks == nil, "\(StageTools.missingForChecks ?? "")"))
    func theChecksOfChartsFindWhatTheyAreThereFor() throws {
        let outcome = try StageTools.tryChecks()
        #expect(outcome.code == 0, "\(outcome.output)")
    }

    @Test func theRunsTogetherSwitchEveryOptionOnAndOff() {
        for field in FieldCatalogue.declared {
            // Of a pool's fields each value that any pool has counts.
            let values = Set(
                StageRun.all.flatMap { run in
                    field.path.isOfEachPool
                        ? run.document.pools.all.compactMap { run.document[field.path.ofPool($0.name)] }
                        : [field.value(run.document)]
                })
            switch field.domain {
            case .toggle: #expect(values == [.flag(true), .flag(false)], "\(field.path)")
            case .choice(let choices): #expect(values == Set(choices.map { .text($0.value) }), "\(field.path)")
            default:
                // What becomes a variable is given at least two values.
                if !field.variables.isEmpty { #expect(values.count > 1, "\(field.path)") }
            }
        }
    }

    @Test func aRunHasANameOfItsOwn() { #expect(Set(StageRun.all.map(\.name)).count == StageRun.all.count) }
}
