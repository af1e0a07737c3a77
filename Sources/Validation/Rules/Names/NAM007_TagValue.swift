import Environment

extension Rule {
    static let tagValue = Rule(
        "NAM007", "tag-value", .error, about: [.tags],
        title: "A tag's value has at most 256 allowed characters",
        reason: """
            AWS refuses a resource with a tag value of more than 256 characters, or one with other characters than \
            letters, digits, blanks and _ . : / = + - @. An ampersand, a comma or a bracket is enough to fail.
            """,
        example: .init(wrong: "tags: {team: R&D}", right: "tags: {team: R and D}"),
        source: .tagging
    ) { subject in
        subject.document.tags.filter { !TagLimits.allowsValue($1) }.sorted { $0.key < $1.key }.violations {
            key, value in
            let most = TagLimits.mostValueLength
            let trouble =
                value.length > most
                ? "has \(value.length) characters, and AWS allows \(most)."
                : "has characters that AWS does not allow."
            return Violation(
                .tags[key],
                "The tag value \(value.shown) \(trouble) Values have letters, digits, blanks and _ . : / = + - @.",
                fix: subject.correctedValue(ofTag: key))
        }
    }
}
