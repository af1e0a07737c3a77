import Environment

/// One document at least for each rule about capacity and quotas.
let capacitySamples: [Sample] = [
    Sample("CAP001", .warning, at: "coreNodes.instanceTypes", ["coreNodes.instanceTypes": .list(["t3.small"])]),
    Sample(
        "CAP001", at: "coreNodes.instanceTypes",
        ["coreNodes.instanceTypes": .list(["t3.small"]), "pools.cpu.enabled": .flag(false)]),
    Sample("CAP002", .warning, at: "generalNodes.instanceTypes", ["generalNodes.instanceTypes": .list(["t3.nano"])]),
    Sample("CAP003", .note, at: "generalNodes.minSize", ["generalNodes.minSize": .number(0)]),
    Sample("CAP004", .note, at: "pools.gpu.cpuLimit", mended: false, [:]),
    Sample("CAP004", .note, at: "pools.gpu.cpuLimit", mended: false, ["pools.gpu.instanceFamilies": .list(["p5"])]),
    Sample(
        "CAP004", .note, at: "coreNodes.maxSize", mended: false,
        ["pools.cpu.enabled": .flag(false), "coreNodes.maxSize": .number(20)]),
    Sample(
        "CAP005", .note, at: "network.natGateways",
        [
            "region": .text("us-east-1"), "network.natGateways": .text("perZone"),
            "network.zones": .list(["use1-az1", "use1-az2", "use1-az4", "use1-az5", "use1-az6"]),
        ]),
]

/// One document at least for each rule about cost.
let costSamples: [Sample] = [
    Sample("CST001", .warning, at: "coreNodes.instanceTypes", ["coreNodes.instanceTypes": .list(["m5.24xlarge"])]),
    Sample(
        "CST001", .warning, at: "coreNodes.desiredSize",
        ["coreNodes.desiredSize": .number(40), "coreNodes.maxSize": .number(50)]),
    Sample(
        "CST001", .warning, at: "generalNodes.desiredSize",
        [
            "generalNodes.minSize": .number(30), "generalNodes.desiredSize": .number(30),
            "generalNodes.maxSize": .number(50),
        ]),
    Sample("CST002", .warning, at: "coreNodes.diskGiB", ["coreNodes.diskGiB": .number(1_001)]),
    Sample("CST003", .note, at: "region", mended: false, ["region": .text("sa-east-1")]),
]
