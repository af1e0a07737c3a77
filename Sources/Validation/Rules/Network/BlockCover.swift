import Addressing

/// Blocks that are asked many times whether they hold another one.
struct BlockCover {
    /// Sorted, none inside another.
    private var blocks: [CIDRBlock] = []

    init(_ blocks: some Sequence<CIDRBlock>) {
        for block in blocks.sorted() where self.blocks.last?.contains(block) != true { self.blocks.append(block) }
    }

    /// Whether one of the blocks holds all of `block`.
    func contains(_ block: CIDRBlock) -> Bool {
        var low = 0
        var high = blocks.count
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].network <= block.network { low = middle + 1 } else { high = middle }
        }
        return low > 0 && blocks[low - 1].contains(block)
    }
}
