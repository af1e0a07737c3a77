import Addressing
import Environment
import Estimates
import Text

/// Which parts of one of the VPC's address ranges are taken, and by what.
package struct AddressMap: Equatable, Sendable {
    /// A subnet.
    package struct Block: Equatable, Sendable {
        package enum Kind: Equatable, Sendable { case `public`, `private`, controlPlane }

        /// "az1", of the zone that it lies in.
        package let label: String
        /// The zone's number, from 0.
        package let zone: Int
        package let kind: Kind
        /// Its addresses, counted from the beginning of the range.
        package let addresses: Range<Int>
    }

    /// The range, as text.
    package let range: String
    /// Its first address and its last, and that in the middle.
    package let marks: [String]
    /// How many addresses there are.
    package let count: Int
    /// Those subnets that lie in it.
    package let blocks: [Block]
    /// Percent of the range that no subnet takes.
    package let freePercent: Int
    /// How much more finds room: "free 74%, room for 5 more zones like these".
    package let room: String
    /// What a private subnet holds: "141 nodes of m5.xlarge, full of pods, in each zone"; empty where that cannot be told.
    package let fits: String
    /// Below the VPC's own range, its further ones that hold no subnet, in words.
    package let secondary: [String]
}

extension AddressMap {
    /// - Parameter podsPerNode: how many pods a node of that type runs, each with an address; nil where that is not known.
    init(of network: EnvironmentDocument.Network, in range: CIDRBlock, podsPerNode: (pods: Int, type: String)?) {
        func blocks(_ texts: [String]) -> [(index: Int, block: CIDRBlock)] {
            texts.enumerated().compactMap { index, text in
                (try? CIDRBlock(parsing: text)).flatMap { range.contains($0) ? (index, $0) : nil }
            }
        }
        let (open, closed) = (blocks(network.publicSubnets), blocks(network.privateSubnets))
        let control = blocks(network.controlPlaneSubnets)
        let start = Int(range.network.rawValue)
        self.range = range.description
        count = range.addressCount
        marks = [range.network, IPv4Address(rawValue: UInt32(start + count / 2)), range.last].map(\.description)
        let kinds: [(Block.Kind, [(index: Int, block: CIDRBlock)])] = [
            (.public, open), (.private, closed), (.controlPlane, control),
        ]
        self.blocks = kinds.flatMap { kind, blocks in blocks.map { ($0, kind) } }.map { placed, kind in
            let zone =
                network.zones.indices.contains(placed.index) ? network.zones[placed.index] : "\(placed.index + 1)"
            let first = Int(placed.block.network.rawValue) - start
            return Block(
                label: zone.split(separator: "-").last.map(String.init) ?? zone, zone: placed.index, kind: kind,
                addresses: first..<(first + placed.block.addressCount))
        }
        let free = range.free(avoiding: (open + closed + control).map(\.block))
        freePercent = free.reduce(0) { $0 + $1.addressCount } * 100 / range.addressCount
        let size = closed.map(\.block.addressCount).max() ?? range.addressCount
        let more = free.reduce(0) { $0 + $1.addressCount / size }
        room = "free \(freePercent)%" + (more > 0 ? ", room for \(Wording.count(more, "more zone")) like these" : "")
        let least = closed.map(\.block.usableCount).min()
        fits =
            if let least, let podsPerNode {
                "\(Wording.count(least / max(1, podsPerNode.pods), "node")) of \(podsPerNode.type), full of pods, in each zone"
            } else { "" }
        secondary = (range.description == network.vpcCidr ? network.idleSecondaries : []).map { text in
            (try? CIDRBlock(parsing: text)).map { "\(text)  \(Wording.grouped($0.addressCount)) addresses more" }
                ?? text
        }
    }
}

extension EnvironmentDocument.Network {
    /// The blocks of the VPC with subnets in them; the VPC's own in any case.
    var ranges: [CIDRBlock] {
        let vpc = [vpcCidr].compactMap { try? CIDRBlock(parsing: $0) }
        return vpc + secondaryCidrs.filter(holdsSubnets).compactMap { try? CIDRBlock(parsing: $0) }
    }

    fileprivate var idleSecondaries: [String] { secondaryCidrs.filter { !holdsSubnets($0) } }

    private func holdsSubnets(_ text: String) -> Bool {
        guard let range = try? CIDRBlock(parsing: text) else { return false }
        return (publicSubnets + privateSubnets + controlPlaneSubnets).contains { subnet in
            (try? CIDRBlock(parsing: subnet)).map(range.contains) ?? false
        }
    }
}
