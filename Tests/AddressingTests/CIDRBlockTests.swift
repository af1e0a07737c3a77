import Addressing
import Testing

@Suite("Blocks and their parts")
struct CIDRBlockTests {
    @Test("A block is made from its first address and a prefix from 0 to 32 only")
    func making() throws {
        let inside = try IPv4Address(parsing: "10.1.2.3")
        #expect(CIDRBlock(network: inside, prefix: 16) == nil)
        #expect(CIDRBlock(network: inside, prefix: 32)?.description == "10.1.2.3/32")
        #expect(CIDRBlock(containing: inside, prefix: 16)?.description == "10.1.0.0/16")
        #expect(CIDRBlock(containing: inside, prefix: 0)?.description == "0.0.0.0/0")
        for prefix in [-1, 33, Int.min, Int.max] {
            #expect(CIDRBlock(network: inside, prefix: prefix) == nil)
            #expect(CIDRBlock(containing: inside, prefix: prefix) == nil)
        }
    }

    @Test(
        "A block counts its first and last address",
        arguments: [
            ("10.1.0.0/16", "10.1.255.255", 65536), ("10.1.2.3/32", "10.1.2.3", 1),
            ("0.0.0.0/0", "255.255.255.255", 4_294_967_296),
        ])
    func size(text: String, last: String, count: Int) throws {
        let block = try block(text)
        #expect(block.last.description == last)
        #expect(block.addressCount == count)
    }

    @Test("The next block follows without a gap, and the last one has none")
    func next() throws {
        #expect(try block("10.1.0.0/24").next == block("10.1.1.0/24"))
        #expect(try block("10.255.255.255/32").next == block("11.0.0.0/32"))
        #expect(try block("255.255.255.0/24").next == nil)
        #expect(try block("0.0.0.0/0").next == nil)
    }

    @Test("A part is found by its number, and there is none beyond the last")
    func subblock() throws {
        let vpc = try block("10.1.0.0/16")
        #expect(try vpc.subblock(prefix: 19, at: 1) == block("10.1.32.0/19"))
        #expect(try vpc.subblock(prefix: 19, at: 7) == block("10.1.224.0/19"))
        #expect(vpc.subblock(prefix: 16, at: 0) == vpc)
        #expect(vpc.subblock(prefix: 19, at: 8) == nil)
        #expect(vpc.subblock(prefix: 19, at: -1) == nil)
        #expect(vpc.subblock(prefix: 15, at: 0) == nil)
        #expect(vpc.subblock(prefix: 33, at: 0) == nil)
        #expect(vpc.subblock(prefix: Int.max, at: Int.max) == nil)
    }

    @Test("The whole address space is split without making its parts")
    func lazySplit() throws {
        let everyAddress = try block("0.0.0.0/0").split(into: 32)
        #expect(everyAddress.count == 4_294_967_296)
        #expect(everyAddress.last?.description == "255.255.255.255/32")
    }

    @Test("A split into larger blocks, or beyond /32, is empty")
    func emptySplit() throws {
        #expect(try block("10.1.0.0/16").split(into: 15).isEmpty)
        #expect(try block("10.1.0.0/16").split(into: 33).isEmpty)
    }

    @Test("Blocks sort by network, and the larger of two goes first")
    func order() throws {
        let sorted = try ["9.0.0.0/8", "10.0.0.0/8", "10.0.0.0/16", "10.1.0.0/16", "10.1.0.0/32", "192.0.0.0/2"].map(
            block)
        #expect(sorted.reversed().sorted() == sorted)
    }

    @Test("Containing and overlapping mean what they mean for the numbers", arguments: Seeded.seeds)
    func comparing(seed: UInt64) throws {
        var random = Seeded(seed)
        for _ in 0..<50 {
            let one = try random.block(prefixes: 0...32)
            let other =
                try Bool.random(using: &random)
                ? random.block(prefixes: 0...32) : random.block(near: one, prefixes: 0...32)
            #expect(one.contains(other) == (one.numbers.clamped(to: other.numbers) == other.numbers), "\(one) \(other)")
            #expect(one.overlaps(other) == !one.numbers.clamped(to: other.numbers).isEmpty, "\(one) \(other)")
            #expect(one.overlaps(other) == other.overlaps(one), "\(one) \(other)")
            let addresses = [
                random.address(), other.network, other.last, one.network, one.last, one.next?.network ?? one.last,
            ]
            for address in addresses {
                #expect(one.contains(address) == one.numbers.contains(UInt64(address.rawValue)), "\(one) \(address)")
            }
        }
    }

    @Test("A split covers its block, in order and without overlap", arguments: Seeded.seeds)
    func split(seed: UInt64) throws {
        var random = Seeded(seed)
        let whole = try random.block()
        let prefix = Int.random(in: whole.prefix...min(32, whole.prefix + 8), using: &random)
        var end = whole.numbers.lowerBound
        for (index, part) in whole.split(into: prefix).enumerated() {
            #expect(part.numbers.lowerBound == end, "\(part) in \(whole)")
            #expect(part.prefix == prefix)
            #expect(whole.subblock(prefix: prefix, at: index) == part)
            end = part.numbers.upperBound
        }
        #expect(end == whole.numbers.upperBound, "\(whole) in /\(prefix)")
    }
}
