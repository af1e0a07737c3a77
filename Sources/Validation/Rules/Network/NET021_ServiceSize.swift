import Environment

/// What EKS allows for the addresses of Services.
enum ServiceBlock {
    static let prefixes = 12...24
}

extension Rule {
    static let serviceSize = Rule(
        "NET021", "service-size", .error, about: [.cluster.serviceCidr],
        title: "The service CIDR is between /12 and /24",
        reason: "EKS refuses others, and what is chosen can never be changed: a /24 ends at 254 Services.",
        example: .init(wrong: "serviceCidr: 172.20.0.0/26", right: "serviceCidr: 172.20.0.0/16"),
        source: .services
    ) { subject in
        guard let block = subject.block(at: .cluster.serviceCidr), !ServiceBlock.prefixes.contains(block.prefix) else {
            return []
        }
        return [
            Violation(
                .cluster.serviceCidr,
                "\(block) is too \(block.prefix < 12 ? "large" : "small") for Kubernetes Services: EKS takes /12 to "
                    + "/24, and it can never be changed.",
                fix: subject.serviceFix)
        ]
    }
}

extension Subject {
    var serviceFix: Fix? { freeServiceBlock.map { Fix(use: .text($0.description), at: .cluster.serviceCidr) } }
}
