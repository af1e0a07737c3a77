/// How long a name may be.
enum NameLength {
    static let allowed = 2...most
    /// An IAM role's name has at most 64 characters. Terraform's `name_prefix` appends 26 to make it unique, which leaves
    /// 38, and `karpenter-` with the hyphen at the end takes 11 of them.
    static let most = 27
}

extension Rule {
    static let nameLength = Rule(
        "NAM002", "name-length", .error, title: "A name has 2 to 27 characters",
        reason: """
            IAM roles are named after the environment, and Terraform leaves 38 characters for the part that is given: \
            karpenter-NAME- allows 27 for the name, NAME-cluster- and NAME-ebs-csi- 29. A longer name plans well and \
            fails in the third stage, when the cluster is already paid for.
            """,
        example: .init(
            wrong: "metadata: {name: computer-vision-training-eu-1}", right: "metadata: {name: cv-training-eu-1}"),
        source: .init(
            "aws-ia/terraform-aws-eks-blueprints-addons 1.23.0, planned with 27 and 28 characters; awslabs/ai-on-eks #322",
            "2026-11-23")
    ) { subject in
        let name = subject.document.name
        guard !NameLength.allowed.contains(name.length) else { return [] }
        if name.length < NameLength.allowed.lowerBound {
            let better = "\(name)-dev".label(startsWithLetter: true)
            return [
                Violation(
                    "name",
                    name.isEmpty
                        ? "The environment has no name, and everything in AWS is named after it. Give it 2 to 27 characters."
                        : "The name \(name.shown) is too short to be told from others. Give it at least 2 characters.",
                    fix: name.isEmpty || !better.hasSuffix("-dev") ? nil : Fix(use: .text(better), at: "name"))
            ]
        }
        let better = name.label(atMost: NameLength.most, startsWithLetter: true)
        return [
            Violation(
                "name",
                "The name \(name.shown) has \(name.length) characters. IAM allows 38 for karpenter-NAME-, which leaves "
                    + "27 for the name; the third stage would fail on a cluster that is already running.",
                fix: NameLength.allowed.contains(better.utf8.count) ? subject.renaming(to: better) : nil)
        ]
    }
}
