import Addressing
import Environment

extension Rule {
    static let cidrUnreadable = Rule(
        "NET001", "cidr-unreadable", .error,
        about: [
            .network.vpcCidr, .network.secondaryCidrs, .network.publicSubnets, .network.privateSubnets,
            .network.controlPlaneSubnets, .cluster.serviceCidr,
        ],
        title: "Address ranges are IPv4 blocks in CIDR notation",
        reason: """
            An address and the number of its network bits say which addresses are meant, such as 10.1.0.0/16. \
            Everything else is refused by Terraform, or, worse, read as another range than the one that was meant.
            """,
        example: .init(wrong: "vpcCidr: 10.1.0.0", right: "vpcCidr: 10.1.0.0/16"),
        source: .init("RFC 4632, Classless Inter-domain Routing", "2006-08")
    ) { subject in
        subject.addressProblems.filter { !$0.hasHostBits }.violations(sharing: subject.subnetRepairs()) {
            problem, repairs in
            let message =
                problem.text.contains(":")
                ? "\(problem.text.shown) is no IPv4 block. The stages build IPv4 networks: write one such as "
                    + "10.1.0.0/16."
                : problem.error.description
            return Violation(problem.path, message, fix: subject.fix(for: problem, repairs))
        }
    }
}

extension Subject.AddressProblem {
    /// Whether the text is a block but for bits after the mask; that is a rule of its own.
    var hasHostBits: Bool {
        if case .hostBits = error { true } else { false }
    }
}

extension Subject {
    /// What to write instead of a text that is no block: what was most likely meant, if that does no harm.
    func fix(for problem: AddressProblem, _ repairs: SubnetRepairs) -> Fix? {
        switch problem.path.whole {
        case .network.vpcCidr:
            return vpcMeant(by: problem.error).map { Fix(use: .text($0.description), at: problem.path) }
        case .network.secondaryCidrs:
            let meant = problem.error.suggestion.flatMap { canStand($0, at: problem.path) ? $0 : nil }
            return meant.map { Fix(use: .text($0.description), at: problem.path) } ?? secondaryFix(at: problem.path)
        case .cluster.serviceCidr:
            let meant = problem.error.suggestion.flatMap { block in
                let sound = ServiceBlock.prefixes.contains(block.prefix) && VPCBlocks.isPrivate(block)
                return sound && !vpcBlocks.contains { $0.block.overlaps(block) } ? block : nil
            }
            return (meant ?? freeServiceBlock).map { Fix(use: .text($0.description), at: problem.path) }
        default:
            return repairs.fix(at: problem.path)
        }
    }
}
