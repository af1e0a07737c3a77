import Addressing
import Environment
import Estimates

extension Rule {
    static let addressRoom = Rule(
        "NET016", "address-room", .error, about: [.network.privateSubnets],
        title: "Private subnets have addresses for the nodes and their pods",
        reason: """
            Every pod takes an address of the VPC, and each node holds two network interfaces full of them, 30 on an \
            m5.xlarge, before it runs a pod. When a subnet is empty, nodes stay NotReady and pods hang in \
            ContainerCreating. Less than one full interface for each node of the desired sizes is an error; too few \
            for the maximum, or for the pools, a warning.
            """,
        example: .init(
            wrong: "privateSubnets: [10.1.0.32/27, 10.1.0.64/27]", right: "privateSubnets: [10.1.32.0/19, 10.1.64.0/19]"
        ),
        source: .init("Amazon VPC CNI, WARM_ENI_TARGET; aws/amazon-vpc-cni-k8s #2846; aws/karpenter #3380", "2026-08")
    ) { subject in
        let document = subject.document
        let subnets = subject.blocks(of: .network.privateSubnets)
        guard !subnets.isEmpty, subnets.count == document.network.privateSubnets.count,
            subnets.allSatisfy({ BlockSize.allowed.contains($0.block.prefix) }),
            subject.nodeGroups.allSatisfy({ $0.impossibleSizes.isEmpty })
        else { return [] }
        let need = AddressNeed(of: document, catalog: subject.catalog)
        guard let most = need.needed, let percentLeft = need.percentLeft else { return [] }
        let desired = AddressNeed(of: document.atDesiredSizes, catalog: subject.catalog).needed ?? 0
        let pools = !document.pools.enabled.isEmpty

        // Of a node's two interfaces it can do without the one that it keeps warm.
        let isTooSmallToStart = desired / 2 > need.usable
        let trouble: String
        if isTooSmallToStart {
            trouble =
                "the node groups take \(desired) at their desired sizes already, so nodes or their pods would not start"
        } else if most > need.usable {
            trouble =
                "the node groups take \(most) at their maximum sizes (\(need.workings)), so they cannot grow that far"
        } else if pools, percentLeft < 50 {
            trouble =
                "the node groups take \(most) of them at their maximum sizes, which leaves little for the nodes of the "
                + "pools"
        } else {
            return []
        }
        return [
            Violation(
                .network.privateSubnets, "The private subnets have \(need.usable) usable addresses, and \(trouble).",
                severity: isTooSmallToStart ? .error : .warning, fix: subject.roomierPlan(than: need))
        ]
    }
}

extension EnvironmentDocument {
    /// The same with node groups that do not grow.
    fileprivate var atDesiredSizes: EnvironmentDocument {
        var document = self
        document.coreNodes.maxSize = coreNodes.desiredSize
        document.generalNodes.maxSize = generalNodes.desiredSize
        return document
    }
}

extension Subject {
    /// The planner's subnets in the VPC, or in the largest that AWS makes, if these have twice what the node groups
    /// take.
    fileprivate func roomierPlan(than need: AddressNeed) -> Fix? {
        guard let vpc else { return nil }
        let largest = BlockSize.allowed.lowerBound
        let grown = CIDRBlock(containing: vpc.network, prefix: largest).flatMap {
            canStand($0, at: .network.vpcCidr) ? $0 : nil
        }
        for block in [vpc, grown, freeVPC(prefix: largest)].compactMap({ $0 }) {
            guard
                let plan = SubnetPlanner.plan(
                    vpc: block, zones: zones.count, withPublic: !document.network.publicSubnets.isEmpty)
            else { continue }
            var planned = document
            planned.network.privateSubnets = plan.privateSubnets.map(\.description)
            guard AddressNeed(of: planned, catalog: catalog).percentLeft.map({ $0 >= 50 }) == true else { continue }
            var changes = [
                FieldChange(.network.publicSubnets, .list(plan.publicSubnets.map(\.description))),
                FieldChange(.network.privateSubnets, .list(planned.network.privateSubnets)),
            ]
            if block != vpc { changes.insert(FieldChange(.network.vpcCidr, .text(block.description)), at: 0) }
            return Fix("lay the subnets out anew in \(block)", changes)
        }
        return nil
    }
}
