/// A Kubernetes minor version on Amazon EKS, with the days of its support.
public struct EKSVersion: Hashable, Sendable {
    /// Such as `1.36`.
    public let version: String
    /// The number after the dot.
    public let minor: Int
    /// The first day on which EKS offers it.
    public let release: CalendarDay
    /// The first day that is billed as extended support, from 00:00 UTC.
    public let endStandard: CalendarDay
    /// The first day out of all support.
    public let endExtended: CalendarDay
    /// The two ends follow AWS's rule (release + 14 and + 26 months) and were not read from its calendar.
    public let endsAreEstimated: Bool
    /// A Bottlerocket image for it was seen.
    public let bottlerocketVerified: Bool
    /// The Karpenter releases that go with it; nil when no release seen declares the version.
    public let karpenter: KarpenterRelease?

    public var karpenterMinimum: String? { karpenter?.minimum }
    public var karpenterChart: String? { karpenter?.chart }

    /// How AWS supports a version on some day.
    public enum Support: Hashable, Sendable {
        /// Not released yet.
        case upcoming
        /// At the normal price of a cluster.
        case standard
        /// At the higher price of extended support.
        case extended
        /// Cannot be created, and clusters are upgraded by AWS.
        case ended
    }

    public func support(on day: CalendarDay) -> Support {
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
