import Environment
import TestSupport
import Testing
import Validation

/// One field of a sound document made wrong.
struct Corruption: Sendable, CustomTestStringConvertible {
    let field: FieldPath
    /// What stands in the field afterwards, in a document like that one.
    let value: @Sendable (EnvironmentDocument) -> FieldValue
    /// How severe the finding has to be at least.
    let severity: Severity
    /// The documents in which this is wrong.
    private(set) var applies: @Sendable (EnvironmentDocument) -> Bool
    let testDescription: String

    init(
        _ field: FieldPath, _ value: FieldValue, _ severity: Severity = .error,
        where applies: @escaping @Sendable (EnvironmentDocument) -> Bool = { _ in true }
    ) {
        self.init(field, value.text.isEmpty ? "nothing" : String(value.text.prefix(60)), severity, where: applies) {
            _ in value
        }
    }

    /// - Parameter name: the value in words.
    init(
        _ field: FieldPath, _ name: String, _ severity: Severity = .error,
        where applies: @escaping @Sendable (EnvironmentDocument) -> Bool = { _ in true },
        _ value: @escaping @Sendable (EnvironmentDocument) -> FieldValue
    ) {
        self.field = field
        self.value = value
        self.severity = severity
        self.applies = applies
        testDescription = "\(field) = \(name)"
    }
}

extension Corruption {
    /// The same in fewer documents.
    fileprivate func only(where isMeant: @escaping @Sendable (EnvironmentDocument) -> Bool) -> Corruption {
        var copy = self
        copy.applies = { [applies] in isMeant($0) && applies($0) }
        return copy
    }
}

/// The documents with blocks, public subnets and NAT gateways.
private let isUsual: @Sendable (EnvironmentDocument) -> Bool = {
    !$0.network.usesExistingVpc && !$0.network.publicSubnets.isEmpty && $0.network.natGateways != .none
}
private let hasOneBlock: @Sendable (EnvironmentDocument) -> Bool = { $0.network.secondaryCidrs.isEmpty }
private let isThere: @Sendable (EnvironmentDocument) -> Bool = { $0.network.usesExistingVpc }
private let hasCPU: @Sendable (EnvironmentDocument) -> Bool = { $0.pools[cpuPool].enabled }
private let hasGPU: @Sendable (EnvironmentDocument) -> Bool = { $0.pools[gpuPool].enabled }
private let isPublic: @Sendable (EnvironmentDocument) -> Bool = { $0.cluster.endpointPublicAccess }
private let hasS3: @Sendable (EnvironmentDocument) -> Bool = { $0.delivery.terraform.backend == .s3 }
private let hasRafay: @Sendable (EnvironmentDocument) -> Bool = { $0.delivery.rafay.enabled }

/// The mistakes that every document may have, one at a time.
let corruptions: [Corruption] =
    basicCorruptions + zoneCorruptions + blockCorruptions.map { $0.only(where: isUsual) } + existingCorruptions
    + clusterCorruptions + nodeCorruptions + poolCorruptions + deliveryCorruptions

private let basicCorruptions: [Corruption] = [
    Corruption("name", ""),
    Corruption("name", "a"),
    Corruption("name", "Ray_Dev"),
    Corruption("name", "1ray"),
    Corruption("name", "ray-"),
    Corruption("name", "räy"),
    Corruption("name", "28 letters") { _ in .text(String(repeating: "a", count: 28)) },
    Corruption("region", ""),
    Corruption("region", "us-west-9"),
    Corruption("region", "cn-north-1"),
    Corruption("tags", .map(["aws:team": "vision"])),
    Corruption("tags", "a value of 257 letters") { _ in .map(["team": String(repeating: "v", count: 257)]) },
    Corruption("tags", "a key of 129 letters") { _ in .map([String(repeating: "k", count: 129): "v"]) },
    Corruption("tags", "51 tags") { _ in .map(Dictionary(uniqueKeysWithValues: (0..<51).map { ("key\($0)", "v") })) },
]

