import Environment

extension Rule {
    static let branchName = Rule(
        "DLV008", "branch-name", .error, about: [.delivery.rafay.repository.branch],
        title: "The branch is one that Git can have",
        reason: "The agent checks the branch out before each run. A name that Git refuses cannot exist.",
        example: .init(wrong: "repository: {branch: \"my branch\"}", right: "repository: {branch: my-branch}"),
        source: .init("git-check-ref-format(1)", "2026-11-23")
    ) { subject in
        let rafay = subject.document.delivery.rafay
        let branch = rafay.repository.branch
        guard rafay.enabled, !branch.isBranch else { return [] }
        let better = String(String.UnicodeScalarView(branch.unicodeScalars.map { $0.isForbiddenInBranch ? "-" : $0 }))
            .cleanPath
            .split(separator: "/").map { $0.drop { $0 == "." || $0 == "-" } }.filter { !$0.isEmpty }.joined(
                separator: "/")
        return [
            Violation(
                .delivery.rafay.repository.branch,
                branch.isEmpty
                    ? "No branch is named. Rafay's templates have to follow one, such as main."
                    : "Git has no branch \(branch.shown): names have no blanks, no \"..\", none of ~ ^ : ? * [ \\ and "
                        + "no slash first or last.",
                fix: Fix(use: .text(better.isBranch ? better : "main"), at: .delivery.rafay.repository.branch))
        ]
    }
}

extension String {
    fileprivate var isBranch: Bool {
        let parts = split(separator: "/", omittingEmptySubsequences: false)
        return FieldBounds.branch.size.contains(utf8.count) && self != "@" && !hasPrefix("-") && !hasSuffix(".")
            && !hasDoubleDot
            && !unicodeScalars.contains(where: \.isForbiddenInBranch)
            && !zip(unicodeScalars, unicodeScalars.dropFirst()).contains { $0 == "@" && $1 == "{" }
            && parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && !$0.hasSuffix(".lock") }
    }
}

extension Unicode.Scalar {
    fileprivate var isForbiddenInBranch: Bool {
        value <= 0x20 || value == 0x7F || "~^:?*[\\".unicodeScalars.contains(self)
    }
}
