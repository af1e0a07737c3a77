import Catalog
import Environment

extension Situation {
    /// Version, endpoint, logs, addresses of Services, administrators.
    var clusterPage: PageContent {
        var lines: [Line] = [.heading("Cluster"), line(.cluster.version, remark: "")]
        if let timeline { lines.append(.timeline(timeline)) }
        lines += [line(.cluster.supportType), .blank, line(.cluster.endpointPublicAccess)]
        if document.cluster.endpointPublicAccess { lines.append(line(.cluster.endpointPublicAccessCidrs)) }
        lines += [
            line(.cluster.serviceCidr), line(.cluster.logTypes), line(.cluster.adminRoleArns),
        ]
        return PageContent(lines)
    }

    /// "standard support until 2027-08-02".
    static func support(of version: EKSVersion, on today: CalendarDay) -> String {
        switch version.support(on: today) {
        case .upcoming: "from \(version.release)"
        case .standard: "standard until \(version.endStandard)"
        case .extended: "extended until \(version.endExtended), + $365 a month"
        case .ended: "ended \(version.endExtended)"
        }
    }

    private var timeline: Timeline? { context.catalog.version(document.cluster.version).map(timeline) }

    func timeline(of version: EKSVersion) -> Timeline {
        func months(until day: CalendarDay) -> Int { context.today.days(until: day) / 30 }
        return Timeline(
            version: version.version, standardMonths: months(until: version.endStandard),
            extendedMonths: months(until: version.endExtended), text: Self.support(of: version, on: context.today))
    }
}
