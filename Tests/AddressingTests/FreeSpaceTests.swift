import Addressing
import Testing

@Suite("Free space in a block")
struct FreeSpaceTests {
    @Test("The first free block is the lowest one that is aligned and touches nothing")
    func firstFree() throws {
        let vpc = try block("10.1.0.0/16")
        let taken = try ["10.1.0.0/24", "10.1.1.0/24", "10.1.32.0/19", "10.1.64.0/19"].map(block)
        #expect(try vpc.firstFree(prefix: 24, avoiding: taken) == block("10.1.2.0/24"))
        #expect(try vpc.firstFree(prefix: 20, avoiding: taken) == block("10.1.16.0/20"))
        #expect(try vpc.firstFree(prefix: 19, avoiding: taken) == block("10.1.96.0/19"))
        #expect(try vpc.firstFree(prefix: 17, avoiding: taken) == block("10.1.128.0/17"))
        #expect(vpc.firstFree(prefix: 16, avoiding: taken) == nil)
        #expect(vpc.firstFree(prefix: 16, avoiding: []) == vpc)
    }

    @Test("There is no free block that is larger than the block itself, or smaller than an address")
    func outOfRange() throws {
        let vpc = try block("10.1.0.0/16")
        for prefix in [15, 33, Int.min, Int.max] {
            #expect(vpc.firstFree(prefix: prefix, avoiding: []) == nil)
        }
    }

    @Test("What is taken elsewhere takes nothing, and what surrounds the block takes all of it")
    func outside() throws {
        let vpc = try block("10.1.0.0/16")
        #expect(try vpc.free(avoiding: ["10.0.0.0/16", "10.2.0.0/16"].map(block)) == [vpc])
        #expect(try vpc.free(avoiding: [block("10.0.0.0/8")]).isEmpty)
        #expect(try vpc.firstFree(prefix: 32, avoiding: [block("0.0.0.0/0")]) == nil)
    }

    @Test("Free space is told in as few blocks as can be, in order")
    func free() throws {
        let taken = try ["10.1.64.0/19", "10.1.32.0/19", "10.1.1.0/24", "10.1.0.0/24"].map(block)
        let free = try block("10.1.0.0/16").free(avoiding: taken)
        #expect(
            free.map(\.description) == [
                "10.1.2.0/23", "10.1.4.0/22", "10.1.8.0/21", "10.1.16.0/20", "10.1.96.0/19", "10.1.128.0/17",
            ])
    }

    @Test("The ends of the address space are free space too")
    func ends() throws {
        let space = try block("0.0.0.0/0")
        #expect(space.free(avoiding: []) == [space])
        #expect(try space.free(avoiding: [block("0.0.0.0/1")]) == [block("128.0.0.0/1")])
        #expect(try space.free(avoiding: [block("128.0.0.0/1")]) == [block("0.0.0.0/1")])
        #expect(try space.firstFree(prefix: 32, avoiding: [block("0.0.0.0/1")]) == block("128.0.0.0/32"))
    }

    @Test("Ten thousand taken blocks in any order leave the first free one to be found")
    func manyTaken() throws {
        var random = Seeded(1)
        let space = try block("0.0.0.0/0")
        let taken = space.split(into: 30).prefix(10_000).shuffled(using: &random)
        #expect(space.firstFree(prefix: 30, avoiding: taken) == space.subblock(prefix: 30, at: 10_000))
    }

    @Test("The first free block is the one that trying each in turn finds", arguments: Seeded.seeds)
    func firstFreeByTrial(seed: UInt64) throws {
        var random = Seeded(seed)
        for _ in 0..<20 {
            let whole = try random.block(prefixes: 24...32)
            let taken = try taken(in: whole, using: &random)
            for prefix in whole.prefix...32 {
                let size = UInt64(1) << UInt64(32 - prefix)
                let start = stride(from: whole.numbers.lowerBound, to: whole.numbers.upperBound, by: Int(size)).first {
                    start in
                    taken.allSatisfy { $0.numbers.clamped(to: start..<start + size).isEmpty }
                }
                let found = whole.firstFree(prefix: prefix, avoiding: taken)
                #expect(found?.numbers == start.map { $0..<$0 + size }, "/\(prefix) in \(whole) without \(taken)")
            }
        }
    }

    @Test("Free and taken blocks together are the block, and no free one could be larger", arguments: Seeded.seeds)
    func freeIsTheRest(seed: UInt64) throws {
        var random = Seeded(seed)
        for _ in 0..<20 {
            let whole = try random.block(prefixes: 24...32)
            let taken = try taken(in: whole, using: &random)
            let free = whole.free(avoiding: taken)
            let untaken = whole.numbers.filter { number in !taken.contains { $0.numbers.contains(number) } }
            #expect(free.flatMap(\.numbers) == untaken, "\(whole) without \(taken)")
            for block in free where block != whole {
                let larger = try #require(CIDRBlock(containing: block.network, prefix: block.prefix - 1))
                #expect(
                    !whole.contains(larger) || taken.contains(where: larger.overlaps),
                    "\(block) in \(whole) without \(taken)")
            }
        }
    }

    /// Up to eight blocks: mostly parts of `whole`, some beside it, and now and then one around it.
    private func taken(in whole: CIDRBlock, using random: inout Seeded) throws -> [CIDRBlock] {
        var taken: [CIDRBlock] = []
        for _ in 0..<Int.random(in: 0...8, using: &random) {
            switch Int.random(in: 0..<40, using: &random) {
            case 0: taken.append(try random.block(near: whole, prefixes: 0...whole.prefix))
            case 1...4: if let beside = whole.next { taken.append(beside) }
            default: taken.append(try random.block(near: whole, prefixes: min(32, whole.prefix + 2)...32))
            }
        }
        return taken
    }
}
