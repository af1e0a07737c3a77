import Addressing
import Testing

@Suite("Reading and printing addresses and blocks")
struct AddressTextTests {
    @Test(
        "A written address keeps its bits and its text",
        arguments: [
            ("0.0.0.0", UInt32(0)), ("10.1.0.0", 0x0A01_0000), ("192.168.255.1", 0xC0A8_FF01),
            ("255.255.255.255", UInt32.max),
        ])
    func address(text: String, bits: UInt32) throws {
        let address = try IPv4Address(parsing: text)
        #expect(address.rawValue == bits)
        #expect(address.description == text)
    }

    @Test(
        "A written block keeps its network, prefix and text",
        arguments: [
            ("0.0.0.0/0", "0.0.0.0", 0), ("10.1.0.0/16", "10.1.0.0", 16), ("255.255.255.255/32", "255.255.255.255", 32),
            ("128.0.0.0/1", "128.0.0.0", 1),
        ])
    func wellFormed(text: String, network: String, prefix: Int) throws {
        let block = try block(text)
        #expect(block.network == (try IPv4Address(parsing: network)))
        #expect(block.prefix == prefix)
        #expect(block.description == text)
    }

    @Test("A part of a longer text is read as it stands")
    func substring() throws {
        #expect(try CIDRBlock(parsing: "cidr=10.1.0.0/16".dropFirst(5)) == block("10.1.0.0/16"))
    }

    @Test("Every block and address that is printed reads back as itself", arguments: Seeded.seeds)
    func roundTrip(seed: UInt64) throws {
        var random = Seeded(seed)
        for _ in 0..<50 {
            let address = random.address()
            #expect(try IPv4Address(parsing: address.description) == address)
            let block = try random.block()
            #expect(try CIDRBlock(parsing: block.description) == block)
        }
    }

    @Test(
        "Random texts over the alphabet of blocks are refused, or print back as they were written",
        arguments: Seeded.seeds)
    func strict(seed: UInt64) throws {
        var random = Seeded(seed)
        let pieces = ["0", "1", "10", "25", "255", "256", "01", ".", ".", ".", "/", "16", "32", " ", "-", "+", "x"]
        for _ in 0..<50 {
            let noise = (0..<Int.random(in: 0...10, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }.joined()
            let nearly = try random.block().description.map { character in
                Int.random(in: 0..<20, using: &random) == 0
                    ? pieces.randomElement(using: &random) ?? "" : String(character)
            }.joined()
            for text in [noise, nearly] {
                guard let block = try? CIDRBlock(parsing: text) else { continue }
                #expect(block.description == text)
            }
        }
    }
}
