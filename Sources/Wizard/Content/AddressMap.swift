import Addressing
import Environment
import Estimates
import Text

/// Which parts of the VPC's address range are taken, and by what.
package struct AddressMap: Equatable, Sendable {
    /// A subnet.
    package struct Block: Equatable, Sendable {
        /// "az1", of the zone that it lies in.
        package let label: String
        /// The zone's number, from 0.
        package let zone: Int
        package let isPublic: Bool
        /// Its addresses, counted from the beginning of the range.
        package let addresses: Range<Int>
    }

    /// The VPC's range, as text.
    package let vpc: String
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
    /// The further ranges of the VPC, in words.
    package let secondary: [String]
}

extension AddressMap {
    /// - Parameter podsPerNode: how many pods a node of that type runs, each with an address; nil where that is not known.
    init(of network: EnvironmentDocument.Network, in vpc: CIDRBlock, podsPerNode: (pods: Int, type: String)?) {
        func blocks(_ texts: [String]) -> [(index: Int, block: CIDRBlock)] {
            texts.enumerated().compactMap { index, text in
                (try? CIDRBlock(parsing: text)).flatMap { vpc.contains($0) ? (index, $0) : nil }
            }
        }
        let (open, closed) = (blocks(network.publicSubnets), blocks(network.privateSubnets))
        let start = Int(vpc.network.rawValue)
        self.vpc = vpc.description
        count = vpc.addressCount
        marks = [vpc.network, IPv4Address(rawValue: UInt32(start + count / 2)), vpc.last].map(\.description)
        self.blocks = (open.map { ($0, true) } + closed.map { ($0, false) }).map { placed, isPublic in
            let zone =
                network.zones.indices.contains(placed.index) ? network.zones[placed.index] : "\(placed.index + 1)"
            let first = Int(placed.block.network.rawValue) - start
            return Block(
                label: zone.split(separator: "-").last.map(String.init) ?? zone, zone: placed.index, isPublic: isPublic,
                addresses: first..<(first + placed.block.addressCount))
        }
        let free = vpc.free(avoiding: (open + closed).map(\.block))
        freePercent = free.reduce(0) { $0 + $1.addressCount } * 100 / vpc.addressCount
        let size = closed.map(\.block.addressCount).max() ?? vpc.addressCount
        let more = free.reduce(0) { $0 + $1.addressCount / size }
        room = "free \(freePercent)%" + (more > 0 ? ", room for \(Wording.count(more, "more zone")) like these" : "")
        let least = closed.map(\.block.usableCount).min()
        fits =
            if let least, let podsPerNode {
                "\(Wording.count(least / max(1, podsPerNode.pods), "node")) of \(podsPerNode.type), full of pods, in each zone"
            } else { "" }
        secondary = network.secondaryCidrs.map { text in
            (try? CIDRBlock(parsing: text)).map { "\(text)  \(Wording.grouped($0.addressCount)) addresses more" }
                ?? text
        }
    }
}
