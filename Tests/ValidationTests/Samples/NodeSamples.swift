import Environment

/// One document at least for each rule about node groups.
let nodeSamples: [Sample] = [
    Sample("NOD001", at: "coreNodes.minSize", ["coreNodes.minSize": -1]),
    Sample("NOD001", at: "coreNodes.minSize", ["coreNodes.minSize": 0]),
    Sample("NOD001", at: "coreNodes.desiredSize", ["coreNodes.desiredSize": 0]),
    Sample("NOD001", at: "coreNodes.maxSize", ["coreNodes.maxSize": 0]),
    Sample("NOD001", at: "coreNodes.maxSize", ["coreNodes.maxSize": 451]),
    Sample("NOD001", at: "coreNodes.desiredSize", ["coreNodes.desiredSize": .number(Int.max)]),
    Sample("NOD001", at: "generalNodes.minSize", ["generalNodes.minSize": -3]),
    Sample("NOD001", at: "generalNodes.desiredSize", ["generalNodes.desiredSize": 451]),
    Sample("NOD001", at: "generalNodes.maxSize", ["generalNodes.maxSize": -1]),
    Sample("NOD002", at: "coreNodes.desiredSize", ["coreNodes.desiredSize": 9]),
    Sample("NOD002", at: "coreNodes.desiredSize", ["coreNodes.minSize": 3]),
    Sample("NOD002", at: "coreNodes.minSize", ["coreNodes.minSize": 9]),
    Sample("NOD002", at: "coreNodes.maxSize", ["coreNodes.maxSize": 1]),
    Sample(
        "NOD002", at: "coreNodes.minSize",
        ["coreNodes.minSize": 8, "coreNodes.desiredSize": 4, "coreNodes.maxSize": 2]),
    Sample("NOD002", at: "generalNodes.desiredSize", ["generalNodes.desiredSize": 3]),
    Sample("NOD002", at: "generalNodes.minSize", ["generalNodes.minSize": 9]),
    Sample(
        "NOD002", at: "generalNodes.maxSize",
        ["generalNodes.minSize": 3, "generalNodes.desiredSize": 3, "generalNodes.maxSize": 2]),
    Sample("NOD003", .warning, at: "coreNodes.desiredSize", ["coreNodes.minSize": 1, "coreNodes.desiredSize": 1]),
    Sample(
        "NOD003", .warning, at: "coreNodes.desiredSize",
        ["coreNodes.minSize": 1, "coreNodes.desiredSize": 1, "coreNodes.maxSize": 1]),
    Sample("NOD004", at: "generalNodes.desiredSize", ["generalNodes.minSize": 0, "generalNodes.desiredSize": 0]),
    Sample("NOD005", at: "coreNodes.instanceTypes", ["coreNodes.instanceTypes": []]),
    Sample("NOD005", at: "generalNodes.instanceTypes", ["generalNodes.instanceTypes": []]),
    Sample("NOD006", at: "coreNodes.instanceTypes", ["coreNodes.instanceTypes": .list(manyTypes)]),
    Sample("NOD006", at: "generalNodes.instanceTypes", ["generalNodes.instanceTypes": .list(manyTypes)]),
    Sample("NOD007", at: "coreNodes.instanceTypes[0]", ["coreNodes.instanceTypes": ["m5.xlrage"]]),
    Sample("NOD007", at: "generalNodes.instanceTypes[1]", ["generalNodes.instanceTypes": ["t3.xlarge", "t3.xlarg"]]),
    Sample(
        "NOD007", .warning, at: "generalNodes.instanceTypes[1]",
        ["generalNodes.instanceTypes": ["t3.xlarge", "t33.xlarge"]]),
    Sample(
        "NOD007", at: "coreNodes.instanceTypes[0]", hasFix: false,
        ["coreNodes.instanceTypes": ["something-else-entirely"]]),
    Sample(
        "NOD008", .warning, at: "coreNodes.instanceTypes[1]", ["coreNodes.instanceTypes": ["m5.xlarge", "m5.xlarge"]]),
    Sample(
        "NOD008", .warning, at: "generalNodes.instanceTypes[2]",
        ["generalNodes.instanceTypes": ["t3.xlarge", "m5.xlarge", "t3.xlarge"]]),
    Sample("NOD009", at: "coreNodes.instanceTypes[0]", ["coreNodes.instanceTypes": ["m7g.xlarge"]]),
    Sample("NOD009", at: "coreNodes.instanceTypes[1]", ["coreNodes.instanceTypes": ["m5.xlarge", "t4g.xlarge"]]),
    Sample("NOD009", at: "generalNodes.instanceTypes[0]", ["generalNodes.instanceTypes": ["m7g.xlarge"]]),
    Sample("NOD010", at: "coreNodes.instanceTypes[0]", ["coreNodes.instanceTypes": ["g5.xlarge"]]),
    Sample("NOD010", at: "generalNodes.instanceTypes[0]", ["generalNodes.instanceTypes": ["inf2.xlarge"]]),
    Sample("NOD011", .warning, at: "coreNodes.instanceTypes[0]", ["coreNodes.instanceTypes": ["m5.metal"]]),
    Sample("NOD011", .warning, at: "generalNodes.instanceTypes[0]", ["generalNodes.instanceTypes": ["m5.metal"]]),
    Sample(
        "NOD012", at: "coreNodes.instanceTypes[0]",
        ["region": "af-south-1", "coreNodes.instanceTypes": ["m7a.xlarge"]]),
    Sample(
        "NOD012", at: "generalNodes.instanceTypes[0]",
        ["region": "af-south-1", "generalNodes.instanceTypes": ["m7a.xlarge"]]),
    Sample(
        "NOD013", .warning, at: "coreNodes.instanceTypes[0]",
        [
            "region": "eu-west-2", "network.zones": ["euw2-az1", "euw2-az4"],
            "pools.g5-gpu-karpenter.enabled": false,
        ]),
    Sample(
        "NOD013", at: "coreNodes.instanceTypes[0]",
        [
            "region": "ap-northeast-2", "network.zones": ["apne2-az2", "apne2-az4"],
            "coreNodes.instanceTypes": ["m5a.xlarge"], "pools.g5-gpu-karpenter.enabled": false,
        ]),
    Sample(
        "NOD013", at: "generalNodes.instanceTypes[0]",
        [
            "region": "ap-northeast-2", "network.zones": ["apne2-az2", "apne2-az4"],
            "generalNodes.instanceTypes": ["m5a.xlarge"], "pools.g5-gpu-karpenter.enabled": false,
        ]),
    Sample("NOD014", .note, at: "coreNodes.instanceTypes[0]", ["coreNodes.instanceTypes": ["t3.xlarge"]]),
    Sample("NOD015", at: "coreNodes.diskGiB", ["coreNodes.diskGiB": 19]),
    Sample("NOD015", at: "coreNodes.diskGiB", then: "CST002", ["coreNodes.diskGiB": 16_385]),
    Sample("NOD016", .warning, at: "coreNodes.diskGiB", ["coreNodes.diskGiB": 20]),
    Sample("NOD016", .warning, at: "coreNodes.diskGiB", ["coreNodes.diskGiB": 39]),
]

/// 21 types that a node group can have.
private let manyTypes = ["m5", "m6i", "m5d", "m6id", "m7i", "r5", "c5"].flatMap { family in
    ["xlarge", "2xlarge", "4xlarge"].map { "\(family).\($0)" }
}
