import Environment

/// One document at least for each rule about Karpenter's pools.
let karpenterSamples: [Sample] = [
    Sample("KAR001", .warning, at: "pools.cpu.enabled", ["pools.cpu.enabled": false, "pools.gpu.enabled": false]),
    Sample("KAR002", at: families, [families: []]),
    Sample("KAR002", at: families, ["region": "ca-west-1", families: []]),
    Sample("KAR003", at: families[0], [families: ["g5x"]]),
    Sample("KAR003", at: families[1], [families: ["g5", "g5.xlarge"]]),
    Sample("KAR003", at: families[0], [families: ["something-else"]]),
    Sample("KAR003", at: families[0], [families: ["g4"]]),
    Sample("KAR003", at: families[1], [families: ["g5", "p4"]]),
    Sample("KAR003", at: families[0], [families: ["g4ad"]]),
    Sample("KAR004", at: families[0], [families: ["f2"]]),
    Sample("KAR004", at: families[0], [families: ["m5"]]),
    Sample("KAR004", at: families[1], [families: ["g5", "m5"]]),
    Sample("KAR005", at: families[0], [families: ["inf2"]]),
    Sample("KAR005", at: families[0], [families: ["trn1", "g4dn"]]),
    Sample("KAR006", at: families[0], [families: ["g5g"]]),
    Sample("KAR006", at: families[1], [families: ["g4dn", "g5g"]]),
    Sample("KAR007", .warning, at: families[0], ["region": "ap-southeast-1"]),
    Sample("KAR007", at: families, ["region": "ap-southeast-1", families: ["g5", "p5"]]),
    Sample("KAR007", at: families, ["region": "ca-west-1"]),
    Sample("KAR007", at: families, ["region": "eu-central-2"]),
    Sample(
        "KAR007", at: families, ["region": "sa-east-1", "network.zones": ["sae1-az1", "sae1-az3"], families: ["g7"]]),
    Sample("KAR008", .warning, at: families[0], [families: ["g5"], zones: ["usw2-az1", "usw2-az4"]]),
    Sample("KAR008", .note, at: families[1], [zones: ["usw2-az1", "usw2-az2", "usw2-az4"]]),
    Sample(
        "KAR008", at: families[0],
        [
            "region": "eu-west-2", zones: ["euw2-az1", "euw2-az4"], families: ["g5"],
            "coreNodes.instanceTypes": ["m7i.xlarge"],
        ]),
    Sample(
        "KAR008", .note, at: families[0],
        ["region": "eu-west-2", zones: ["euw2-az1", "euw2-az2", "euw2-az3"], families: ["g5"]]),
    Sample(
        "KAR008", .warning, at: families[0],
        [
            "region": "eu-west-2", zones: ["euw2-az1", "euw2-az4"],
            "coreNodes.instanceTypes": ["m7i.xlarge"],
        ]),
    Sample("KAR009", .note, at: families[1], [families: ["g5", "g5"]]),
    Sample("KAR009", .note, at: categories[2], [categories: ["c", "m", "c"]]),
    Sample("KAR009", .note, at: "pools.cpu.capacityTypes[1]", ["pools.cpu.capacityTypes": ["spot", "spot"]]),
    Sample(
        "KAR009", .note, at: "pools.gpu.capacityTypes[1]", ["pools.gpu.capacityTypes": ["on-demand", "on-demand"]]),
    Sample("KAR010", at: categories, [categories: []]),
    Sample("KAR011", at: categories[0], [categories: ["m5"]]),
    Sample("KAR011", at: categories[1], [categories: ["c", "M"]]),
    Sample("KAR011", at: categories[0], [categories: ["q"]]),
    Sample("KAR011", at: categories[1], [categories: ["c", "q"]]),
    Sample("KAR012", .warning, at: categories[1], [categories: ["m", "g"]]),
    Sample("KAR012", .warning, at: categories[0], [categories: ["p"]]),
    Sample("KAR013", at: generation, [generation: 0]),
    Sample("KAR013", at: generation, [generation: .number(Int.min)]),
    Sample("KAR013", .warning, at: generation, [generation: 2]),
    Sample("KAR014", at: generation, [generation: 99]),
    Sample("KAR014", at: generation, [generation: .number(Int.max)]),
    Sample("KAR014", at: generation, [categories: ["d"]]),
    Sample("KAR015", at: "pools.cpu.capacityTypes", ["pools.cpu.capacityTypes": []]),
    Sample("KAR015", at: "pools.gpu.capacityTypes", ["pools.gpu.capacityTypes": []]),
    Sample("KAR016", at: "pools.cpu.capacityTypes[0]", ["pools.cpu.capacityTypes": ["ondemand"]]),
    Sample("KAR016", at: "pools.gpu.capacityTypes[1]", ["pools.gpu.capacityTypes": ["on-demand", "reserved"]]),
    Sample("KAR016", at: "pools.gpu.capacityTypes[0]", ["pools.gpu.capacityTypes": ["reserved"]]),
    Sample("KAR017", at: "pools.cpu.cpuLimit", ["pools.cpu.cpuLimit": 0]),
    Sample("KAR017", at: "pools.cpu.cpuLimit", [categories: ["t"], generation: 3, "pools.cpu.cpuLimit": 1]),
    Sample("KAR017", at: "pools.gpu.cpuLimit", ["pools.gpu.cpuLimit": -4]),
    Sample("KAR017", at: "pools.gpu.cpuLimit", ["pools.gpu.cpuLimit": 3]),
    Sample("KAR017", at: "pools.gpu.cpuLimit", [families: ["p4d"], "pools.gpu.cpuLimit": 95]),
    Sample("KAR018", .warning, at: "pools.cpu.cpuLimit", ["pools.cpu.cpuLimit": 10_001]),
    Sample("KAR018", .warning, at: "pools.gpu.cpuLimit", ["pools.gpu.cpuLimit": .number(Int.max)]),
    Sample("KAR019", .note, at: "pools.gpu.capacityTypes", ["pools.gpu.capacityTypes": ["spot"]]),
]

private let families: FieldPath = "pools.gpu.instanceFamilies"
private let categories: FieldPath = "pools.cpu.instanceCategories"
private let generation: FieldPath = "pools.cpu.minGeneration"
private let zones: FieldPath = "network.zones"
