import Environment

/// One document at least for each rule about node groups.
let nodeSamples: [Sample] = [
    Sample("NOD001", at: "coreNodes.minSize", ["coreNodes.minSize": .number(-1)]),
    Sample("NOD001", at: "coreNodes.minSize", ["coreNodes.minSize": .number(0)]),
    Sample("NOD001", at: "coreNodes.desiredSize", ["coreNodes.desiredSize": .number(0)]),
    Sample("NOD001", at: "coreNodes.maxSize", ["coreNodes.maxSize": .number(0)]),
    Sample("NOD001", at: "coreNodes.maxSize", ["coreNodes.maxSize": .number(451)]),
    Sample("NOD001", at: "coreNodes.desiredSize", ["coreNodes.desiredSize": .number(Int.max)]),
    Sample("NOD001", at: "generalNodes.minSize", ["generalNodes.minSize": .number(-3)]),
    Sample("NOD001", at: "generalNodes.maxSize", ["generalNodes.maxSize": .number(-1)]),
    Sample("NOD002", at: "coreNodes.desiredSize", ["coreNodes.desiredSize": .number(9)]),
    Sample("NOD002", at: "coreNodes.desiredSize", ["coreNodes.minSize": .number(3)]),
    Sample("NOD002", at: "coreNodes.minSize", ["coreNodes.minSize": .number(9)]),
    Sample("NOD002", at: "coreNodes.maxSize", ["coreNodes.maxSize": .number(1)]),
    Sample(
        "NOD002", at: "coreNodes.minSize",
        ["coreNodes.minSize": .number(8), "coreNodes.desiredSize": .number(4), "coreNodes.maxSize": .number(2)]),
    Sample("NOD002", at: "generalNodes.desiredSize", ["generalNodes.desiredSize": .number(3)]),
    Sample(
        "NOD003", .warning, at: "coreNodes.desiredSize",
        ["coreNodes.minSize": .number(1), "coreNodes.desiredSize": .number(1)]),
    Sample(
        "NOD003", .warning, at: "coreNodes.desiredSize",
        ["coreNodes.minSize": .number(1), "coreNodes.desiredSize": .number(1), "coreNodes.maxSize": .number(1)]),
    Sample(
        "NOD004", at: "generalNodes.desiredSize",
        ["generalNodes.minSize": .number(0), "generalNodes.desiredSize": .number(0)]),
    Sample("NOD005", at: "coreNodes.instanceTypes", ["coreNodes.instanceTypes": .list([])]),
    Sample("NOD005", at: "generalNodes.instanceTypes", ["generalNodes.instanceTypes": .list([])]),
    Sample("NOD006", at: "coreNodes.instanceTypes", ["coreNodes.instanceTypes": .list(manyTypes)]),
    Sample("NOD007", at: "coreNodes.instanceTypes[0]", ["coreNodes.instanceTypes": .list(["m5.xlrage"])]),
    Sample(
        "NOD007", at: "generalNodes.instanceTypes[1]",
        ["generalNodes.instanceTypes": .list(["t3.xlarge", "t33.xlarge"])]),
    Sample(
        "NOD007", at: "coreNodes.instanceTypes[0]", mended: false,
        ["coreNodes.instanceTypes": .list(["something-else-entirely"])]),
    Sample(
        "NOD008", .warning, at: "coreNodes.instanceTypes[1]",
        ["coreNodes.instanceTypes": .list(["m5.xlarge", "m5.xlarge"])]),
    Sample("NOD009", at: "coreNodes.instanceTypes[0]", ["coreNodes.instanceTypes": .list(["m7g.xlarge"])]),
    Sample(
        "NOD009", at: "coreNodes.instanceTypes[1]", ["coreNodes.instanceTypes": .list(["m5.xlarge", "t4g.xlarge"])]),
    Sample("NOD010", at: "coreNodes.instanceTypes[0]", ["coreNodes.instanceTypes": .list(["g5.xlarge"])]),
    Sample("NOD010", at: "generalNodes.instanceTypes[0]", ["generalNodes.instanceTypes": .list(["inf2.xlarge"])]),
    Sample("NOD011", .warning, at: "coreNodes.instanceTypes[0]", ["coreNodes.instanceTypes": .list(["m5.metal"])]),
    Sample(
        "NOD012", at: "coreNodes.instanceTypes[0]",
        ["region": .text("af-south-1"), "coreNodes.instanceTypes": .list(["m7a.xlarge"])]),
    Sample(
        "NOD013", .warning, at: "coreNodes.instanceTypes[0]",
        [
            "region": .text("eu-west-2"), "network.zones": .list(["euw2-az1", "euw2-az4"]),
            "pools.gpu.enabled": .flag(false),
        ]),
    Sample(
        "NOD013", at: "coreNodes.instanceTypes[0]",
        [
            "region": .text("ap-northeast-2"), "network.zones": .list(["apne2-az2", "apne2-az4"]),
            "coreNodes.instanceTypes": .list(["m5a.xlarge"]), "pools.gpu.enabled": .flag(false),
        ]),
    Sample("NOD014", .note, at: "coreNodes.instanceTypes[0]", ["coreNodes.instanceTypes": .list(["t3.xlarge"])]),
    Sample("NOD015", at: "coreNodes.diskGiB", ["coreNodes.diskGiB": .number(19)]),
    Sample("NOD015", at: "coreNodes.diskGiB", ["coreNodes.diskGiB": .number(16_385)]),
    Sample("NOD016", .warning, at: "coreNodes.diskGiB", ["coreNodes.diskGiB": .number(20)]),
    Sample("NOD016", .warning, at: "coreNodes.diskGiB", ["coreNodes.diskGiB": .number(39)]),
]

/// 21 types that a node group can have.
private let manyTypes = ["m5", "m6i", "m5d", "m6id", "m7i", "r5", "c5"].flatMap { family in
    ["xlarge", "2xlarge", "4xlarge"].map { "\(family).\($0)" }
}