private let zoneCorruptions: [Corruption] = [
    Corruption("network.zones", []),
    Corruption("network.zones", "its first zone only") { .list(Array($0.network.zones.prefix(1))) },
    Corruption("network.zones", "its first zone twice") { .list([$0.network.zones[0], $0.network.zones[0]]) },
    Corruption("network.zones", "a zone of nowhere") { .list([$0.network.zones[0], "mars1-az1"]) },
    Corruption("network.zones", "a zone of another region") {
        .list([$0.network.zones[0], $0.region == "us-east-2" ? "usw2-az1" : "use2-az1"])
    },
]

private let existingCorruptions: [Corruption] = [
    Corruption("network.existingVpc.id", "vpc-shared", where: isThere),
    Corruption("network.existingVpc.id", "", where: isThere),
    Corruption("network.existingVpc.privateSubnets", [], where: isThere),
    Corruption("network.existingVpc.privateSubnets", "the first twice", where: isThere) {
        .list($0.network.existingVpc.privateSubnets.prefix(1) + $0.network.existingVpc.privateSubnets.dropLast())
    },
    Corruption("network.existingVpc.privateSubnets", "one too few", where: isThere) {
        .list(Array($0.network.existingVpc.privateSubnets.dropLast()))
    },
    Corruption("network.existingVpc.publicSubnets", "the private ones", where: isThere) {
        .list($0.network.existingVpc.privateSubnets)
    },
    Corruption("network.vpcCidr", "a block beside a VPC that is there", where: isThere) { _ in "10.1.0.0/16" },
    Corruption("network.vpcEndpoints", true, where: isThere),
]

private let blockCorruptions: [Corruption] = [
    Corruption("network.vpcCidr", "its block as a /8") {
        .text(String($0.network.vpcCidr.prefix { $0 != "." }) + ".0.0.0/8")
    },
    Corruption("network.vpcCidr", "its block as a /29") {
        .text(String($0.network.vpcCidr.prefix { $0 != "/" }) + "/29")
    },
    Corruption("network.vpcCidr", "its block without the mask") {
        .text(String($0.network.vpcCidr.prefix { $0 != "/" }))
    },
    Corruption("network.vpcCidr", "its block with an address inside") {
        .text($0.network.vpcCidr.replacing(".0/", with: ".1/"))
    },
    Corruption("network.vpcCidr", "10.1.300.0/16"),
    Corruption("network.vpcCidr", "fd00::/8"),
    Corruption("network.vpcCidr", "169.254.0.0/16"),
    Corruption("network.vpcCidr", "172.17.0.0/16", .warning),
    Corruption("network.secondaryCidrs", ["everything"]),
    Corruption("network.secondaryCidrs", ["127.0.0.0/16"]),
    Corruption("network.secondaryCidrs", "the VPC again") { [$0.network.vpcCidr] },
    Corruption("network.secondaryCidrs", ["192.168.128.0/17"], where: { $0.network.vpcCidr.hasPrefix("10.") }),
    Corruption("network.publicSubnets", "one too few") { .list(Array($0.network.publicSubnets.dropLast())) },
    Corruption("network.publicSubnets", "the same one twice") { document in
        .list(document.network.publicSubnets.map { _ in document.network.publicSubnets[0] })
    },
    Corruption("network.publicSubnets", "one outside of the VPC") {
        .list(["203.0.113.0/24"] + $0.network.publicSubnets.dropFirst())
    },
    Corruption("network.publicSubnets", "one that is no block") {
        .list(["dmz"] + $0.network.publicSubnets.dropFirst())
    },
    Corruption("network.privateSubnets", "one too many") {
        .list($0.network.privateSubnets + [String($0.network.vpcCidr.prefix { $0 != "/" }) + "/28"])
    },
    Corruption("network.privateSubnets", "the whole VPC first", where: hasOneBlock) {
        .list([$0.network.vpcCidr] + $0.network.privateSubnets.dropFirst())
    },
    Corruption("network.privateSubnets", "one outside of the VPC") {
        .list(["203.0.113.0/24"] + $0.network.privateSubnets.dropFirst())
    },
    Corruption("network.privateSubnets", "a /29") {
        .list(
            [String($0.network.privateSubnets[0].prefix { $0 != "/" }) + "/29"] + $0.network.privateSubnets.dropFirst())
    },
    Corruption("network.natGateways", "none", .warning),
]

