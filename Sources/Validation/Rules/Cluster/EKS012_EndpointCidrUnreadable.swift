import Addressing
import Environment

extension Rule {
    static let endpointCidrUnreadable = Rule(
        "EKS012", "endpoint-cidr-unreadable", .error, about: [.cluster.endpointPublicAccessCidrs],
        title: "The endpoint's ranges are IPv4 blocks",
        reason: "EKS takes IPv4 CIDR blocks that start where a block of their size starts. For one address write /32.",
        example: .init(
            wrong: "cluster: {endpointPublicAccessCidrs: [203.0.113.7]}",
            right: "cluster: {endpointPublicAccessCidrs: [203.0.113.7/32]}"),
        source: .endpointGuide
    ) { subject in
        let cluster = subject.document.cluster
        guard cluster.endpointPublicAccess else { return [] }
        let list = cluster.endpointPublicAccessCidrs
        let problems: [(index: Int, error: AddressError)] = list.enumerated().compactMap { index, text in
            do throws(AddressError) {
                _ = try CIDRBlock(parsing: text)
                return nil
            } catch {
                return (index, error)
            }
        }
        return problems.violations { index, error in
            let better = error.suggestion.flatMap { subject.rangeNeverOutside($0) == nil ? $0 : nil }
            return Violation(
                .cluster.endpointPublicAccessCidrs[index], error.description,
                fix: better.map {
                    Fix(in: list, at: index, of: .cluster.endpointPublicAccessCidrs, use: $0.description)
                })
        }
    }
}
