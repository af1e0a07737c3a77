import Addressing
import Environment

/// A block that shares addresses with one that stands before it in the document.
struct Overlap {
    let later: Subject.PlacedBlock
    let earlier: Subject.PlacedBlock

    /// Those of `placed` that overlap an earlier one, each once, in the document's order. When all of them move away,
    /// no overlap is left.
    ///
    /// One sort and one sweep: two blocks that share addresses lie one inside the other, so that only the blocks which
    /// the sweep is inside of, one for each size at most, have to be looked at.
    static func all(among placed: [Subject.PlacedBlock]) -> [Overlap] {
        let order = placed.indices.sorted { (placed[$0].block, $0) < (placed[$1].block, $1) }
        var partner: [Int: Int] = [:]
        var around: [Int] = []
        for index in order {
            let block = placed[index].block
            while let inner = around.last, !placed[inner].block.contains(block) { around.removeLast() }
            for outer in around {
                let later = max(index, outer)
                partner[later] = min(partner[later] ?? .max, index, outer)
            }
            if around.last.map({ placed[$0].block == block }) != true { around.append(index) }
        }
        return partner.sorted { $0.key < $1.key }.map { Overlap(later: placed[$0.key], earlier: placed[$0.value]) }
    }
}
