import Environment
import Text

extension Rule {
    static let regionUnknown = Rule(
        "REG001", "region-unknown", .error, about: [.region],
        title: "The region is one of AWS's",
        reason: """
            A misspelt region has no endpoint: Terraform fails at its first call, with a message about names that \
            cannot be resolved.
            """,
        example: .init(wrong: "region: us-west2", right: "region: us-west-2"),
        source: .regions
    ) { subject in
        let code = subject.document.region
        guard subject.region == nil else { return [] }
        if code.isEmpty {
            return [
                Violation(
                    .region,
                    "No region is given. It decides where data lives and which GPUs there are: choose one, such as "
                        + "us-west-2."
                )
            ]
        }
        let nearest = NearestName.of(code, among: subject.catalog.regions.map(\.code))
        let hint = nearest.map { "; did you mean \($0)?" } ?? ". `slipway catalog regions` shows those there are."
        return [
            Violation(
                .region,
                "There is no AWS region \(code.shown)\(hint)", fix: nearest.flatMap(subject.fix(toRegion:)))
        ]
    }
}
