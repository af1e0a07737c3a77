import Environment

/// One document at least for each rule about Karpenter's pools.
let karpenterSamples: [Sample] = [
    Sample(
        "KAR001", .warning, at: "pools.cpu.enabled",
        ["pools.cpu.enabled": .flag(false), "pools.gpu.enabled": .flag(false)]),
    Sample("KAR002", at: families, [families: .list([])]),
    Sample("KAR002", at: families, ["region": .text("ca-west-1"), families: .list([])]),
    Sample("KAR003", at: families[0], [families: .list(["g5x"])]),
    Sample("KAR003", at: families[1], [families: .list(["g5", "g5.xlarge"])]),
    Sample("KAR003", at: families[0], [families: .list(["something-else"])]),
    Sample("KAR004", at: families[0], [families: .list(["m5"])]),
    Sample("KAR004", at: families[1], [families: .list(["g5", "m5"])]),
    Sample("KAR005", at: families[0], [families: .list(["inf2"])]),
    Sample("KAR005", at: families[0], [families: .list(["trn1", "g4dn"])]),
    Sample("KAR006", at: families[0], [families: .list(["g5g"])]),
    Sample("KAR006", at: families[1], [families: .list(["g4dn", "g5g"])]),
    Sample("KAR007", .warning, at: families[0], ["region": .text("ap-southeast-1")]),
    Sample("KAR007", at: families, ["region": .text("ap-southeast-1"), families: .list(["g5", "p5"])]),
    Sample("KAR007", at: families, ["region": .text("ca-west-1")]),
    Sample("KAR007", at: families, ["region": .text("eu-central-2")]),
    Sample(
        "KAR007", at: families,
        ["region": .text("sa-east-1"), "network.zones": .list(["sae1-az1", "sae1-az3"]), families: .list(["g7"])]),
    Sample("KAR008", .warning, at: families[0], [families: .list(["g5"]), zones: .list(["usw2-az1", "usw2-az4"])]),
    Sample("KAR008", .note, at: families[1], [zones: .list(["usw2-az1", "usw2-az2", "usw2-az4"])]),
    Sample(
        "KAR008", at: families[0],
        [
            "region": .text("eu-west-2"), zones: .list(["euw2-az1", "euw2-az4"]), families: .list(["g5"]),
            "coreNodes.instanceTypes": .list(["m7i.xlarge"]),
        ]),
    Sample(
        "KAR008", .note, at: families[0],
        ["region": .text("eu-west-2"), zones: .list(["euw2-az1", "euw2-az2", "euw2-az3"]), families: .list(["g5"])]),
    Sample(
        "KAR008", .warning, at: families[0],
        [
            "region": .text("eu-west-2"), zones: .list(["euw2-az1", "euw2-az4"]),
            "coreNodes.instanceTypes": .list(["m7i.xlarge"]),
        ]),
    Sample("KAR009", .note, at: families[1], [families: .list(["g5", "g5"])]),
    Sample("KAR009", .note, at: categories[2], [categories: .list(["c", "m", "c"])]),
    Sample(
        "KAR009", .note, at: "pools.cpu.capacityTypes[1]", ["pools.cpu.capacityTypes": .list(["spot", "spot"])]),
    Sample("KAR010", at: categories, [categories: .list([])]),
    Sample("KAR011", at: categories[0], [categories: .list(["m5"])]),
    Sample("KAR011", at: categories[1], [categories: .list(["c", "M"])]),
    Sample("KAR011", at: categories[0], [categories: .list(["q"])]),
    Sample("KAR011", at: categories[1], [categories: .list(["c", "q"])]),
    Sample("KAR012", .warning, at: categories[1], [categories: .list(["m", "g"])]),
    Sample("KAR012", .warning, at: categories[0], [categories: .list(["p"])]),
    Sample("KAR013", at: generation, [generation: .number(0)]),
    Sample("KAR013", at: generation, [generation: .number(Int.min)]),
    Sample("KAR013", .warning, at: generation, [generation: .number(2)]),
    Sample("KAR014", at: generation, [generation: .number(99)]),
    Sample("KAR014", at: generation, [generation: .number(Int.max)]),
    Sample("KAR014", at: generation, [categories: .list(["t"])]),
    Sample("KAR015", at: "pools.cpu.capacityTypes", ["pools.cpu.capacityTypes": .list([])]),
    Sample("KAR015", at: "pools.gpu.capacityTypes", ["pools.gpu.capacityTypes": .list([])]),
    Sample("KAR016", at: "pools.cpu.capacityTypes[0]", ["pools.cpu.capacityTypes": .list(["ondemand"])]),
    Sample("KAR016", at: "pools.gpu.capacityTypes[1]", ["pools.gpu.capacityTypes": .list(["on-demand", "reserved"])]),
    Sample("KAR016", at: "pools.gpu.capacityTypes[0]", ["pools.gpu.capacityTypes": .list(["reserved"])]),
    Sample("KAR017", at: "pools.cpu.cpuLimit", ["pools.cpu.cpuLimit": .number(0)]),
    Sample(
        "KAR017", at: "pools.cpu.cpuLimit",
        [categories: .list(["t"]), generation: .number(3), "pools.cpu.cpuLimit": .number(1)]),
    Sample("KAR017", at: "pools.gpu.cpuLimit", ["pools.gpu.cpuLimit": .number(-4)]),
    Sample("KAR017", at: "pools.gpu.cpuLimit", ["pools.gpu.cpuLimit": .number(3)]),
    Sample("KAR017", at: "pools.gpu.cpuLimit", [families: .list(["p4d"]), "pools.gpu.cpuLimit": .number(95)]),
    Sample("KAR018", .warning, at: "pools.cpu.cpuLimit", ["pools.cpu.cpuLimit": .number(10_001)]),
    Sample("KAR018", .warning, at: "pools.gpu.cpuLimit", ["pools.gpu.cpuLimit": .number(Int.max)]),
    Sample("KAR019", .note, at: "pools.gpu.capacityTypes", ["pools.gpu.capacityTypes": .list(["spot"])]),
]

private let families: FieldPath = "pools.gpu.instanceFamilies"
private let categories: FieldPath = "pools.cpu.instanceCategories"
private let generation: FieldPath = "pools.cpu.minGeneration"
private let zones: FieldPath = "network.zones"
