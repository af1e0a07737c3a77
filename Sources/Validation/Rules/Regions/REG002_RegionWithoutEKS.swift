extension Rule {
    static let regionWithoutEKS = Rule(
        "REG002", "region-without-eks", .error, about: [.region],
        title: "The region offers Amazon EKS, and Slipway knows it",
        reason: """
            Where EKS has no endpoint there can be no cluster. Regions of China, GovCloud and the sovereign clouds \
            belong to other partitions with other accounts, image registries and prices, for which the stages are not \
            made.
            """,
        example: .init(wrong: "region: me-west-1", right: "region: me-central-1"),
        source: .regions
    ) { subject in
        guard let region = subject.region, !region.isOffered else { return [] }
        if region.partition != "aws" {
            return [
                Violation(
                    .region,
                    "\(region.code), \(region.name), belongs to the partition \(region.partition), with its own "
                        + "accounts and registries. The stages are made for AWS's commercial regions.")
            ]
        }
        // The same part of the world, and there the region with the most of the chosen GPU families.
        let area = region.code.prefix { $0 != "-" }
        let families = subject.gpuFamilies
        let near = subject.catalog.regions.filter { $0.code.prefix { $0 != "-" } == area }
            .max { a, b in
                func worth(_ code: String) -> Int {
                    families.count { subject.catalog.offering(ofFamily: $0, inRegion: code) == .offered }
                }
                return (worth(a.code), b.code) < (worth(b.code), a.code)
            }
        return [
            Violation(
                .region,
                "\(region.code), \(region.name), has no endpoint of Amazon EKS, so no cluster can be made there.",
                fix: near.flatMap { subject.fix(toRegion: $0.code) })
        ]
    }
}
