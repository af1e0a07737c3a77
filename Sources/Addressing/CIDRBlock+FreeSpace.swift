extension CIDRBlock {
    /// The lowest aligned block of size `prefix` in this block that shares no address with `taken`. Nil when there is none.
    /// Blocks in `taken` may come in any order, overlap one another, and reach beyond this block.
    package func firstFree(prefix: Int, avoiding taken: [CIDRBlock]) -> CIDRBlock? {
        guard (self.prefix...32).contains(prefix) else { return nil }
        let size = 1 << (32 - prefix)
        for gap in gaps(between: taken) {
            let start = (gap.lowerBound + size - 1) / size * size
            if start + size <= gap.upperBound { return CIDRBlock(start: start, prefix: prefix) }
        }
        return nil
    }

    /// As few blocks as can be that cover what `taken` leaves free of this block, in order: each is as large as its start and the
    /// next taken address allow.
    package func free(avoiding taken: [CIDRBlock]) -> [CIDRBlock] {
        var blocks: [CIDRBlock] = []
        for gap in gaps(between: taken) {
            var start = gap.lowerBound
            while start < gap.upperBound {
                let roomBits = Int.bitWidth - 1 - (gap.upperBound - start).leadingZeroBitCount
                let block = CIDRBlock(start: start, prefix: 32 - min(start.trailingZeroBitCount, roomBits))
                blocks.append(block)
                start = block.addresses.upperBound
            }
        }
        return blocks
    }

    /// The stretches of this block's addresses that are in no taken block, in order. One sort and one sweep: the work grows
    /// with the number of taken blocks, not with that of addresses.
    private func gaps(between taken: [CIDRBlock]) -> [Range<Int>] {
        var gaps: [Range<Int>] = []
        var start = addresses.lowerBound
        for block in taken.filter(overlaps).sorted() {
            if start < block.addresses.lowerBound { gaps.append(start..<block.addresses.lowerBound) }
            start = max(start, block.addresses.upperBound)
        }
        if start < addresses.upperBound { gaps.append(start..<addresses.upperBound) }
        return gaps
    }
}
