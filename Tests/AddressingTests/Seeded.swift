import Addressing
import Testing

/// SplitMix64: the same seed gives the same numbers on every machine. A property test takes its seed as an argument, so that a
/// failure names it.
struct Seeded: RandomNumberGenerator {
    static let seeds: Range<UInt64> = 0..<100

    private var state: UInt64

    init(_ seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    mutating func address() -> IPv4Address {
        IPv4Address(rawValue: UInt32.random(in: 0...UInt32.max, using: &self))
    }

    mutating func block(prefixes: ClosedRange<Int> = 0...32) throws -> CIDRBlock {
        try #require(CIDRBlock(containing: address(), prefix: Int.random(in: prefixes, using: &self)))
    }

    /// A block that starts at some address of `parent`, and may be larger than it.
    mutating func block(near parent: CIDRBlock, prefixes: ClosedRange<Int>) throws -> CIDRBlock {
        let address = UInt32.random(in: parent.network.rawValue...parent.last.rawValue, using: &self)
        return try #require(
            CIDRBlock(containing: IPv4Address(rawValue: address), prefix: Int.random(in: prefixes, using: &self))
        )
    }
}

/// The block that a test writes as text.
func block(_ text: String) throws -> CIDRBlock {
    try CIDRBlock(parsing: text)
}

extension CIDRBlock {
    /// The addresses as numbers, worked out from `network` and `prefix` alone: what the tests hold the room against.
    var numbers: Range<UInt64> {
        let start = UInt64(network.rawValue)
        return start..<start + UInt64(1) << UInt64(32 - prefix)
    }
}
