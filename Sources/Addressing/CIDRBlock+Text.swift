extension CIDRBlock: CustomStringConvertible {
    /// Network and prefix, such as `10.1.0.0/16`.
    package var description: String { "\(network)/\(prefix)" }

    /// Reads an address as ``IPv4Address/init(parsing:)`` does, a slash and the prefix. Refuses a missing prefix and host bits:
    /// what a person meant by `10.1.0.5/16` is for them to say; the error carries a suggestion.
    package init(parsing text: some StringProtocol) throws(AddressError) {
        let whole = String(text)
        let parts = whole.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let address = try IPv4Address(parts[0], in: whole)
        guard parts.count == 2, !parts[1].isEmpty else { throw .missingMask(whole, suggestion: .likely(from: address)) }
        guard let prefix = try decimal(parts[1], in: whole), let block = CIDRBlock(containing: address, prefix: prefix)
        else { throw .maskOutOfRange(whole) }
        guard block.network == address else { throw .hostBits(whole, suggestion: block) }
        self = block
    }

    /// What an address without a mask most likely stands for: 0.0.0.0 every address, and else the block of the octets before
    /// its trailing zeros, /16 at the largest, as larger ones are seldom meant.
    private static func likely(from address: IPv4Address) -> CIDRBlock {
        let start = Int(address.rawValue)
        let prefix = start == 0 ? 0 : 32 - min(start.trailingZeroBitCount / 8 * 8, 16)
        return CIDRBlock(start: start, prefix: prefix)
    }
}