private let clusterCorruptions: [Corruption] = [
    Corruption("cluster.version", "1.63"),
    Corruption("cluster.version", "1.30"),
    Corruption("cluster.version", "1.3"),
    Corruption("cluster.version", "latest"),
    Corruption("cluster.version", "1.34", .warning),
    Corruption("cluster.version", "1.37"),
    Corruption("cluster.endpointPublicAccessCidrs", [], where: isPublic),
    Corruption("cluster.endpointPublicAccessCidrs", ["10.0.0.0/8"], where: isPublic),
    Corruption("cluster.endpointPublicAccessCidrs", ["203.0.113.7"], where: isPublic),
    Corruption("cluster.endpointPublicAccessCidrs", ["203.0.113.0/24", "0.0.0.0/0"], .warning, where: isPublic),
    Corruption("cluster.endpointPublicAccessCidrs", "41 ranges", where: isPublic) { _ in
        .list((0..<41).map { "203.0.113.\($0 * 2)/32" })
    },
    Corruption("cluster.serviceCidr", "172.20.0.0/26"),
    Corruption("cluster.serviceCidr", "8.8.0.0/16"),
    Corruption("cluster.serviceCidr", "services"),
    Corruption("cluster.serviceCidr", "the VPC") { .text($0.network.vpcCidr) },
    Corruption("cluster.logTypes", ["audit", "kubelet"]),
    Corruption("cluster.logTypes", ["api"], .warning),
    Corruption("cluster.adminRoleArns", ["admin"]),
    Corruption("cluster.adminRoleArns", ["arn:aws:iam::123456789012:user/alice"]),
    Corruption("cluster.adminRoleArns", ["arn:aws:sts::123456789012:assumed-role/admin/alice"]),
    Corruption("cluster.adminRoleArns", ["arn:aws-cn:iam::123456789012:role/admin"]),
]

private let nodeCorruptions: [Corruption] = [
    Corruption("coreNodes.instanceTypes", []),
    Corruption("coreNodes.instanceTypes", ["m5.xlrage"]),
    Corruption("coreNodes.instanceTypes", ["m7g.xlarge"]),
    Corruption("coreNodes.instanceTypes", ["g4dn.xlarge"]),
    Corruption("coreNodes.instanceTypes", ["m5.xlarge", "m5.xlarge"], .warning),
    Corruption("coreNodes.instanceTypes", ["m5.metal"], .warning),
    Corruption("coreNodes.minSize", -1),
    Corruption("coreNodes.minSize", 0),
    Corruption("coreNodes.minSize", 451),
    Corruption("coreNodes.desiredSize", 0),
    Corruption("coreNodes.desiredSize", 451),
    Corruption("coreNodes.desiredSize", "one more than the maximum") { .number($0.coreNodes.maxSize + 1) },
    Corruption("coreNodes.maxSize", 0),
    Corruption("coreNodes.maxSize", 451),
    Corruption("coreNodes.diskGiB", 19),
    Corruption("coreNodes.diskGiB", 16_385),
    Corruption("coreNodes.diskGiB", 25, .warning),
    Corruption("coreNodes.diskGiB", 5_000, .warning),
    Corruption("generalNodes.instanceTypes", []),
    Corruption("generalNodes.instanceTypes", ["large"]),
    Corruption("generalNodes.instanceTypes", ["t4g.xlarge"]),
    Corruption("generalNodes.minSize", -1),
    Corruption("generalNodes.desiredSize", 0),
    Corruption("generalNodes.maxSize", -7),
]

