import Environment

/// One document at least for each rule about capacity and quotas.
let capacitySamples: [Sample] = [
    Sample("CAP001", .warning, at: "coreNodes.instanceTypes", ["coreNodes.instanceTypes": ["t3.small"]]),
    Sample(
        "CAP001", at: "coreNodes.instanceTypes",
        ["coreNodes.instanceTypes": ["t3.small"], "pools.x86-cpu-karpenter.enabled": false]),
    Sample("CAP002", .warning, at: "generalNodes.instanceTypes", ["generalNodes.instanceTypes": ["t3.nano"]]),
    Sample("CAP003", .note, at: "generalNodes.minSize", ["generalNodes.minSize": 0]),
    Sample(
        "CAP003", .note, at: "coreNodes.minSize",
        ["coreNodes.minSize": 1, "coreNodes.desiredSize": 3, "coreNodes.instanceTypes": ["c5.large"]]),
    Sample("CAP004", .note, at: "pools.g5-gpu-karpenter.cpuLimit", hasFix: false, [:]),
    Sample(
        "CAP004", .note, at: "pools.x86-cpu-karpenter.cpuLimit", hasFix: false,
        ["pools.x86-cpu-karpenter.capacityTypes": ["on-demand"]]),
    Sample(
        "CAP004", .note, at: "pools.g5-gpu-karpenter.cpuLimit", hasFix: false,
        ["pools.g5-gpu-karpenter.instanceFamilies": ["p5"]]),
    Sample(
        "CAP004", .note, at: "coreNodes.maxSize", hasFix: false,
        ["pools.x86-cpu-karpenter.enabled": false, "coreNodes.maxSize": 20]),
    Sample(
        "CAP005", .note, at: "network.natGateways",
        [
            "region": "us-east-1", "network.natGateways": "perZone",
            "network.zones": ["use1-az1", "use1-az2", "use1-az4", "use1-az5", "use1-az6"],
        ]),
]

/// One document at least for each rule about cost.
let costSamples: [Sample] = [
    Sample("CST001", .warning, at: "coreNodes.instanceTypes", ["coreNodes.instanceTypes": ["m5.24xlarge"]]),
    Sample("CST001", .warning, at: "coreNodes.desiredSize", ["coreNodes.desiredSize": 40, "coreNodes.maxSize": 50]),
    Sample(
        "CST001", .warning, at: "generalNodes.desiredSize",
        [
            "generalNodes.minSize": 30, "generalNodes.desiredSize": 30,
            "generalNodes.maxSize": 50,
        ]),
    Sample("CST001", .warning, at: "generalNodes.instanceTypes", ["generalNodes.instanceTypes": ["m5.24xlarge"]]),
    Sample("CST002", .warning, at: "coreNodes.diskGiB", ["coreNodes.diskGiB": 1_001]),
    Sample("CST003", .note, at: "region", hasFix: false, ["region": "ap-east-2"]),
]
