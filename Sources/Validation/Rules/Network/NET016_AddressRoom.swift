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
        let least = AddressNeed.least(of: document, catalog: subject.catalog) ?? 0
        let pools = !document.pools.enabled.isEmpty

        let isTooSmallToStart = least > need.usable
        let trouble: String
        if isTooSmallToStart {
            trouble =
                "the node groups take at least \(least) at their desired sizes already, so nodes or their pods would not start"
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

extension Subject {
    /// The planner's subnets in the VPC as it is, with a further secondary block, or, where it has none, in the largest that
    /// AWS makes, if these have twice what the node groups take. What is routed elsewhere does not grow while a secondary
    /// block can hold the nodes.
    fileprivate func roomierPlan(than need: AddressNeed) -> Fix? {
        guard let vpc else { return nil }
        let secondaries = blocks(of: .network.secondaryCidrs).map(\.block)
        let largest = BlockSize.allowed.lowerBound
        var choices = [(vpc: vpc, secondaries: secondaries)]
        if secondaries.isEmpty {
            let grown = CIDRBlock(containing: vpc.network, prefix: largest).flatMap {
                canStand($0, at: .network.vpcCidr) ? $0 : nil
            }
            choices += [grown, freeVPC(prefix: largest)].compactMap { $0 }.map { ($0, []) }
        } else if FieldBounds.secondaryCidrs.size.contains(document.network.secondaryCidrs.count + 1),
            let more = VPCBlocks.shared?.firstFree(prefix: largest, avoiding: vpcBlocks.map(\.block))
        {
            choices.append((vpc, secondaries + [more]))
        }
        return choices.lazy.compactMap { roomierPlan(than: need, in: $0.vpc, $0.secondaries) }.first
    }

    private func roomierPlan(than need: AddressNeed, in vpc: CIDRBlock, _ secondaries: [CIDRBlock]) -> Fix? {
        guard
            let plan = SubnetPlanner.plan(
                vpc: vpc, secondaries: secondaries, zones: zones.count,
                withPublic: !document.network.publicSubnets.isEmpty)
        else { return nil }
        var planned = document
        planned.network.privateSubnets = plan.privateSubnets.map(\.description)
        guard AddressNeed(of: planned, catalog: catalog).percentLeft.map({ $0 >= 50 }) == true else { return nil }
        let changes: [(FieldPath, FieldValue)] = [
            (.network.vpcCidr, .text(vpc.description)),
            (.network.secondaryCidrs, .list(secondaries.map(\.description))),
            (.network.publicSubnets, .list(plan.publicSubnets.map(\.description))),
            (.network.privateSubnets, .list(planned.network.privateSubnets)),
            (.network.controlPlaneSubnets, .list(plan.controlPlaneSubnets.map(\.description))),
        ]
        // The subnets belong together; of the rest, what differs.
        let needed = changes.filter { path, value in
            [.network.publicSubnets, .network.privateSubnets].contains(path) || document[path] != value
        }
        let place = plan.privateSubnets.first.flatMap { subnet in ([vpc] + secondaries).first { $0.contains(subnet) } }
        return Fix("lay the subnets out anew in \(place ?? vpc)", needed.map { FieldChange($0.0, $0.1) })
    }
}
