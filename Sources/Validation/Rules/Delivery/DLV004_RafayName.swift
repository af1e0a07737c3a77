import Environment
import Text

extension Rule {
    static let rafayName = Rule(
        "DLV004", "rafay-name", .error,
        about: [
            .delivery.rafay.project, .delivery.rafay.agent, .delivery.rafay.version,
            .delivery.rafay.repository.name,
        ],
        title: "Names in Rafay are DNS labels",
        reason: """
            Rafay's objects refer to each other by name. Names of 1 to 63 lower-case letters, digits and hyphens are \
            accepted everywhere; a blank or a capital letter stops the apply half-way, when some objects exist.
            """,
        example: .init(wrong: "rafay: {project: AI Team}", right: "rafay: {project: ai-team}"),
        source: .rafayNames
    ) { subject in
        let rafay = subject.document.delivery.rafay
        guard rafay.enabled else { return [] }
        let names: [(path: FieldPath, what: String, text: String, isVersion: Bool)] = [
            (.delivery.rafay.project, "project", rafay.project, false),
            (.delivery.rafay.agent, "agent", rafay.agent, false),
            (.delivery.rafay.version, "template version", rafay.version, true),
            (.delivery.rafay.repository.name, "repository", rafay.repository.name, false),
        ]
        return
            names.filter { name in
                // The plan makes the repository's name of the environment's, whose own trouble is found there.
                !(name.isVersion ? name.text.isVersionLabel : name.text.isLabel)
                    && !(name.path == .delivery.rafay.repository.name && name.text == "\(subject.document.name)-infra")
                    && !(name.path == .delivery.rafay.repository.name && name.text.isEmpty
                        && subject.document.name.isEmpty)
            }
            .map { name in
                let better = name.text.label()
                return Violation(
                    name.path,
                    name.text.isEmpty
                        ? "No \(name.what) is given, and Rafay's objects have to name one."
                        : "\(name.text.shown) is no name for the \(name.what) in Rafay: use 1 to 63 lower-case "
                            + "letters, digits and hyphens, no hyphen first or last.",
                    fix: better.isEmpty ? nil : Fix(use: .text(better), at: name.path))
            }
    }
}

extension String {
    /// Labels with dots between them, such as `v1.2`; 63 characters in all.
    fileprivate var isVersionLabel: Bool {
        utf8.count <= 63 && split(separator: ".", omittingEmptySubsequences: false).allSatisfy { String($0).isLabel }
    }
}
