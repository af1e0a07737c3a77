import Environment

extension Rule {
    static let repositoryCredentials = Rule(
        "DLV006", "repository-credentials", .error, about: [.delivery.rafay.repository.endpoint],
        title: "No password stands in the repository's address",
        reason: """
            The document is committed, and the bundle copies the address into Rafay's objects: whoever reads either \
            has the password. Rafay keeps credentials of a repository by themselves.
            """,
        example: .init(
            wrong: "endpoint: https://user:token@git.company.com/ray-dev.git",
            right: "endpoint: https://git.company.com/ray-dev.git"),
        source: .init("Slipway's contract: no secret is ever written", "2026-11-24")
    ) { subject in
        let rafay = subject.document.delivery.rafay
        let address = RepositoryAddress(rafay.repository.endpoint)
        guard rafay.enabled, address.hasCredentials else { return [] }
        let fix =
            RepositoryAddress(address.overHTTPS).isComplete
            ? Fix(use: .text(address.overHTTPS), at: .delivery.rafay.repository.endpoint) : nil
        return [
            Violation(
                .delivery.rafay.repository.endpoint,
                (address.query.isEmpty
                    ? "A user name, a password or a token stands before the host \(address.host.shown)."
                    : "Something stands behind the path, after a ? or #, where tokens are sent; Git has no use for it.")
                    + " Everybody who reads the document or the bundle has it: take it out, keep it in Rafay's repository "
                    + "object, and have it replaced if it was ever committed.",
                fix: fix)
        ]
    }
}
