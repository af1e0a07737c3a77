/// A CIDR block: the addresses that share the first `prefix` bits of `network`. A value always starts where a block of its
/// size may start; there is no block with host bits set.
package struct CIDRBlock: Hashable, Sendable {
    /// The first address.
    package let network: IPv4Address
    /// The number of network bits, 0...32; the larger it is, the smaller is the block.
    package let prefix: Int

    /// Nil when `network` has host bits set or `prefix` is out of 0...32.
    package init?(network: IPv4Address, prefix: Int) {
        self.init(containing: network, prefix: prefix)
        guard self.network == network else { return nil }
    }

    /// The block of this size that `address` is in. Nil when `prefix` is out of 0...32.
    package init?(containing address: IPv4Address, prefix: Int) {
        guard (0...32).contains(prefix) else { return nil }
        self.network = IPv4Address(rawValue: address.rawValue & UInt32.max << (32 - prefix))
        self.prefix = prefix
    }

    /// The caller answers for `start` being aligned and inside the address space, and for `prefix` being 0...32.
    init(start: Int, prefix: Int) {
        self.network = IPv4Address(rawValue: UInt32(start))
        self.prefix = prefix
    }

    /// The number of addresses, the first and the last included.
    package var addressCount: Int { 1 << (32 - prefix) }

    /// The last address.
    package var last: IPv4Address { IPv4Address(rawValue: UInt32(addresses.upperBound - 1)) }

    /// The addresses as numbers. `Int` has room for the end of the address space, 2^32, where `UInt32` has none.
    var addresses: Range<Int> {
        let start = Int(network.rawValue)
        return start..<start + addressCount
    }

    package func contains(_ address: IPv4Address) -> Bool {
        network <= address && address <= last
    }

    /// Whether every address of `other` is in this block; a block contains itself.
    package func contains(_ other: CIDRBlock) -> Bool {
        contains(other.network) && contains(other.last)
    }

    /// Whether the blocks share an address.
    package func overlaps(_ other: CIDRBlock) -> Bool {
        addresses.overlaps(other.addresses)
    }

    /// The block of the same size that starts right after this one. Nil at the end of the address space.
    package var next: CIDRBlock? {
        UInt32(exactly: addresses.upperBound).flatMap { CIDRBlock(network: IPv4Address(rawValue: $0), prefix: prefix) }
    }
}

extension CIDRBlock {
    /// The blocks of size `prefix` that this block is cut into, in order, made one by one as they are asked for. Empty when
    /// `prefix` is that of a larger block or beyond 32.
    package func split(into prefix: Int) -> some RandomAccessCollection<CIDRBlock> {
        (0..<subblockCount(prefix: prefix)).lazy.map { subblock(prefix: prefix, uncheckedAt: $0) }
    }

    /// The block number `index`, from 0, of those that `split(into:)` gives. Nil when there is none.
    package func subblock(prefix: Int, at index: Int) -> CIDRBlock? {
        guard (0..<subblockCount(prefix: prefix)).contains(index) else { return nil }
        return subblock(prefix: prefix, uncheckedAt: index)
    }

    private func subblockCount(prefix: Int) -> Int {
        (self.prefix...32).contains(prefix) ? 1 << (prefix - self.prefix) : 0
    }

    private func subblock(prefix: Int, uncheckedAt index: Int) -> CIDRBlock {
        CIDRBlock(start: addresses.lowerBound + index << (32 - prefix), prefix: prefix)
    }
}

extension CIDRBlock: Comparable {
    /// By network; of two blocks with the same network the larger one comes first, so that a block precedes its parts.
    package static func < (left: Self, right: Self) -> Bool {
        (left.network, left.prefix) < (right.network, right.prefix)
    }
}
