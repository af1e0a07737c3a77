import Embedded
import Environment
import Foundation
import TestSupport
import Testing

@testable import EnvironmentBundle

/// One environment that the real Terraform is run on: a preset as it stands, or a document that switches options.
///
/// Together the runs hold every toggle on and off and every fixed choice; `StageRunTests` sees to that. Options are
/// spread over few runs, since one takes a minute or more.
struct StageRun: CustomTestStringConvertible, Sendable {
    let name: String
    let document: EnvironmentDocument
    var preset: Preset?
    /// What the account has, where the stages read something: attributes of data sources, by their type.
    var account = ""

    var testDescription: String { name }
    var inputs: BundleInputs { BundleInputs(document: document, catalog: .builtIn, preset: preset) }

    static let all = presets + switched

    /// What is run where the tools are there.
    static let wanted = StageTools.isThorough ? all : all.filter { StageTools.wanted.contains($0.name) }

    /// Those whose stages differ most; the other presets set other values of the same variables.
    private static let presets = ["base", "cpu-batch", "ray-training"].map { name in
        let preset = builtInPreset(name)
        var answers = preset?.answers ?? Answers()
        answers["name"] = .text(name)
        answers["preset"] = .text(name)
        return StageRun(name: name, document: answers.resolved(with: .builtIn, on: testDay), preset: preset)
    }

    private static func builtInPreset(_ name: String) -> Preset? {
        guard let file = EmbeddedFiles.presets.file("Presets/\(name).yaml") else { return nil }
        let preset = PresetReader.read(Array(file.bytes)).preset
        return preset.parent.flatMap(builtInPreset).map(preset.extending) ?? preset
    }

