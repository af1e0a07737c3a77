import Environment

extension Rule {
    static let tagReservedPrefix = Rule(
        "NAM008", "tag-reserved-prefix", .error, about: [.tags],
        title: "No tag's key begins with aws:",
        reason: """
            AWS keeps the prefix aws:, in capitals or not, for tags that it sets itself, and refuses a resource that \
            somebody else gives one.
            """,
        example: .init(wrong: "tags: {\"aws:team\": vision}", right: "tags: {team: vision}"),
        source: .tagging
    ) { subject in
        subject.document.tags.keys.filter(TagLimits.isReserved).sorted().violations(sharing: subject.correctedTags) {
            key, fix in
            Violation(
                .tags[key],
                "The tag key \(key.shown) begins with aws:, which AWS keeps for itself: every resource would be "
                    + "refused.",
                fix: fix)
        }
    }
}
