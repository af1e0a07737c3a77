import Addressing

/// What is free of some blocks, handed out piece by piece.
struct FreeSpace {
    /// In address order within each of the blocks that were given.
    private var pieces: [CIDRBlock]

    /// - Parameter taken: in any order; they may overlap and reach beyond the blocks.
    init(of blocks: [CIDRBlock], avoiding taken: [CIDRBlock]) {
        pieces = blocks.flatMap { $0.free(avoiding: taken) }
    }

    /// Takes the lowest block of that size. Nil when there is none.
    mutating func take(prefix: Int) -> CIDRBlock? {
        guard let piece = pieces.first(where: { $0.prefix <= prefix }),
            let block = piece.subblock(prefix: prefix, at: 0), take(block)
        else { return nil }
        return block
    }

    /// Takes this very block, if all of it is free.
    mutating func take(_ block: CIDRBlock) -> Bool {
        guard let index = pieces.firstIndex(where: { $0.contains(block) }) else { return false }
        let rest = pieces[index].free(avoiding: [block])
        pieces.replaceSubrange(index...index, with: rest)
        return true
    }
}
