import Addressing
import Environment
import TestSupport
import Testing

@testable import Validation

/// The fast ways of the core give what the slow and obvious ones give.
@Suite struct SweepTests {
    private func blocks(_ count: Int, seed: UInt64) -> [Subject.PlacedBlock] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).compactMap { index in
            let address = IPv4Address(rawValue: 0x0A01_0000 + UInt32.random(in: 0..<4096, using: &random))
            return CIDRBlock(containing: address, prefix: Int.random(in: 22...30, using: &random)).map {
                Subject.PlacedBlock(path: .network.publicSubnets[index], block: $0)
            }
        }
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func overlapsAreThoseThatComparingEachWithEachFinds(seed: UInt64) {
        let placed = blocks(30, seed: seed)
        let slow = placed.indices.filter { later in placed[..<later].contains { $0.block.overlaps(placed[later].block) }
        }
        let fast = Overlap.all(among: placed)
        // Of blocks that are the same, the sweep may leave one out that overlaps another which has to move anyway.
        let moved = Set(fast.map(\.later.path))
        let left = placed.filter { !moved.contains($0.path) }
        #expect(moved.isSubset(of: slow.map { placed[$0].path }))
        #expect(left.allSatisfy { a in left.allSatisfy { a.path == $0.path || !a.block.overlaps($0.block) } })
        #expect(fast.allSatisfy { $0.later.block.overlaps($0.earlier.block) && $0.earlier.path < $0.later.path })
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func aCoverHoldsWhatOneOfItsBlocksHolds(seed: UInt64) {
        let all = blocks(40, seed: seed).map(\.block)
        let cover = BlockCover(all.prefix(10))
        for block in all {
            #expect(cover.contains(block) == all.prefix(10).contains { $0.contains(block) })
        }
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func freeSpaceGivesTheFirstFreeBlockAndNoneTwice(seed: UInt64) throws {
        let vpc = try CIDRBlock(parsing: "10.1.0.0/20")
        var taken = blocks(10, seed: seed).map(\.block)
        var space = FreeSpace(of: [vpc], avoiding: taken)
        var random = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let prefix = Int.random(in: 22...30, using: &random)
            let block = space.take(prefix: prefix)
            #expect(block == vpc.firstFree(prefix: prefix, avoiding: taken))
            if let block { taken.append(block) }
        }
        if let used = taken.last {
            let again = space.take(used)
            #expect(!again)
        }
    }
}
