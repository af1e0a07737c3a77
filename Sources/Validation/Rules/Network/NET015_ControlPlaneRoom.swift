import Estimates

extension Rule {
    static let controlPlaneRoom = Rule(
        "NET015", "control-plane-room", .warning, about: [.network.privateSubnets, .network.controlPlaneSubnets],
        title: "The control plane's subnets have 16 addresses free for it",
        reason: """
            EKS puts network interfaces of the control plane into the private subnets, or those of its own, and more \
            of them during an upgrade. It refuses subnets with fewer than 6 free addresses, and advises 16: a /28 has 11 before the \
            first node starts.
            """,
        example: .init(
            wrong: "privateSubnets: [10.1.0.0/28, 10.1.0.16/28]",
            right: "privateSubnets: [10.1.32.0/19, "
                + "10.1.64.0/19]"),
        source: .eksNetwork
    ) { subject in
        let own = subject.blocks(of: .network.controlPlaneSubnets)
        return (own.isEmpty ? subject.blocks(of: .network.privateSubnets) : own)
            .filter { (BlockSize.advisedSubnet + 1...BlockSize.allowed.upperBound).contains($0.block.prefix) }
            .violations(sharing: subject.subnetRepairs()) { subnet, repairs in
                Violation(
                    subnet.path,
                    "\(subnet.block) has \(subnet.block.usableCount) usable addresses. EKS advises 16 for the "
                        + "control plane alone, and cannot upgrade a cluster that has fewer than 6 left.",
                    fix: repairs.fix(at: subnet.path))
            }
    }
}
