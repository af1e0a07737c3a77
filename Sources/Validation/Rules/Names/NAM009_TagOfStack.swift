import Environment

extension Rule {
    static let tagOfStack = Rule(
        "NAM009", "tag-of-stack", .error, about: [.tags],
        title: "Tags that the stack sets are left to it",
        reason: """
            Karpenter and the load balancer controller find subnets and security groups by tags of karpenter.sh/ and \
            kubernetes.io/. Set on everything, they would lead both astray, so the stages refuse them. A Name would \
            take the place of the names that they give: every subnet would be called the same.
            """,
        example: .init(wrong: "tags: {karpenter.sh/discovery: mine}", right: "tags: {team: vision}"),
        source: .init("The stages' own variables; Karpenter's EC2NodeClass (CRD of v1.14.1)", "2026-11-23")
    ) { subject in
        subject.document.tags.keys.filter(TagLimits.isOfStack).sorted().violations(sharing: subject.correctedTags) {
            key, fix in
            if TagLimits.isOfController(key) {
                return Violation(
                    .tags[key],
                    "The stages set tags such as \(key.shown) themselves, where they belong. On every resource it "
                        + "would lead Karpenter or the load balancers astray.",
                    fix: fix)
            }
            return Violation(
                .tags[key],
                "The tag Name takes the place of the names that the stages give: the console would call every resource "
                    + "\(subject.document.tags[key, default: ""].shown).",
                fix: fix)
        }
    }
}
