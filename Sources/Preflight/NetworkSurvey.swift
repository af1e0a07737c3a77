/// The VPCs of a Region with their subnets, as somebody chooses among them.
package struct AccountNetworks: Equatable, Sendable {
    package let region: String
    package let vpcs: [VPC]
    package let subnets: [Subnet]

    package struct VPC: Equatable, Sendable {
        package let id: String
        /// Its tag `Name`; empty without one.
        package let name: String
        package let blocks: [String]

        package init(id: String, name: String, blocks: [String]) {
            (self.id, self.name, self.blocks) = (id, name, blocks)
        }
    }

    package struct Subnet: Equatable, Sendable {
        package let id: String
        package let vpc: String
        package let name: String
        /// Id of its zone, `usw2-az1`.
        package let zone: String
        package let block: String
        /// Addresses that nothing has.
        package let free: Int
        /// Where its default route leads: `nat-...`, `igw-...`; empty where it has none.
        package let wayOut: String
        /// Whether a tag leads load balancers to it.
        package let hasRole: Bool

        package var isPublic: Bool { wayOut.hasPrefix("igw-") }

        package init(
            id: String, vpc: String, name: String, zone: String, block: String, free: Int, wayOut: String, hasRole: Bool
        ) {
            (self.id, self.vpc, self.name, self.zone) = (id, vpc, name, zone)
            (self.block, self.free, self.wayOut, self.hasRole) = (block, free, wayOut, hasRole)
        }
    }

    package init(region: String, vpcs: [VPC], subnets: [Subnet]) {
        (self.region, self.vpcs, self.subnets) = (region, vpcs, subnets)
    }
}

/// Asks an account for its VPCs and subnets in a Region. All calls read, none changes anything.
package struct NetworkSurvey: Sendable {
    private let region: String

    package init(region: String) { self.region = region }

    package enum Answer: Equatable, Sendable {
        case told(AccountNetworks)
        /// Why nothing was told, and what to do.
        case failed(String)
    }

    /// What one call told.
    private enum Part: Sendable {
        case signedIn
        case vpcs(VPCList)
        case subnets(SubnetList)
        case routes(RouteTableList)
        case none(Verdict)

        var isTold: Bool { if case .none = self { false } else { true } }
    }

    /// - Parameter progress: called at least every 100 ms; saying false stops the asking.
    /// - Returns: nil when it was stopped.
    package func run(on console: any AccountConsole, progress: (Preflight.Progress) -> Bool) -> Answer? {
        func job(
            _ id: String, _ title: String, _ call: [String], _ read: @escaping @Sendable (String) -> Part?
        ) -> SideBySide<Part>.Job {
            .init(id: id, title: title, after: id == "account" ? [] : ["account"]) { inquiry throws(Stopped) in
                let answer = try inquiry.ask(call)
                guard case .said(let text) = answer, let part = read(text) else {
                    return .none(Verdict(noUse: answer, to: call))
                }
                return part
            }
        }
        let asking = SideBySide<Part>(
            jobs: [
                job("account", "Sign-in", SignIn.arguments(region)) { _ in .signedIn },
                job("vpcs", "VPCs of \(region)", VPCList.arguments(region)) { VPCList($0).map(Part.vpcs) },
                job("subnets", "Subnets of \(region)", SubnetList.arguments(region)) {
                    SubnetList($0).map(Part.subnets)
                },
                job("routes", "Routes of \(region)", RouteTableList.arguments(region)) {
                    RouteTableList($0).map(Part.routes)
                },
            ],
            carries: \.isTold, leftOut: { .none(.notAsked(after: $0)) })
        guard let parts = asking.run(on: console, progress: progress) else { return nil }
        for part in parts {
            guard case .none(let verdict) = part else { continue }
            let check = PreflightCheck(id: "", title: "", verdict: verdict)
            return .failed(check.remedy.isEmpty ? check.message : "\(check.message) \(check.remedy)")
        }
        guard case .vpcs(let vpcs) = parts[1], case .subnets(let subnets) = parts[2],
            case .routes(let routes) = parts[3]
        else { return .failed("Nothing was told of \(region).") }
        return .told(
            AccountNetworks(
                region: region,
                vpcs: vpcs.all.map { .init(id: $0.id, name: $0.name, blocks: $0.blocks.map(\.description)) },
                subnets: subnets.all.map { subnet in
                    .init(
                        id: subnet.id, vpc: subnet.vpc, name: subnet.name, zone: subnet.zone.id,
                        block: subnet.block.description, free: subnet.free,
                        wayOut: routes.target(ofSubnet: subnet.id, in: subnet.vpc), hasRole: !subnet.roles.isEmpty)
                }))
    }
}
