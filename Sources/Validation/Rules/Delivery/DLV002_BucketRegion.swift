import Environment
import Text

extension Rule {
    static let bucketRegion = Rule(
        "DLV002", "bucket-region", .error, about: [.delivery.terraform.s3.region],
        title: "The state bucket's region is one of AWS's",
        reason: """
            Terraform asks the region's endpoint for the bucket. A misspelt region has none. One that is not the \
            environment's works, and makes two regions that have to be up before anything can be mended: that is a note.
            """,
        example: .init(wrong: "s3: {region: us-west2}", right: "s3: {region: us-west-2}"),
        source: .regions
    ) { subject in
        let terraform = subject.document.delivery.terraform
        let code = terraform.s3.region
        // A bad region of the environment is found there; the bucket's follows it.
        guard terraform.backend == .s3, code != subject.document.region else { return [] }
        if subject.catalog.region(code) == nil {
            let nearest = NearestName.of(code, among: subject.catalog.allRegions.map(\.code))
            let hint = nearest.map { "; did you mean \($0)?" } ?? "."
            return [
                Violation(
                    .delivery.terraform.s3.region,
                    code.isEmpty
                        ? "The region of the state bucket is empty, so Terraform cannot ask for it."
                        : "There is no AWS region \(code.shown) for the state bucket\(hint)",
                    fix: Fix(use: .text(nearest ?? subject.document.region), at: .delivery.terraform.s3.region))
            ]
        }
        return [
            Violation(
                .delivery.terraform.s3.region,
                "The state is kept in \(code) and the environment is in \(subject.document.region): when either is "
                    + "down, Terraform cannot work.",
                severity: .note)
        ]
    }
}
