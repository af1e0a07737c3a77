import Environment
import Text

extension Rule {
    static let nameLength = Rule(
        "NAM002", "name-length", .error, about: [.name],
        title: "A name has \(FieldBounds.name.inWords) characters",
        reason: """
            IAM roles are named after the environment, and Terraform leaves 38 characters for the part that is given: \
            karpenter-NAME- allows \(FieldBounds.name.size.upperBound) for the name, NAME-cluster- and NAME-ebs-csi- \
            29. A longer name plans well and fails in the third stage, when the cluster is already paid for.
            """,
        example: .init(
            wrong: "metadata: {name: computer-vision-training-eu-1}", right: "metadata: {name: cv-training-eu-1}"),
        source: .init(
            "aws-ia/terraform-aws-eks-blueprints-addons 1.23.0, planned with 27 and 28 characters; awslabs/ai-on-eks "
                + "#322",
            "2026-11-23")
    ) { subject in
        let name = subject.document.name
        guard !FieldBounds.name.size.contains(name.length) else { return [] }
        if name.length < FieldBounds.name.size.lowerBound {
            let better = "\(name)-dev".label(startsWithLetter: true)
            return [
                Violation(
                    .name,
                    name.isEmpty
                        ? "The environment has no name, and everything in AWS is named after it. Give it "
                            + "\(FieldBounds.name.inWords) characters."
                        : "The name \(name.shown) is too short to be told from others. Give it at "
                            + "least \(FieldBounds.name.size.lowerBound) characters.",
                    fix: name.isEmpty || !better.hasSuffix("-dev") ? nil : Fix(use: .text(better), at: .name))
            ]
        }
        let better = name.label(atMost: FieldBounds.name.size.upperBound, startsWithLetter: true)
        return [
            Violation(
                .name,
                "The name \(name.shown) has \(name.length) characters. IAM allows 38 for karpenter-NAME-, which leaves "
                    + "\(FieldBounds.name.size.upperBound) for the name; the third stage would fail on a "
                    + "cluster that is already running.",
                fix: FieldBounds.name.size.contains(better.utf8.count) ? subject.renaming(to: better) : nil)
        ]
    }
}
