import Estimates

extension Rule {
    static let priceMissing = Rule(
        "CST003", "price-missing", .note, about: [.region],
        title: "The region's prices are known",
        reason: """
            Slipway carries prices of most regions, none of a few newer ones. There the cost that it shows is a floor, \
            or says nothing; AWS's calculator knows more.
            """,
        example: .init(wrong: "region: ap-east-2", right: "region: us-west-2"),
        source: .init(
            "Karpenter's price table (us-east-1), ratios from the lists of SkyPilot and libcloud: docs/facts.md",
            "2026-07-20")
    ) { subject in
        guard let region = subject.region, region.isOffered, subject.estimate.cost.isIncomplete,
            subject.catalog.price(of: "m5.xlarge", in: region.code) == nil
        else { return [] }
        return [
            Violation(
                .region, "Slipway has no prices of \(region.code): the cost that it shows leaves most things out.")
        ]
    }
}
