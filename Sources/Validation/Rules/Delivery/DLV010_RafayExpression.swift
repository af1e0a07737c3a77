import Environment

extension Rule {
    static let rafayExpression = Rule(
        "DLV010", "rafay-expression", .error,
        about: [
            .description, .delivery.rafay.repository.endpoint, .delivery.rafay.repository.branch,
            .delivery.rafay.repository.path,
        ],
        title: "No text holds the opening of a Rafay expression",
        reason: """
            In Rafay's objects $( begins an expression that Rafay works out. In a description or a path it was not \
            meant as one, and the object is refused or says something else than what was written.
            """,
        example: .init(wrong: "metadata: {description: costs $(much)}", right: "metadata: {description: costs (much)}"),
        source: .init("Rafay's documentation of expressions; RafaySystems/envmgr a43a8b21", "2026-07")
    ) { subject in
        let document = subject.document
        guard document.delivery.rafay.enabled else { return [] }
        let repository = document.delivery.rafay.repository
        // Other texts cannot hold it: their own rules allow neither character.
        let texts: [(path: FieldPath, text: String)] = [
            (.description, document.description), (.delivery.rafay.repository.endpoint, repository.endpoint),
            (.delivery.rafay.repository.branch, repository.branch),
            (.delivery.rafay.repository.path, repository.path),
        ]
        return texts.filter { $0.text.opensExpression }.map { path, text in
            var better = text
            while better.opensExpression { better = better.withoutExpressionOpenings }
            return Violation(
                path,
                "\(path) holds $(, with which an expression begins in Rafay: it would be worked out instead of shown.",
                fix: Fix("write it without the $", [FieldChange(path, .text(better))]))
        }
    }
}

extension String {
    fileprivate var opensExpression: Bool {
        zip(unicodeScalars, unicodeScalars.dropFirst()).contains { $0 == "$" && $1 == "(" }
    }

    fileprivate var withoutExpressionOpenings: String {
        var kept = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar == "(", kept.last == "$" { kept.removeLast() }
            kept.append(scalar)
        }
        return String(kept)
    }
}
