extension Rule {
    static let descriptionCharacters = Rule(
        "NAM003", "description-characters", .warning, about: [.description],
        title: "A description is one line of plain text",
        reason: """
            Colleagues read the description in Rafay's catalogue, in the README and in terminals. Line breaks tear \
            these apart, and invisible control characters can hide text or drive a terminal.
            """,
        example: .init(
            wrong: #"metadata: {description: "Ray\ttraining\nfor vision"}"#,
            right: "metadata: {description: Ray training for vision}"),
        source: .contract
    ) { subject in
        let description = subject.document.description
        guard description.harmless != description else { return [] }
        // One blank for a run of what cannot be shown, none at the ends.
        let plain = description.unicodeScalars
            .split { String($0).harmless != String($0) || $0 == " " }
            .map { String(String.UnicodeScalarView($0)) }
            .joined(separator: " ")
        return [
            Violation(
                .description,
                "The description \(description.shown) holds line breaks or characters that cannot be seen. It is "
                    + "shown in lists and in terminals, where they do harm.",
                fix: Fix(use: .text(plain), at: .description))
        ]
    }
}
