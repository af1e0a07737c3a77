import Account
import Environment

/// The subnets that are there are of the VPC, available, each in the zone that it is taken for, and have addresses free.
struct ExistingSubnets: Question {
    let vpc: AccountNeeds.ExistingVPC
    let region: String

    let id = "subnets"
    var title: String { "Subnets of \(vpc.id)" }
    let after = ["vpc"]

    /// What EKS demands of each subnet for the control plane's interfaces, and what it advises.
    private static let demanded = 6
    private static let advised = 16

    func verdict(asking account: Inquiry) throws(Stopped) -> Verdict {
        let call = SubnetList.arguments(region, vpc: vpc.id)
        let answer = try account.ask(call)
        guard case .said(let text) = answer, let list = SubnetList(text) else {
            return Verdict(noUse: answer, to: call)
        }
        let missing = vpc.subnets.filter { list[$0.id] == nil }.map(\.id)
        guard missing.isEmpty else {
            return .error(
                "\(vpc.id) has no subnet \(missing.joined(separator: ", ")).",
                remedy: "Name subnets of that VPC: \(list.all.prefix(12).map(\.id).joined(separator: ", ")).")
        }
        let found = vpc.subnets.compactMap { wanted in list[wanted.id].map { (wanted: wanted, subnet: $0) } }
        if let other = found.first(where: { $0.subnet.state != "available" }) {
            return .error(
                "\(other.subnet.id) is \(other.subnet.state).", remedy: "Wait until it is available, or name another.")
        }
        let misplaced = found.filter { ![$0.subnet.zone.id, $0.subnet.zone.name].contains($0.wanted.zone) }
        guard misplaced.isEmpty else {
            return .error(
                misplaced.map { "\($0.subnet.id) lies in \($0.subnet.zone.id) and not in \($0.wanted.zone)" }
                    .joined(separator: ", ") + ".",
                remedy: "Bring subnets and zones into the same order: "
                    + "\(FieldPath.network.zones)=\(zones(of: found.filter { !$0.wanted.isPublic }.map(\.subnet)))")
        }
        return verdict(onFree: found.filter { !$0.wanted.isPublic }.map(\.subnet))
    }

    private func zones(of subnets: [SubnetList.Subnet]) -> String { subnets.map(\.zone.id).joined(separator: ",") }

    private func verdict(onFree subnets: [SubnetList.Subnet]) -> Verdict {
        let free = subnets.reduce(0) { $0 + $1.free }
        let found = "The private subnets have \(free) free addresses"
        let remedy = "Name larger subnets, or have what nobody needs deleted in them."
        if let full = subnets.first(where: { $0.free < Self.demanded }) {
            return .error(
                "\(full.id) has \(full.free) free addresses, and EKS takes none with fewer than \(Self.demanded).",
                remedy: remedy)
        }
        if free < vpc.leastAddresses {
            return .error("\(found), and the first nodes and their pods take \(vpc.leastAddresses).", remedy: remedy)
        }
        if free < vpc.mostAddresses {
            return .warning(
                "\(found), and the node groups take \(vpc.mostAddresses) at their maximum sizes.", remedy: remedy)
        }
        if let small = subnets.first(where: { $0.free < Self.advised }) {
            return .warning(
                "\(small.id) has \(small.free) free addresses; EKS advises \(Self.advised) for the control plane alone.",
                remedy: remedy)
        }
        return .fine("\(found), and each subnet lies in its zone.")
    }
}
