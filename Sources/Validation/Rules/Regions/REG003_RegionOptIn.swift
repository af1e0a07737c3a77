extension Rule {
    static let regionOptIn = Rule(
        "REG003", "region-opt-in", .note, about: [.region],
        title: "Some regions have to be switched on first",
        reason: """
            In regions that came after March 2019 an account can do nothing until somebody enables them, which takes \
            minutes to hours. Credentials of other regions are refused there until then.
            """,
        example: .init(wrong: "region: eu-south-2, in an account that never enabled it", right: "region: eu-west-1"),
        source: .regions
    ) { subject in
        guard let region = subject.region, region.isOffered, region.isOptIn else { return [] }
        return [
            Violation(
                .region,
                "\(region.code), \(region.name), is an opt-in region: somebody has to enable it in the account "
                    + "(Account, AWS Regions) before anything can be created.")
        ]
    }
}
