extension Rule {
    private static let most = 250

    static let descriptionLength = Rule(
        "NAM004", "description-length", .warning, about: [.description],
        title: "A description has at most 250 characters",
        reason: """
            The description stands in one line of lists and catalogues, which cut it off. What takes longer to say \
            belongs into the README of the repository.
            """,
        example: .init(
            wrong: "metadata: {description: a page of text}",
            right: "metadata: {description: Ray training for "
                + "vision}"),
        source: .contract
    ) { subject in
        let description = subject.document.description
        guard description.length > most else { return [] }
        let start = String(String.UnicodeScalarView(description.unicodeScalars.prefix(most - 3)))
        // Not in the middle of a word, if there are words.
        let cut = start.lastIndex(of: " ").map { String(start[..<$0]) } ?? start
        return [
            Violation(
                .description,
                "The description has \(description.length) characters, and lists show no more than \(most). Say it "
                    + "shorter.",
                fix: Fix("cut it after \(cut.length) characters", [.init(.description, .text(cut + "..."))]))
        ]
    }
}
