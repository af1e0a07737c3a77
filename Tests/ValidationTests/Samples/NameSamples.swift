import Environment

let nameSamples: [Sample] = [
    Sample("NAM001", at: "name", ["name": "Ray_Dev"]),
    Sample("NAM001", at: "name", ["name": "9lives"]),
    Sample("NAM001", at: "name", ["name": "ray-"]),
    Sample("NAM001", at: "name", ["name": "ray dev\u{1B}[2J"]),
    Sample("NAM001", at: "name", hasFix: false, ["name": "日本"]),
    Sample("NAM002", at: "name", ["name": "r"]),
    Sample("NAM002", at: "name", hasFix: false, ["name": ""]),
    Sample("NAM002", at: "name", ["name": "abcdefghijklmnopqrstuvwxyz12"]),
    Sample("NAM003", .warning, at: "description", ["description": "one\ntwo \u{7}"]),
    Sample("NAM003", .warning, at: "description", ["description": "turned \u{202E}around"]),
    Sample("NAM004", .warning, at: "description", ["description": .text(String(repeating: "word ", count: 51))]),
    Sample(
        "NAM005", at: "tags", hasFix: false,
        ["tags": .map(Dictionary(uniqueKeysWithValues: (1...41).map { ("key\($0)", "x") }))]),
    Sample("NAM006", at: .tags["team!"], ["tags": .map(["team!": "vision"])]),
    Sample("NAM006", at: .tags[""], ["tags": .map(["": "vision"])]),
    Sample(
        "NAM006", at: .tags[String(repeating: "k", count: 129)],
        ["tags": .map([String(repeating: "k", count: 129): "x"])]),
    Sample("NAM006", at: .tags["a!"], ["tags": .map(["a!": "1", "a": "2", "a?": "3"])]),
    Sample("NAM007", at: "tags.team", ["tags.team": "R&D"]),
    Sample("NAM007", at: "tags.team", ["tags.team": .text(String(repeating: "v", count: 257))]),
    Sample("NAM008", at: .tags["aws:team"], ["tags": .map(["aws:team": "vision"])]),
    Sample("NAM008", at: .tags["AWS:aws:team"], ["tags": .map(["AWS:aws:team": "vision", "Team": "x"])]),
    Sample("NAM009", at: .tags["karpenter.sh/discovery"], ["tags": .map(["karpenter.sh/discovery": "demo"])]),
    Sample("NAM009", at: .tags["node.kubernetes.io/x"], ["tags": .map(["node.kubernetes.io/x": "y"])]),
    Sample("NAM009", at: .tags["Name"], ["tags": .map(["Name": "demo", "team": "vision"])]),
    Sample("NAM010", at: .tags["team"], ["tags": .map(["team": "a", "Team": "b"])]),
]