    private static let switched = [
        StageRun(
            name: "nothing-extra",
            document: .sample([
                "name": .text("ab"), "cluster.version": .text("1.34"), "network.natGateways": .text("none"),
                "cluster.endpointPublicAccess": .flag(false), "cluster.endpointPublicAccessCidrs": .list([]),
                "cluster.logTypes": .list([]), "coreNodes.minSize": .number(1), "coreNodes.desiredSize": .number(1),
                "coreNodes.maxSize": .number(1), "pools.x86-cpu-karpenter.enabled": .flag(false),
                "pools.g5-gpu-karpenter.enabled": .flag(false),
                "addons.awsLoadBalancerController": .flag(false), "addons.awsEfsCsiDriver": .flag(false),
                "addons.ingressNginx": .flag(false), "addons.kubePrometheusStack": .flag(false),
                "addons.volcano": .flag(false), "addons.kuberayOperator": .flag(false), "addons.kubecost": .flag(false),
                "addons.cloudwatchObservability": .flag(false), "addons.metricsServer": .flag(false),
                "addons.nodeMonitoringAgent": .flag(false), "addons.dcgmExporter": .flag(false),
                "delivery.terraform.backend": .text("s3"), "delivery.terraform.s3.bucket": .text("state-of-vision"),
                "delivery.rafay.enabled": .flag(false),
            ])),
        StageRun(
            name: "everything",
            document: .sample([
                "name": .text("abcdefghijklmnopqrstuvwxyz1"), "region": .text("us-east-1"),
                "cluster.version": .text("1.33"),
                "cluster.supportType": .text("extended"), "cluster.serviceCidr": .text("192.168.0.0/16"),
                "cluster.endpointPublicAccessCidrs": .list(["203.0.113.0/24", "198.51.100.7/32"]),
                "cluster.logTypes": .list(["api", "audit", "authenticator", "controllerManager", "scheduler"]),
                "cluster.adminRoleArns": .list([
                    "arn:aws:iam::123456789012:role/platform/Admins", "arn:aws:iam::123456789012:role/Two",
                ]),
                "network.zones": .list(["use1-az1", "use1-az2", "use1-az4"]), "network.natGateways": .text("perZone"),
                "network.vpcEndpoints": .flag(true),
                "network.secondaryCidrs": .list(["100.64.0.0/16"]),
                "network.publicSubnets": .list(["10.1.0.0/24", "10.1.1.0/24", "10.1.2.0/24"]),
                "network.privateSubnets": .list(["10.1.32.0/19", "100.64.0.0/18", "100.64.64.0/18"]),
                "coreNodes.instanceTypes": .list(["m6i.2xlarge", "m5.2xlarge"]), "coreNodes.diskGiB": .number(200),
                "generalNodes.instanceTypes": .list(["m5a.large"]), "generalNodes.minSize": .number(2),
                "generalNodes.desiredSize": .number(3), "generalNodes.maxSize": .number(5),
                "pools.x86-cpu-karpenter.capacityTypes": .list(["on-demand"]),
                "pools.x86-cpu-karpenter.instanceCategories": .list(["c"]),
                "pools.x86-cpu-karpenter.minGeneration": .number(6),
                "pools.g5-gpu-karpenter.capacityTypes": .list(["spot", "on-demand"]),
                "pools.g5-gpu-karpenter.instanceFamilies": .list(["g6", "p4d"]),
                "pools.g5-gpu-karpenter.cpuLimit": .number(96),
                "pools.p5-training.kind": .text("gpu"), "pools.p5-training.instanceFamilies": .list(["p5"]),
                "pools.p5-training.capacityTypes": .list(["reserved"]),
                "pools.p5-training.reservations": .list(["cr-0123456789abcdef0"]),
                "pools.p5-training.zones": .list(["use1-az2"]), "pools.p5-training.diskGiB": .number(1000),
                "pools.p5-training.diskThroughput": .number(800), "pools.p5-training.instanceStore": .text("raid0"),
                "pools.p5-training.consolidation": .text("never"),
                "pools.p5-training.labels": .map(["team": "vision"]),
                "pools.p5-training.taints": .list(["team=vision:NoSchedule", "dedicated:NoExecute"]),
                "pools.batch.kind": .text("cpu"), "pools.batch.instanceTypes": .list(["m6i.4xlarge", "m5.4xlarge"]),
                "pools.batch.consolidation": .text("whenEmptyOrUnderutilized"),
                "pools.batch.consolidateAfter": .number(60),
                "addons.nvidiaDevicePlugin": .flag(true), "addons.applicationSignals": .flag(true),
                "addons.leaderWorkerSet": .flag(true), "addons.mpiOperator": .flag(true),
                "addons.modelStorage": .flag(true), "addons.awsFsxCsiDriver": .flag(true),
                "addons.mountpointS3CsiDriver": .flag(true), "addons.s3Buckets": .list(["team-models", "data.sets"]),
                "addons.sociSnapshotter": .flag(true), "tags": .map(HostileText.tags),
                "delivery.rafay.governance.sharedWith": .list(["vision", "speech"]),
                "delivery.rafay.governance.approvers": .list(["ada@company.com"]),
                "delivery.rafay.governance.timeToLive": .text("2d"),
            ])),
        StageRun(
            name: "routed",
            document: .sample([
                "network.vpcCidr": .text("10.20.0.0/24"), "network.secondaryCidrs": .list(["100.64.0.0/16"]),
                "network.zones": .list(["usw2-az1", "usw2-az2", "usw2-az3"]),
            ])),
        StageRun(
            name: "private",
            document: .sample([
                "network.natGateways": .text("none"), "addons.awsLoadBalancerController": .flag(false),
            ])),
        // Every subnet looks the same to what stands in for the account: each lies in both zones. One route table leads to an
        // internet gateway, and the private subnets, which are not its own, have endpoints.
        StageRun(
            name: "existing-tagged",
            document: .sample([
                "network.zones": .list(["usw2-az1", "usw2-az2"]),
                "network.existingVpc.id": .text("vpc-0123456789abcdef0"),
                "network.existingVpc.privateSubnets": .list(["subnet-0aaa0123456789abc", "subnet-0bbb0123456789abc"]),
                "network.existingVpc.publicSubnets": .list(["subnet-0ccc0123456789abc", "subnet-0ddd0123456789abc"]),
                "network.existingVpc.tagSubnets": .flag(true),
            ]),
            account: existingVPC(
                wayOut: ("gateway_id", "igw-0123456789abcdef0"),
                tableOf: ["subnet-0ccc0123456789abc", "subnet-0ddd0123456789abc"])),
        StageRun(
            name: "existing",
            document: .sample([
                "network.zones": .list(["usw2-az1", "usw2-az2"]),
                "network.existingVpc.id": .text("vpc-0123456789abcdef0"),
                "network.existingVpc.privateSubnets": .list(["subnet-0aaa0123456789abc", "subnet-0bbb0123456789abc"]),
                "addons.awsLoadBalancerController": .flag(false),
            ]),
            account: existingVPC(wayOut: ("nat_gateway_id", "nat-0123456789abcdef0"), tableOf: [])),
        StageRun(
            name: "gpu-alone",
            document: .sample([
                "region": .text("eu-central-1"), "cluster.version": .text("1.35"),
                "pools.x86-cpu-karpenter.enabled": .flag(false),
                "addons.awsEfsCsiDriver": .flag(false), "addons.kubePrometheusStack": .flag(false),
                "addons.kuberayOperator": .flag(false), "addons.nvidiaDevicePlugin": .flag(true),
                "addons.ingressNginx": .flag(false), "tags": .map(["team": "vision"]),
                "delivery.rafay.credentials": .text("agentRole"),
            ])),
        StageRun(
            name: "cpu-alone",
            document: .sample([
                "region": .text("ap-southeast-2"), "network.vpcCidr": .text("172.16.0.0/16"),
                "cluster.version": .text("1.36"), "pools.g5-gpu-karpenter.enabled": .flag(false),
                "addons.awsLoadBalancerController": .flag(false), "addons.volcano": .flag(false),
                "addons.kubecost": .flag(false), "addons.cloudwatchObservability": .flag(false),
                "network.natGateways": .text("none"), "delivery.terraform.backend": .text("s3"),
                "delivery.terraform.s3.bucket": .text("state-of-vision"), "tags": .map(["team": "vision"]),
                "delivery.rafay.publish": .flag(false),
            ])),
    ]

