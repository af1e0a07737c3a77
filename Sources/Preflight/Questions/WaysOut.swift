import Account

/// Private subnets have a way out that is not an internet gateway, or endpoints; public ones have that gateway.
struct WaysOut: Question {
    let vpc: AccountNeeds.ExistingVPC
    let region: String

    let id = "ways-out"
    var title: String { "Routes of \(vpc.id)" }
    let after = ["subnets"]

    private var endpoints: [String] {
        ["ec2", "describe-vpc-endpoints", "--region", region] + SubnetList.filter(vpc.id) + [
            "--query", "VpcEndpoints[?State=='available'].ServiceName", "--output", "text",
        ]
    }

    func verdict(asking account: Inquiry) throws(Stopped) -> Verdict {
        let call = RouteTableList.arguments(region, vpc: vpc.id)
        let answer = try account.ask(call)
        guard case .said(let text) = answer, let tables = RouteTableList(text) else {
            return Verdict(noUse: answer, to: call)
        }
        func ids(_ subnets: [AccountNeeds.ExistingVPC.Subnet], where isMeant: (String) -> Bool) -> String {
            subnets.map(\.id).filter { isMeant(tables.target(ofSubnet: $0, in: vpc.id)) }.joined(separator: ", ")
        }
        let open = ids(vpc.privateSubnets) { $0.hasPrefix("igw-") }
        guard open.isEmpty else {
            return .error(
                "The default route of \(open) leads to an internet gateway: nodes there, without public addresses, reach "
                    + "nothing.", remedy: "Name private subnets, whose default route leads to a NAT or transit gateway."
            )
        }
        let notPublic = ids(vpc.publicSubnets) { !$0.hasPrefix("igw-") }
        guard notPublic.isEmpty else {
            return .error(
                "No default route leads from \(notPublic) to an internet gateway.",
                remedy: "Name public subnets, or none: then the load balancer of the ingress has to be internal.")
        }
        let closed = ids(vpc.privateSubnets, where: \.isEmpty)
        guard !closed.isEmpty else { return .fine("A default route leads out of each private subnet.") }
        let found: [String]
        switch try account.words(endpoints, where: \.isPlainWord) {
        case .words(let words): found = words
        case .none(_, let verdict): return verdict
        }
        let missing = AccountNeeds.ExistingVPC.neededEndpoints.filter { service in
            !found.contains { $0.hasSuffix(".\(region).\(service)") }
        }
        guard missing.isEmpty else {
            return .error(
                "No default route leads out of \(closed), and \(vpc.id) has no endpoint for \(missing.joined(separator: ", ")): "
                    + "nodes never join the cluster.",
                remedy: "Have its owner add a route to a NAT or transit gateway, or these endpoints.")
        }
        return .note(
            "No default route leads out of \(closed). AWS is reached by endpoints; images from public registries need a "
                + "mirror or a proxy.")
    }
}
