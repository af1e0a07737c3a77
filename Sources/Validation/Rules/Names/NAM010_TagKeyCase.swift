import Environment

extension Rule {
    static let tagKeyCase = Rule(
        "NAM010", "tag-key-case", .error, about: [.tags],
        title: "No two tags differ by capital letters alone",
        reason: """
            IAM takes Team and team for the same key and refuses a role that has both, while EC2 keeps them apart. The \
            stages make roles, so the environment would fail half-way.
            """,
        example: .init(wrong: "tags: {team: vision, Team: vision}", right: "tags: {team: vision}"),
        source: .init("AWS IAM User Guide, tags for IAM resources: keys are not case-sensitive", "2026-11-23")
    ) { subject in
        Dictionary(grouping: subject.document.tags.keys.sorted()) { $0.lowercased() }.values
            .flatMap { keys in keys.dropFirst().map { (first: keys[0], key: $0) } }
            .sorted { $0.key < $1.key }
            .violations(sharing: subject.correctedTags) { keys, fix in
                let (first, key) = keys
                return Violation(
                    .tags[key],
                    "The tags \(first.shown) and \(key.shown) are one and the same to IAM, which refuses roles with "
                        + "both. Keep one.",
                    fix: fix)
            }
    }
}
