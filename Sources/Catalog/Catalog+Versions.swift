extension Catalog {
    /// The Kubernetes versions of EKS, the newest first; those out of support included.
    package var versions: [EKSVersion] { versionList.value }

    /// The version of that text, such as `1.36`.
    package func version(_ text: String) -> EKSVersion? { versions.first { $0.version == text } }

    /// The newest version in standard support for at least 90 more days that a Karpenter release declares and that the
    /// pinned Bottlerocket has images for.
    ///
    /// Once the tables are too old for the day to know such a one, the newest of those: it can still be created for a
    /// year, and rules tell of its support. Nil only without any version.
    package func defaultVersion(on day: CalendarDay) -> EKSVersion? {
        let runnable = versions.filter { $0.karpenter != nil && $0.bottlerocketVerified }
        return runnable.first { $0.support(on: day) == .standard && day.days(until: $0.endStandard) >= 90 }
            ?? runnable.first
    }

    /// The day on which the facts about versions and prices were collected. It is part of the facts, and so the same for
    /// everybody who has the same.
    package var factsDay: CalendarDay {
        [TableName.versions, .prices, .servicePrices].flatMap { name in
            let (checked, told) = days(of: name)
            return [checked].compactMap(\.self) + told.map(\.day)
        }.max() ?? .distantPast
    }

    /// What Karpenter goes with each Kubernetes version that it declares.
    package var karpenterReleases: [KarpenterRelease] { karpenterList.value }
}
