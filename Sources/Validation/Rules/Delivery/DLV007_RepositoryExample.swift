import Environment

extension Rule {
    static let repositoryExample = Rule(
        "DLV007", "repository-example", .note, about: [.delivery.rafay.repository.endpoint],
        title: "The repository's address is a real one",
        reason: """
            Until somebody says where the bundle is pushed to, its address is one of an example that exists nowhere. \
            Rafay's agent cannot clone from it.
            """,
        example: .init(
            wrong: "endpoint: https://git.example.com/platform/ray-dev.git",
            right: "endpoint: https://git.company.com/platform/ray-dev.git"),
        source: .init("RFC 2606, reserved top level domain names", "1999-06")
    ) { subject in
        let rafay = subject.document.delivery.rafay
        let address = RepositoryAddress(rafay.repository.endpoint)
        guard rafay.enabled, address.host == Answers.exampleHost, !address.hasCredentials else { return [] }
        return [
            Violation(
                .delivery.rafay.repository.endpoint,
                "\(Answers.exampleHost) stands for the Git server that the bundle is pushed to. Give its address "
                    + "before you apply the Rafay objects."
            )
        ]
    }
}