private let poolCorruptions: [Corruption] = [
    Corruption(
        "pools.x86-cpu-karpenter.enabled", false, .warning, where: { $0.pools.enabled.map(\.name) == [cpuPool] }),
    Corruption("pools.x86-cpu-karpenter.instanceCategories", [], where: hasCPU),
    Corruption("pools.x86-cpu-karpenter.instanceCategories", ["m5"], where: hasCPU),
    Corruption("pools.x86-cpu-karpenter.instanceCategories", ["m", "g"], .warning, where: hasCPU),
    Corruption("pools.x86-cpu-karpenter.minGeneration", 0, where: hasCPU),
    Corruption("pools.x86-cpu-karpenter.minGeneration", 99, where: hasCPU),
    Corruption("pools.x86-cpu-karpenter.capacityTypes", [], where: hasCPU),
    Corruption("pools.x86-cpu-karpenter.capacityTypes", ["ondemand"], where: hasCPU),
    Corruption("pools.x86-cpu-karpenter.cpuLimit", 0, where: hasCPU),
    Corruption("pools.x86-cpu-karpenter.cpuLimit", 100_000, .warning, where: hasCPU),
    Corruption("pools.g5-gpu-karpenter.instanceFamilies", [], where: hasGPU),
    Corruption("pools.g5-gpu-karpenter.instanceFamilies", ["g5x"], where: hasGPU),
    Corruption("pools.g5-gpu-karpenter.instanceFamilies", ["m5"], where: hasGPU),
    Corruption("pools.g5-gpu-karpenter.instanceFamilies", ["inf2"], where: hasGPU),
    Corruption("pools.g5-gpu-karpenter.instanceFamilies", ["g5g"], where: hasGPU),
    Corruption("pools.g5-gpu-karpenter.capacityTypes", [], where: hasGPU),
    Corruption("pools.g5-gpu-karpenter.capacityTypes", ["odcr"], where: hasGPU),
    Corruption("pools.g5-gpu-karpenter.reservations", ["p5"], where: hasGPU),
    Corruption("pools.g5-gpu-karpenter.diskThroughput", 2_000, where: hasGPU),
    Corruption("pools.g5-gpu-karpenter.diskGiB", 0, where: hasGPU),
    Corruption("pools.g5-gpu-karpenter.taints", ["team"], where: hasGPU),
    Corruption("pools.g5-gpu-karpenter.zones", ["usw2-az9"], where: hasGPU),
    Corruption("pools.g5-gpu-karpenter.consolidateAfter", -1, where: hasGPU),
    Corruption("pools.g5-gpu-karpenter.cpuLimit", 3, where: hasGPU),
    Corruption("pools.g5-gpu-karpenter.cpuLimit", -192, where: hasGPU),
    Corruption("pools.g5-gpu-karpenter.cpuLimit", 1_000_000, .warning, where: hasGPU),
]

private let deliveryCorruptions: [Corruption] = [
    Corruption("delivery.terraform.s3.bucket", "", where: hasS3),
    Corruption("delivery.terraform.s3.bucket", "My_State", where: hasS3),
    Corruption("delivery.terraform.s3.region", "us-west2", where: hasS3),
    Corruption("delivery.terraform.s3.keyPrefix", "a/../b", where: hasS3),
    Corruption("delivery.rafay.project", "AI Team", where: hasRafay),
    Corruption("delivery.rafay.agent", "", where: hasRafay),
    Corruption("delivery.rafay.version", "v 1", where: hasRafay),
    Corruption("delivery.rafay.repository.name", "Infra", where: hasRafay),
    Corruption("delivery.rafay.repository.endpoint", "/home/me/infra", where: hasRafay),
    Corruption("delivery.rafay.repository.endpoint", "https://me:secret@git.example.org/infra.git", where: hasRafay),
]
