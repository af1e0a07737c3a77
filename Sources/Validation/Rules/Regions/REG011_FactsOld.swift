extension Rule {
    static let factsOld = Rule(
        "REG011", "facts-old", .note, about: [.region], title: "The facts about AWS are fresh",
        reason: """
            AWS brings new Kubernetes versions, instance types and prices every month, and ends old ones. What is judged \
            and estimated with facts of last year misleads: the account has the last word.
            """,
        example: .init(
            wrong: "a Slipway of November 2026, in March 2027", right: "a Slipway whose facts are no older than 90 days"
        ),
        source: .init("The tables' own dates, docs/facts.md", "2026-11-25")
    ) { subject in
        let (catalog, today, region) = (subject.catalog, subject.today, subject.document.region)
        return catalog.isOld(on: today, in: region)
            ? [Violation(.region, catalog.ageText(on: today, in: region))] : []
    }
}
