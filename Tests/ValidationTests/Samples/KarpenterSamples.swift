import Environment

/// One document at least for each rule about Karpenter's pools.
let karpenterSamples: [Sample] = [
    Sample(
        "KAR001", .warning, at: "pools.x86-cpu-karpenter.enabled",
        ["pools.x86-cpu-karpenter.enabled": false, "pools.g5-gpu-karpenter.enabled": false]),
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
    Sample(
        "KAR009", .note, at: "pools.x86-cpu-karpenter.capacityTypes[1]",
        ["pools.x86-cpu-karpenter.capacityTypes": ["spot", "spot"]]),
    Sample(
        "KAR009", .note, at: "pools.g5-gpu-karpenter.capacityTypes[1]",
        ["pools.g5-gpu-karpenter.capacityTypes": ["on-demand", "on-demand"]]),
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
    Sample(
        "KAR014", at: "pools.own.capacityTypes", then: "KAR022",
        [
            "region": "us-east-2", "pools.own.kind": "cpu", "pools.own.instanceFamilies": ["hpc7a"],
            "pools.own.capacityTypes": ["spot"],
        ]),
    Sample("KAR014", at: generation, [generation: .number(Int.max)]),
    Sample("KAR014", at: generation, [categories: ["d"]]),
    Sample("KAR015", at: "pools.x86-cpu-karpenter.capacityTypes", ["pools.x86-cpu-karpenter.capacityTypes": []]),
    Sample("KAR015", at: "pools.g5-gpu-karpenter.capacityTypes", ["pools.g5-gpu-karpenter.capacityTypes": []]),
    Sample(
        "KAR016", at: "pools.x86-cpu-karpenter.capacityTypes[0]",
        ["pools.x86-cpu-karpenter.capacityTypes": ["ondemand"]]),
    Sample(
        "KAR016", at: "pools.g5-gpu-karpenter.capacityTypes[1]",
        ["pools.g5-gpu-karpenter.capacityTypes": ["on-demand", "odcr"]]),
    Sample("KAR016", at: "pools.g5-gpu-karpenter.capacityTypes[0]", ["pools.g5-gpu-karpenter.capacityTypes": ["Spot"]]),
    Sample("KAR017", at: "pools.x86-cpu-karpenter.cpuLimit", ["pools.x86-cpu-karpenter.cpuLimit": 0]),
    Sample(
        "KAR017", at: "pools.x86-cpu-karpenter.cpuLimit",
        [categories: ["t"], generation: 3, "pools.x86-cpu-karpenter.cpuLimit": 1]),
    Sample("KAR017", at: "pools.g5-gpu-karpenter.cpuLimit", ["pools.g5-gpu-karpenter.cpuLimit": -4]),
    Sample("KAR017", at: "pools.g5-gpu-karpenter.cpuLimit", ["pools.g5-gpu-karpenter.cpuLimit": 3]),
    Sample(
        "KAR017", at: "pools.g5-gpu-karpenter.cpuLimit", [families: ["p4d"], "pools.g5-gpu-karpenter.cpuLimit": 95]),
    Sample("KAR018", .warning, at: "pools.x86-cpu-karpenter.cpuLimit", ["pools.x86-cpu-karpenter.cpuLimit": 10_001]),
    Sample(
        "KAR018", .warning, at: "pools.g5-gpu-karpenter.cpuLimit", ["pools.g5-gpu-karpenter.cpuLimit": .number(Int.max)]
    ),
    Sample(
        "KAR019", .note, at: "pools.g5-gpu-karpenter.capacityTypes", ["pools.g5-gpu-karpenter.capacityTypes": ["spot"]]),
    Sample("KAR002", at: "pools.own.instanceFamilies", ["pools.own.kind": "gpu"]),
    Sample("KAR002", at: "pools.own.instanceFamilies", ["pools.own.kind": "gpu", "pools.own.instanceTypes": []]),
    Sample("KAR002", at: "pools.own.instanceFamilies", ["pools.own.kind": "gpu", "pools.own.instanceCategories": []]),
    Sample(
        "KAR003", at: "pools.own.instanceFamilies[0]", ["pools.own.kind": "cpu", "pools.own.instanceFamilies": ["m5x"]]),
    Sample(
        "KAR006", at: "pools.own.instanceFamilies[0]", ["pools.own.kind": "cpu", "pools.own.instanceFamilies": ["m7g"]]),
    Sample(
        "KAR008", at: "pools.own.instanceFamilies[0]", then: "KAR022",
        [
            zones: ["usw2-az1", "usw2-az2", "usw2-az4"], "pools.own.kind": "gpu",
            "pools.own.instanceFamilies": ["g5"], "pools.own.zones": ["usw2-az4"],
        ]),
    Sample(
        "KAR009", .note, at: "pools.own.zones[1]",
        [
            "pools.own.kind": "cpu", "pools.own.taints": ["team=a:NoSchedule"],
            "pools.own.zones": ["usw2-az1", "usw2-az1"],
        ]),
    Sample(
        "KAR009", .note, at: "pools.own.instanceTypes[1]",
        [
            "pools.own.kind": "cpu", "pools.own.taints": ["team=a:NoSchedule"],
            "pools.own.instanceTypes": ["m5.large", "m5.large"],
        ]),
    Sample(
        "KAR009", .note, at: "pools.own.reservations[1]",
        [
            "pools.own.kind": "gpu", "pools.own.instanceFamilies": ["p5"], "pools.own.capacityTypes": ["reserved"],
            "pools.own.reservations": ["cr-0123456789abcdef0", "cr-0123456789abcdef0"],
        ]),
    Sample(
        "KAR010", at: "pools.own.instanceCategories", then: "KAR022",
        ["pools.own.kind": "cpu", "pools.own.instanceCategories": []]),
    Sample(
        "KAR010", at: "pools.own.instanceCategories", then: "KAR022",
        [
            "pools.own.kind": "cpu", "pools.own.instanceCategories": [], "pools.own.instanceFamilies": [],
            "pools.own.instanceTypes": [],
        ]),
    Sample(
        "KAR011", at: "pools.own.instanceCategories[0]",
        ["pools.own.kind": "gpu", "pools.own.instanceCategories": ["m"], "pools.own.taints": ["team=a:NoSchedule"]]),
    Sample(
        "KAR012", .warning, at: "pools.own.instanceFamilies[0]", then: "KAR022",
        ["pools.own.kind": "cpu", "pools.own.instanceFamilies": ["g5"]]),
    Sample(
        "KAR014", at: "pools.own.instanceCategories",
        [
            "pools.own.kind": "gpu", "pools.own.instanceCategories": ["p"], "region": "ca-west-1",
            "pools.g5-gpu-karpenter.enabled": false,
        ]),
    Sample(
        "KAR020", at: "pools.P5_Training.kind",
        ["pools.P5_Training.kind": "gpu", "pools.P5_Training.instanceFamilies": ["p5"]]),
    Sample(
        "KAR020", at: "pools.p5-volcano.kind",
        ["pools.p5-volcano.kind": "gpu", "pools.p5-volcano.instanceFamilies": ["p5"]]),
    Sample("KAR021", at: "pools.own.kind", ["pools.own.instanceFamilies": ["p5"]]),
    Sample(
        "KAR021", at: "pools.g5-gpu-karpentr.kind", then: "KAR022", ["pools.g5-gpu-karpentr.cpuLimit": 96]),
    Sample("KAR022", .note, at: "pools.own.taints", ["pools.own.kind": "cpu"]),
    Sample(
        "KAR022", .note, at: "pools.own.taints",
        ["pools.own.kind": "cpu", "pools.own.instanceTypes": ["m5.large"], "pools.own.capacityTypes": ["spot"]]),
    Sample(
        "KAR022", .note, at: "pools.own.taints",
        [
            "pools.own.kind": "cpu", "pools.own.instanceFamilies": ["m5"], "pools.own.minGeneration": 4,
            "pools.own.zones": ["usw2-az1"], "pools.own.instanceCategories": ["m"],
        ]),
    Sample(
        "KAR023", at: "pools.own.reservations",
        ["pools.own.kind": "gpu", "pools.own.instanceFamilies": ["p5"], "pools.own.capacityTypes": ["reserved"]]),
    Sample(
        "KAR023", .warning, at: "pools.own.capacityTypes",
        [
            "pools.own.kind": "gpu", "pools.own.instanceFamilies": ["p5"],
            "pools.own.reservations": ["cr-0123456789abcdef0"],
        ]),
    Sample(
        "KAR024", at: "pools.own.reservations[0]", hasFix: false,
        [
            "pools.own.kind": "gpu", "pools.own.instanceFamilies": ["p5"], "pools.own.capacityTypes": ["reserved"],
            "pools.own.reservations": ["p5-block"],
        ]),
    Sample(
        "KAR024", at: "pools.own.reservations[0]",
        [
            "pools.own.kind": "gpu", "pools.own.instanceFamilies": ["p5"], "pools.own.capacityTypes": ["reserved"],
            "pools.own.reservations": ["CR-0123456789ABCDEF0"],
        ]),
    Sample("KAR025", at: "pools.g5-gpu-karpenter.diskGiB", ["pools.g5-gpu-karpenter.diskGiB": 10]),
    Sample("KAR025", at: "pools.g5-gpu-karpenter.diskThroughput", ["pools.g5-gpu-karpenter.diskThroughput": 4_000]),
    Sample(
        "KAR026", .warning, at: "pools.own.instanceStore", then: "KAR022",
        ["pools.own.kind": "cpu", "pools.own.instanceFamilies": ["m5"], "pools.own.instanceStore": "raid0"]),
    Sample(
        "KAR026", .warning, at: "pools.own.instanceStore", then: "KAR022",
        ["pools.own.kind": "cpu", "pools.own.instanceTypes": ["m5.large"], "pools.own.instanceStore": "raid0"]),
    Sample(
        "KAR026", .warning, at: "pools.own.instanceStore",
        [
            "pools.own.kind": "cpu", "pools.own.instanceCategories": ["t"], "pools.own.minGeneration": 3,
            "pools.own.instanceStore": "raid0",
        ]),
    Sample(
        "KAR027", at: "pools.x86-cpu-karpenter.labels.team!", ["pools.x86-cpu-karpenter.labels": .map(["team!": "a"])]),
    Sample(
        "KAR027", at: "pools.x86-cpu-karpenter.labels.karpenter.sh/x",
        ["pools.x86-cpu-karpenter.labels": .map(["karpenter.sh/x": "a", "team": "a"])]),
    Sample(
        "KAR027", at: "pools.x86-cpu-karpenter.labels.NodePool",
        ["pools.x86-cpu-karpenter.labels": .map(["NodePool": "a"])]),
    Sample("KAR027", at: "pools.x86-cpu-karpenter.labels.a", ["pools.x86-cpu-karpenter.labels": .map(["a": "b c"])]),
    Sample("KAR028", at: "pools.x86-cpu-karpenter.taints[0]", ["pools.x86-cpu-karpenter.taints": ["team=vision"]]),
    Sample(
        "KAR028", at: "pools.x86-cpu-karpenter.taints[0]", ["pools.x86-cpu-karpenter.taints": ["team=vision:NoShedule"]]
    ),
    Sample("KAR028", at: "pools.x86-cpu-karpenter.taints[0]", ["pools.x86-cpu-karpenter.taints": ["=:NoSchedule"]]),
    Sample(
        "KAR028", at: "pools.x86-cpu-karpenter.taints[1]",
        ["pools.x86-cpu-karpenter.taints": ["team=a:NoSchedule", "team=b:NoSchedule"]]),
    Sample(
        "KAR028", at: "pools.g5-gpu-karpenter.taints[0]",
        ["pools.g5-gpu-karpenter.taints": ["nvidia.com/gpu=true:NoSchedule"]]),
    Sample(
        "KAR029", at: "pools.x86-cpu-karpenter.zones[0]",
        ["pools.x86-cpu-karpenter.zones": ["usw2-az3"], zones: ["usw2-az1", "usw2-az2"]]),
    Sample(
        "KAR029", at: "pools.x86-cpu-karpenter.zones[1]", hasFix: false,
        [
            "pools.x86-cpu-karpenter.zones": ["usw2-az1", "us-west-2b"], zones: ["usw2-az1", "us-west-2b"],
        ]),
    Sample("KAR030", at: "pools.x86-cpu-karpenter.consolidateAfter", ["pools.x86-cpu-karpenter.consolidateAfter": -1]),
    Sample(
        "KAR031", at: "pools.own.instanceTypes[0]",
        ["pools.own.kind": "gpu", "pools.own.instanceTypes": ["p5.48xlrage"]]),
    Sample(
        "KAR031", at: "pools.own.instanceTypes[0]",
        ["pools.own.kind": "gpu", "pools.own.instanceTypes": ["m5.large", "p5.48xlarge"]]),
    Sample(
        "KAR031", at: "pools.own.instanceTypes[0]",
        ["pools.own.kind": "gpu", "pools.own.instanceTypes": ["g5g.xlarge", "p5.48xlarge"]]),
    Sample(
        "KAR031", at: "pools.own.instanceTypes[0]",
        [
            "region": "ap-southeast-1", "pools.own.kind": "gpu",
            "pools.own.instanceTypes": ["g5.xlarge", "g4dn.xlarge"],
        ]),
    Sample(
        "KAR032", .note, at: "pools.own.instanceFamilies",
        [
            "pools.own.kind": "gpu", "pools.own.instanceTypes": ["p5.48xlarge"],
            "pools.own.instanceFamilies": ["p4d"],
        ]),
]

private let families: FieldPath = "pools.g5-gpu-karpenter.instanceFamilies"
private let categories: FieldPath = "pools.x86-cpu-karpenter.instanceCategories"
private let generation: FieldPath = "pools.x86-cpu-karpenter.minGeneration"
private let zones: FieldPath = "network.zones"
