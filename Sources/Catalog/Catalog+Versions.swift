extension Catalog {
    /// The Kubernetes versions of EKS, the newest first; those out of support included.
    public var versions: [EKSVersion] { versionList.value }

    /// The version of that text, such as `1.36`.
    public func version(_ text: String) -> EKSVersion? { versions.first { $0.version == text } }

    /// The newest version in standard support for at least 90 more days that a Karpenter release declares.
    /// Nil when the tables know none, as they will once they are too old for the day.
    public func defaultVersion(on day: CalendarDay) -> EKSVersion? {
        versions.first {
            $0.support(on: day) == .standard && day.days(until: $0.endStandard) >= 90 && $0.karpenter != nil
        }
    }

    /// What Karpenter goes with each Kubernetes version that it declares.
    public var karpenterReleases: [KarpenterRelease] { karpenterList.value }
}
