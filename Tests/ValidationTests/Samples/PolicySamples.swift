import Environment

/// A preset with these answers and one rule of policy.
private func preset(
    _ field: FieldPath, _ answers: KeyValuePairs<FieldPath, FieldValue> = [:], _ demand: (inout PolicyRule) -> Void
) -> Preset {
    var rule = PolicyRule(field: field)
    rule.reason = "Because."
    demand(&rule)
    var preset = Preset(name: "team", title: "Team", policy: [rule])
    for (path, value) in answers { preset.answers[path] = value }
    return preset
}

let policySamples: [Sample] = [
    Sample(
        "POL001", at: "cluster.version", ["cluster.version": "1.35"],
        preset: preset("cluster.version", ["cluster.version": "1.36"]) { $0.locked = true }),
    Sample(
        "POL001", at: "region", ["region": "us-east-1", "network.zones": ["use1-az1", "use1-az2"]],
        preset: preset("region", ["region": "us-west-2"]) { $0.locked = true }),
    Sample(
        "POL001", at: "network.vpcCidr", ["network.vpcCidr": "10.2.0.0/16"],
        preset: preset("network.vpcCidr", ["network.vpcCidr": "10.7.0.0/16"]) { $0.locked = true }),
    Sample(
        "POL001", at: "network.zones", ["network.zones": ["usw2-az1", "usw2-az2"]],
        preset: preset("network.zones", ["network.zones": ["usw2-az1", "usw2-az2", "usw2-az3"]]) { $0.locked = true }),
    Sample(
        "POL001", at: "addons.volcano", ["addons.volcano": false], preset: preset("addons.volcano") { $0.locked = true }
    ),
    Sample(
        "POL001", at: "tags.team", ["tags.team": "mine"],
        preset: preset("tags.team", ["tags": .map(["team": "ours"])]) { $0.locked = true }),
    Sample(
        "POL001", at: "tags.team", [:],
        preset: preset("tags.team", ["tags": .map(["team": "ours"])]) { $0.locked = true }),
    Sample(
        "POL002", at: "region", ["region": "eu-west-1"],
        preset: preset("region") { $0.allowed = ["us-east-1", "us-west-2"] }),
    Sample(
        "POL002", at: "pools.g5-gpu-karpenter.instanceFamilies[1]", [:],
        preset: preset("pools.g5-gpu-karpenter.instanceFamilies") { $0.allowed = ["g5"] }),
    Sample(
        "POL002", at: "pools.x86-cpu-karpenter.cpuLimit", [:],
        preset: preset("pools.x86-cpu-karpenter.cpuLimit") { $0.allowed = ["256", "512"] }),
    Sample("POL002", at: "addons.ingressNginx", [:], preset: preset("addons.ingressNginx") { $0.allowed = ["false"] }),
    Sample("POL003", at: "coreNodes.minSize", [:], preset: preset("coreNodes.minSize") { $0.minimum = 3 }),
    Sample("POL003", at: "coreNodes.diskGiB", [:], preset: preset("coreNodes.diskGiB") { $0.minimum = 200 }),
    Sample(
        "POL004", at: "coreNodes.maxSize", ["coreNodes.desiredSize": 7],
        preset: preset("coreNodes.maxSize") { $0.maximum = 4 }),
    Sample(
        "POL004", at: "pools.g5-gpu-karpenter.cpuLimit", [:],
        preset: preset("pools.g5-gpu-karpenter.cpuLimit") { $0.maximum = 64 }),
    Sample(
        "POL005", at: "tags.costCentre", hasFix: false, [:], preset: preset("tags.costCentre") { $0.required = true }),
    Sample(
        "POL005", at: "description", [:],
        preset: preset("description") {
            $0.required = true
            $0.allowed = ["Shared"]
        }),
    Sample("POL006", .warning, at: "preset", hasFix: false, ["preset": "gone"], missingPreset: "gone"),
]
