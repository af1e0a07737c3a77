extension Catalog {
    /// The Kubernetes versions of EKS, the newest first; those out of support included.
    package var versions: [EKSVersion] { versionList.value }

    /// The version of that text, such as `1.36`.
    package func version(_ text: String) -> EKSVersion? { versions.first { $0.version == text } }

    /// The newest version in standard support for at least 90 more days that a Karpenter release declares.
    ///
    /// Once the tables are too old for the day to know such a one, the newest that Karpenter declares: it can still be
    /// created for a year, and rules tell of its support. Nil only without any version.
    package func defaultVersion(on day: CalendarDay) -> EKSVersion? {
        let declared = versions.filter { $0.karpenter != nil }
        return declared.first { $0.support(on: day) == .standard && day.days(until: $0.endStandard) >= 90 }
            ?? declared.first
    }

    /// The day on which the facts about versions and prices were collected. It is part of the program, and so the same
    /// for everybody who runs it.
    package var factsDay: CalendarDay {
        [.versions, .prices, .servicePrices].compactMap { source(of: $0)?.date }.max() ?? .distantPast
    }

    /// What Karpenter goes with each Kubernetes version that it declares.
    package var karpenterReleases: [KarpenterRelease] { karpenterList.value }
}
