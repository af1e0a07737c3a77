import Addressing
import Catalog
import Environment

/// The addresses that the node groups take out of the private subnets at their maximum size, and what that leaves.
///
/// With the VPC CNI's defaults a node soon holds two network interfaces full of addresses, one in use and one kept
/// warm: 30 for an m5.xlarge. Source: Amazon VPC CNI, WARM_ENI_TARGET.
package struct AddressNeed: Equatable, Sendable {
    /// Nil when an instance type is not known.
    package let needed: Int?
    /// Addresses of all private subnets, less the five that AWS keeps of each. A subnet that cannot be read counts 0, and so
    /// does one of a VPC that is there: how many of its addresses are free only the account knows.
    package let usable: Int
    /// "8 x m5.xlarge with 30 + 2 x t3.xlarge with 30".
    package let workings: String

    /// Addresses that are left for the nodes of the pools and their pods; negative when the node groups alone want more
    /// than there are.
    package var left: Int? { needed.map { usable - $0 } }

    /// How much of the usable addresses that is, in percent, rounded down; 0 when nothing is left.
    package var percentLeft: Int? { left.map { usable > 0 ? max(0, $0 * 100 / usable) : 0 } }

    /// What the groups take at their desired sizes, with one full interface for each node: a node can do without the one that
    /// it keeps warm. With fewer addresses than this they do not start. Nil when an instance type is not known.
    package static func least(of document: EnvironmentDocument, catalog: Catalog) -> Int? {
        var still = document
        still.coreNodes.maxSize = document.coreNodes.desiredSize
        still.generalNodes.maxSize = document.generalNodes.desiredSize
        return AddressNeed(of: still, catalog: catalog).needed.map { $0 / 2 }
    }

    package init(of document: EnvironmentDocument, catalog: Catalog) {
        usable = document.network.privateSubnets.reduce(0) { sum, text in
            sum + ((try? CIDRBlock(parsing: text))?.usableCount ?? 0)
        }
        let groups = [document.coreNodes, document.generalNodes].map { Self.draw(of: $0, catalog) }
        needed = groups.reduce(0) { sum, group in sum.flatMap { sum in group.map { sum + $0.addresses } } }
        workings = groups.compactMap { $0?.workings }.joined(separator: " + ")
    }

    /// A group at its maximum, in those of its types that take the most; nil when one is not known.
    private static func draw(
        of group: EnvironmentDocument.NodeGroup, _ catalog: Catalog
    ) -> (addresses: Int, workings: String)? {
        let types = group.instanceTypes.compactMap(catalog.instanceType)
        guard types.count == group.instanceTypes.count, let most = types.max(by: { $0.ipv4PerENI < $1.ipv4PerENI })
        else { return nil }
        let nodes = group.maxSize.asCount
        return (nodes * 2 * most.ipv4PerENI, "\(nodes) x \(most.name) with \(2 * most.ipv4PerENI)")
    }
}

extension CIDRBlock {
    /// The addresses that things in a subnet of this block can have. AWS keeps five: the network's, the router's, that of DNS,
    /// one for the future, and the last. Source: Amazon VPC User Guide, "Subnet sizing".
    package var usableCount: Int { max(0, addressCount - 5) }
}
