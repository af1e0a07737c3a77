import Environment

extension Rule {
    static let toolsImage = Rule(
        "DLV011", "tools-image", .error, about: [.delivery.rafay.toolsImage],
        title: "The image that clears a cluster is one that a registry can have",
        reason: """
            The agent pulls it when an environment is destroyed, months after the template was made. Where it cannot be \
            pulled, nothing is destroyed.
            """,
        example: .init(
            wrong: "rafay: {toolsImage: my tools}", right: "rafay: {toolsImage: registry.company.com/tools:1}"),
        source: .init("OCI Distribution Specification 1.1, pulling manifests", "2026-11-26")
    ) { subject in
        let rafay = subject.document.delivery.rafay
        guard rafay.enabled, !rafay.toolsImage.isImage else { return [] }
        let usual = EnvironmentDocument().delivery.rafay.toolsImage
        return [
            Violation(
                .delivery.rafay.toolsImage,
                "\(rafay.toolsImage.shown) is no image: name a registry's, with its tag or digest, such as \(usual).",
                fix: Fix(use: .text(usual), at: .delivery.rafay.toolsImage))
        ]
    }
}

extension String {
    /// Of the characters that names, tags and digests are made of; which goes where is the registry's to say.
    fileprivate var isImage: Bool {
        FieldBounds.image.size.contains(utf8.count) && wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9._\/:@-]*/) != nil
    }
}
