import Addressing
import Environment

extension Subject {
    /// The blocks that may reach the public endpoint, those that can be read; none while it is closed, since the list
    /// means nothing then.
    var endpointBlocks: [PlacedBlock] {
        guard document.cluster.endpointPublicAccess else { return [] }
        return document.cluster.endpointPublicAccessCidrs.enumerated().compactMap { index, text in
            (try? CIDRBlock(parsing: text)).map {
                PlacedBlock(path: .cluster.endpointPublicAccessCidrs[index], block: $0)
            }
        }
    }

    /// Those blocks that lie in another one, each with the largest that it lies in. Of two equal ones the later counts.
    func coveredEndpointBlocks() -> [(inner: PlacedBlock, outer: PlacedBlock)] { Self.covered(endpointBlocks) }

    /// Leaves out what others cover; 0.0.0.0/0 is left out itself, since who names networks beside it means these.
    var coveredEndpointFix: Fix {
        let narrow = endpointBlocks.filter { $0.block.prefix > 0 }
        let meant = narrow.isEmpty ? endpointBlocks : narrow
        let redundant = Set(endpointBlocks.map(\.path)).subtracting(meant.map(\.path))
            .union(Self.covered(meant).map(\.inner.path))
        let title =
            narrow.count < endpointBlocks.count && !narrow.isEmpty
            ? "leave out 0.0.0.0/0" : "leave out what others cover"
        return endpointFix(title) { !redundant.contains($0) }
    }

    private static func covered(_ blocks: [PlacedBlock]) -> [(inner: PlacedBlock, outer: PlacedBlock)] {
        // A block sorts before its parts, so the last one that was not covered is the only one that can cover the next.
        var outer: PlacedBlock?
        return blocks.sorted { ($0.block, $0.path) < ($1.block, $1.path) }.compactMap { block in
            if let outer, outer.block.contains(block.block) { return (block, outer) }
            outer = block
            return nil
        }
    }

    /// The range that a block lies in and from which no request ever comes over the internet; nil when it is in none.
    func rangeNeverOutside(_ block: CIDRBlock) -> CIDRBlock? {
        Self.neverOutside.first { $0.contains(block) }
            ?? catalog.addressRanges.lazy.filter { $0.severity == .forbidden }
            .compactMap { try? CIDRBlock(parsing: $0.cidr) }.first { $0.contains(block) }
    }

    /// Private (RFC 1918) and carrier-grade NAT (RFC 6598) addresses.
    private static let neverOutside = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"]
        .compactMap { try? CIDRBlock(parsing: $0) }

    /// The list of blocks without some of them; closes the public endpoint when none is left.
    func endpointFix(_ title: String, keeping isKept: (FieldPath) -> Bool) -> Fix {
        let list = document.cluster.endpointPublicAccessCidrs
        let kept = list.indices.filter { isKept(.cluster.endpointPublicAccessCidrs[$0]) }.map { list[$0] }
        return kept.isEmpty
            ? Fix("close the public endpoint", [FieldChange(.cluster.endpointPublicAccess, .flag(false))])
            : Fix(title, [FieldChange(.cluster.endpointPublicAccessCidrs, .list(kept))])
    }
}
