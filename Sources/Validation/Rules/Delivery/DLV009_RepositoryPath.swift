extension Rule {
    static let repositoryPath = Rule(
        "DLV009", "repository-path", .error, about: [.delivery.rafay.repository.path],
        title: "The path in the repository is relative and stays inside",
        reason: """
            Rafay takes the folder below the repository's root. A leading slash, a ".." or a backslash leads outside \
            or nowhere, and ".git" into what Git keeps for itself; the run ends before it begins.
            """,
        example: .init(
            wrong: "repository: {path: /environments/../ray-dev}", right: "repository: {path: environments/ray-dev}"),
        source: .rafayNames
    ) { subject in
        let rafay = subject.document.delivery.rafay
        let path = rafay.repository.path
        let better = path.cleanPath.split(separator: "/").filter { $0.lowercased() != ".git" }.joined(separator: "/")
        guard rafay.enabled, better != path else { return [] }
        return [
            Violation(
                .delivery.rafay.repository.path,
                "\(path.shown) is no folder of the repository: write names with single slashes between them, none "
                    + "first or last, no \"..\", no \".git\" and no backslash.",
                fix: Fix(use: .text(better), at: .delivery.rafay.repository.path))
        ]
    }
}
