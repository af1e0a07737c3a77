import Environment
import Text

extension Rule {
    static let nameForm = Rule(
        "NAM001", "name-form", .error, about: [.name],
        title: "A name is made of lower-case letters, digits and hyphens",
        reason: """
            The name goes into IAM roles, an SQS queue, a log group, a KMS alias and Kubernetes labels. What all of \
            them accept is lower-case letters, digits and hyphens, beginning with a letter and not ending with a \
            hyphen.
            """,
        example: .init(wrong: "metadata: {name: Ray_Dev}", right: "metadata: {name: ray-dev}"),
        source: .init("CreateCluster of the Amazon EKS API (botocore 1.44.5), and the stages' own names", "2026-11-23")
    ) { subject in
        let name = subject.document.name
        guard let first = name.unicodeScalars.first, let last = name.unicodeScalars.last else { return [] }
        let disallowed = name.unicodeScalars.first { !$0.isOfLabel }
        let trouble: String
        if let disallowed {
            trouble = "has \(String(disallowed).shown) in it"
        } else if !first.isLowercaseLetter {
            trouble = "does not begin with a letter"
        } else if last == "-" {
            trouble = "ends with a hyphen"
        } else {
            return []
        }
        let better = name.label(atMost: FieldBounds.name.size.upperBound, startsWithLetter: true)
        return [
            Violation(
                .name,
                "The name \(name.shown) \(trouble). IAM roles, queues and labels are named after it, so it has "
                    + "lower-case letters, digits and hyphens only, a letter first and no hyphen last.",
                fix: FieldBounds.name.size.contains(better.utf8.count) ? subject.renaming(to: better) : nil)
        ]
    }
}
