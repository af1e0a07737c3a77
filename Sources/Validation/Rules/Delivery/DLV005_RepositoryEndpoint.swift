import Environment

extension Rule {
    static let repositoryEndpoint = Rule(
        "DLV005", "repository-endpoint", .error, about: [.delivery.rafay.repository.endpoint],
        title: "The repository's address is https:// or git@",
        reason: """
            Rafay's agent clones the stages from there. It speaks HTTPS and SSH; plain http would send credentials in \
            the clear, and a path on your machine means nothing to it.
            """,
        example: .init(
            wrong: "endpoint: http://git.company.com/ray-dev.git",
            right: "endpoint: https://git.company.com/platform/ray-dev.git"),
        source: .init("Rafay Terraform provider e8237af6, resource rafay_repositories", "2026-07")
    ) { subject in
        let rafay = subject.document.delivery.rafay
        let text = rafay.repository.endpoint
        let address = RepositoryAddress(text)
        // Credentials are another rule's business, and must not be shown; a planned address follows the name.
        guard rafay.enabled, !address.hasCredentials, !address.isComplete, address.host != Answers.exampleHost,
            !(text.isEmpty && subject.document.name.isEmpty)
        else { return [] }
        let secure = RepositoryAddress(address.overHTTPS)
        return [
            Violation(
                .delivery.rafay.repository.endpoint,
                text.isEmpty
                    ? "The repository has no address. Rafay's agent clones the stages from it: give one that begins "
                        + "with https:// or git@."
                    : "Rafay's agent cannot clone from \(text.shown): write https://HOST/PATH.git or "
                        + "git@HOST:PATH.git.",
                fix: !secure.isComplete || address.scheme == "file"
                    ? nil : Fix(use: .text(address.overHTTPS), at: .delivery.rafay.repository.endpoint))
        ]
    }
}
