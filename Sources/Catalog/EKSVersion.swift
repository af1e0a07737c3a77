/// A Kubernetes minor version on Amazon EKS, with the days of its support.
package struct EKSVersion: Hashable, Sendable {
    /// Such as `1.36`.
    package let version: String
    /// The number after the dot.
    package let minor: Int
    /// The first day on which EKS offers it.
    package let release: CalendarDay
    /// The first day that is billed as extended support, from 00:00 UTC.
    package let endStandard: CalendarDay
    /// The first day out of all support.
    package let endExtended: CalendarDay
    /// The two ends follow AWS's rule (release + 14 and + 26 months) and were not read from its calendar.
    package let endsAreEstimated: Bool
    /// The Bottlerocket release that the add-ons stage pins has images for it.
    package let bottlerocketVerified: Bool
    /// The Karpenter releases that go with it; nil when no release seen declares the version.
    package let karpenter: KarpenterRelease?

    package var karpenterMinimum: String? { karpenter?.minimum }
    package var karpenterChart: String? { karpenter?.chart }

    /// How AWS supports a version on some day.
    package enum Support: Hashable, Sendable {
        /// Not released yet.
        case upcoming
        /// At the normal price of a cluster.
        case standard
        /// At the higher price of extended support.
        case extended
        /// Cannot be created, and clusters are upgraded by AWS.
        case ended
    }

    package func support(on day: CalendarDay) -> Support {
        if day < release { return .upcoming }
        if day < endStandard { return .standard }
        if day < endExtended { return .extended }
        return .ended
    }

    init(_ row: inout Row, karpenter: [String: KarpenterRelease]) throws {
        version = try row.text()
        guard version.hasPrefix("1."), let minor = Int(version.dropFirst(2)) else { throw Row.Unreadable() }
        self.minor = minor
        release = try row.value(CalendarDay.init)
        endStandard = try row.value(CalendarDay.init)
        endExtended = try row.value(CalendarDay.init)
        endsAreEstimated = try row.value { ["calendar": false, "estimated": true][$0] }
        bottlerocketVerified = try row.flag()
        self.karpenter = karpenter[version]
    }
}
