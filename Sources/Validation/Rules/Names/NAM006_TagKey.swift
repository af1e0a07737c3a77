import Environment

extension Rule {
    static let tagKey = Rule(
        "NAM006", "tag-key", .error, about: [.tags],
        title: "A tag's key has 1 to 128 allowed characters",
        reason: """
            AWS refuses a resource whose tag has an empty key, one of more than 128 characters, or one with other \
            characters than letters, digits, blanks and _ . : / = + - @.
            """,
        example: .init(wrong: "tags: {\"team!\": vision}", right: "tags: {team: vision}"),
        source: .tagging
    ) { subject in
        subject.document.tags.keys.filter { !TagLimits.allowsKey($0) }.sorted().violations(
            sharing: subject.correctedTags
        ) { key, fix in
            let most = TagLimits.keyLengths.upperBound
            let trouble =
                key.isEmpty
                ? "A tag has an empty key, and AWS refuses the resources that carry it."
                : key.length > most
                    ? "The tag key \(key.shown) has \(key.length) characters, and AWS allows \(most)."
                    : "The tag key \(key.shown) has characters that AWS does not allow."
            return Violation(
                .tags[key], "\(trouble) Keys have letters, digits, blanks and _ . : / = + - @.", fix: fix)
        }
    }
}
