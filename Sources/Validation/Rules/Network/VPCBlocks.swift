import Addressing
import Environment

/// What AWS allows of the blocks of a VPC.
enum VPCBlocks {
    /// IPv4 blocks that a VPC may have, the primary one included (Amazon VPC quotas, default).
    static let most = 1 + FieldBounds.secondaryCidrs.size.upperBound

    static let private10 = block("10.0.0.0/8")
    static let private172 = block("172.16.0.0/12")
    static let private192 = block("192.168.0.0/16")
    /// RFC 1918.
    static let privateRanges = [private10, private172, private192].compactMap { $0 }
    /// RFC 6598: can be added to every VPC, and is routed nowhere.
    static let shared = block("100.64.0.0/10")

    static func isPrivate(_ block: CIDRBlock) -> Bool { privateRanges.contains { $0.contains(block) } }

    private static let defaultVPC = block("172.31.0.0/16")
    private static let benchmarks = block("198.19.0.0/16")
    private static let lowest10 = block("10.0.0.0/16")
    private static let lowest10Pair = block("10.0.0.0/15")

    /// Why AWS refuses to add `block` to a VPC with these blocks, in words that follow "because"; nil when it accepts.
    ///
    /// The table of restrictions in the Amazon VPC User Guide, "IPv4 CIDR block association restrictions" (2023-06).
    static func refusal(
        of block: CIDRBlock, withPrimary primary: CIDRBlock, others: some Sequence<CIDRBlock>
    ) -> String? {
        let home = privateRanges.first { $0.contains(primary) }
        if let foreign = privateRanges.first(where: { $0 != home && $0.overlaps(block) }) {
            let base = home.map { "in \($0)" } ?? "outside of the private ranges"
            return "the VPC's primary block is \(base), and AWS lets it have none in \(foreign)"
        }
        if let benchmarks, benchmarks.overlaps(block) {
            return "AWS keeps \(benchmarks) for its own services"
        }
        if let defaultVPC, home == private172, defaultVPC.overlaps(block) {
            return "AWS adds nothing of \(defaultVPC), the default VPC's range, to a VPC in 172.16.0.0/12"
        }
        if let lowest10, lowest10.overlaps(block), isInLowestPair(primary) || others.contains(where: isInLowestPair) {
            return "AWS adds nothing of \(lowest10) to a VPC that has a block in 10.0.0.0/15"
        }
        return nil
    }

    static func isInLowestPair(_ block: CIDRBlock) -> Bool { lowest10Pair?.contains(block) == true }

    private static func block(_ text: String) -> CIDRBlock? { try? CIDRBlock(parsing: text) }
}
