import Environment

let nameSamples: [RuleSample] = [
    RuleSample("NAM001", "name", ["name": "Ray_Dev"]),
    RuleSample("NAM001", "name", ["name": "9lives"]),
    RuleSample("NAM001", "name", ["name": "ray-"]),
    RuleSample("NAM001", "name", ["name": "ray dev\u{1B}[2J"]),
    RuleSample("NAM001", "name", ["name": "日本"], mendable: false),
    RuleSample("NAM002", "name", ["name": "r"]),
    RuleSample("NAM002", "name", ["name": ""], mendable: false),
    RuleSample("NAM002", "name", ["name": "abcdefghijklmnopqrstuvwxyz12"]),
    RuleSample("NAM003", "description", ["description": "one\ntwo \u{7}"]),
    RuleSample("NAM003", "description", ["description": "turned \u{202E}around"]),
    RuleSample("NAM004", "description", ["description": .text(String(repeating: "word ", count: 51))]),
    RuleSample(
        "NAM005", "tags", ["tags": .map(Dictionary(uniqueKeysWithValues: (1...41).map { ("key\($0)", "x") }))],
        mendable: false),
    RuleSample("NAM006", .tag("team!"), ["tags": .map(["team!": "vision"])]),
    RuleSample("NAM006", .tag(""), ["tags": .map(["": "vision"])]),
    RuleSample(
        "NAM006", .tag(String(repeating: "k", count: 129)), ["tags": .map([String(repeating: "k", count: 129): "x"])]),
    RuleSample("NAM006", .tag("a!"), ["tags": .map(["a!": "1", "a": "2", "a?": "3"])]),
    RuleSample("NAM007", "tags.team", ["tags.team": "R&D"]),
    RuleSample("NAM007", "tags.team", ["tags.team": .text(String(repeating: "v", count: 257))]),
    RuleSample("NAM008", .tag("aws:team"), ["tags": .map(["aws:team": "vision"])]),
    RuleSample("NAM008", .tag("AWS:aws:team"), ["tags": .map(["AWS:aws:team": "vision", "Team": "x"])]),
    RuleSample("NAM009", .tag("karpenter.sh/discovery"), ["tags": .map(["karpenter.sh/discovery": "demo"])]),
    RuleSample("NAM009", .tag("node.kubernetes.io/x"), ["tags": .map(["node.kubernetes.io/x": "y"])]),
    RuleSample("NAM009", .tag("Name"), ["tags": .map(["Name": "demo", "team": "vision"])]),
    RuleSample("NAM010", .tag("team"), ["tags": .map(["team": "a", "Team": "b"])]),
]