    /// - Parameters:
    ///   - wayOut: what the one route table's default route leads to.
    ///   - subnets: whose table that is; with none it is the VPC's main one.
    private static func existingVPC(wayOut: (key: String, id: String), tableOf subnets: [String]) -> String {
        func object(_ keys: [String], _ values: [String: String]) -> String {
            "{" + keys.map { "\"\($0)\": \(values[$0] ?? "\"\"")" }.joined(separator: ", ") + "}"
        }
        let route = object(
            [
                "carrier_gateway_id", "cidr_block", "core_network_arn", "destination_prefix_list_id",
                "egress_only_gateway_id", "gateway_id", "instance_id", "ipv6_cidr_block", "local_gateway_id",
                "nat_gateway_id", "network_interface_id", "transit_gateway_id", "vpc_endpoint_id",
                "vpc_peering_connection_id",
            ], ["cidr_block": "\"0.0.0.0/0\"", wayOut.key: "\"\(wayOut.id)\""])
        let associations = (subnets.isEmpty ? [""] : subnets).map { subnet in
            object(
                ["gateway_id", "main", "route_table_association_id", "route_table_id", "subnet_id"],
                ["main": subnet.isEmpty ? "true" : "false", "subnet_id": "\"\(subnet)\""])
        }
        return """
            {"aws_vpc": {"state": "available", "cidr_block": "10.7.0.0/16", "enable_dns_support": true,
               "enable_dns_hostnames": true},
             "aws_subnet": {"vpc_id": "vpc-0123456789abcdef0", "state": "available", "availability_zone_id": "usw2-az1",
               "availability_zone": "usw2-az2", "available_ip_address_count": 4000, "tags": {}},
             "aws_route_tables": {"ids": ["rtb-0123456789abcdef0"]},
             "aws_route_table": {"routes": [\(route)], "associations": [\(associations.joined(separator: ", "))]}}
            """
    }
}
