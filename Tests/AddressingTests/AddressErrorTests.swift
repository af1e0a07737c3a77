import Addressing
import Testing

@Suite("Refusing what is not an address or a block")
struct AddressErrorTests {
    @Test("A text that is no block is refused with a sentence that says what to write", arguments: Refusal.all)
    func sentence(refusal: Refusal) throws {
        let error = try #require(throws: AddressError.self) { try CIDRBlock(parsing: refusal.text) }
        #expect(error.description == refusal.sentence)
        #expect(error.suggestion?.description == refusal.suggestion)
    }

    @Test(
        "An address is refused with a sentence too, and a block is no address",
        arguments: [
            ("10.1.0.0/16", AddressError.notAnAddress("10.1.0.0/16")),
            ("10.1.0", .notAnAddress("10.1.0")),
            ("10.1.0.0 ", .blanks("10.1.0.0 ", suggestion: nil)),
            ("10.1.0.01", .leadingZero("10.1.0.01", number: "01")),
            ("10.1.0.999", .octetOutOfRange("10.1.0.999", octet: "999")),
        ])
    func address(text: String, expected: AddressError) {
        #expect(throws: expected) { try IPv4Address(parsing: text) }
    }

    @Test("A long or hostile text is shown shortened and escaped")
    func hostile() throws {
        let error = try #require(throws: AddressError.self) {
            try CIDRBlock(parsing: "\u{1B}[2J" + String(repeating: "9", count: 1_000_000))
        }
        #expect(error.description.hasPrefix("\"\\u{1B}[2J9999"))
        #expect(error.description.contains("9...\" is not"))
        #expect(error.description.utf8.count < 200)
    }
}

struct Refusal: CustomTestStringConvertible {
    let text: String
    let sentence: String
    var suggestion: String?
    var testDescription: String { text.debugDescription }

    private static let address =
        "is not an IPv4 address: write four numbers from 0 to 255 with dots between them, such as 10.1.0.0."
    private static let mask = "has no valid mask: write a number from 0 to 32 after the slash, such as 10.1.0.0/16."
    private static let noMask = "has no mask: write a slash and the number of network bits after the address, such as"

    static let all = [
        Refusal(text: "", sentence: "\"\" \(address)"),
        Refusal(text: "  ", sentence: "\"  \" \(address)"),
        Refusal(text: "vpc", sentence: "\"vpc\" \(address)"),
        Refusal(text: "10.1.0/16", sentence: "\"10.1.0/16\" \(address)"),
        Refusal(text: "10.1.0.0.0/16", sentence: "\"10.1.0.0.0/16\" \(address)"),
        Refusal(text: "10.1..0/16", sentence: "\"10.1..0/16\" \(address)"),
        Refusal(text: "10.1.0.+5/32", sentence: "\"10.1.0.+5/32\" \(address)"),
        Refusal(text: "10.1.0.-5/32", sentence: "\"10.1.0.-5/32\" \(address)"),
        Refusal(text: "0x0a.1.0.0/16", sentence: "\"0x0a.1.0.0/16\" \(address)"),
        Refusal(text: "2001:db8::/32", sentence: "\"2001:db8::/32\" \(address)"),
        Refusal(text: "/16", sentence: "\"/16\" \(address)"),
        Refusal(text: "１０.1.0.0/16", sentence: "\"\\u{FF11}\\u{FF10}.1.0.0/16\" \(address)"),
        Refusal(text: "10.1.0.0\u{301}/16", sentence: "\"10.1.0.0\\u{0301}/16\" \(address)"),
        Refusal(
            text: " 10.1.0.0/16", sentence: "\" 10.1.0.0/16\" has blanks in it: write 10.1.0.0/16.",
            suggestion: "10.1.0.0/16"),
        Refusal(
            text: "10.1.0.0 /16\n", sentence: "\"10.1.0.0 /16\\n\" has blanks in it: write 10.1.0.0/16.",
            suggestion: "10.1.0.0/16"),
        Refusal(
            text: "10.1.0.0/16\u{A0}", sentence: "\"10.1.0.0/16\\u{00A0}\" has blanks in it: write 10.1.0.0/16.",
            suggestion: "10.1.0.0/16"),
        Refusal(text: "10.1 .0/16", sentence: "\"10.1 .0/16\" has blanks in it: write it without them."),
        Refusal(
            text: "010.1.0.0/16",
            sentence:
                "\"010.1.0.0/16\" has the number 010, which some programs read as octal: write it without leading zeros."
        ),
        Refusal(
            text: "10.1.0.00/16",
            sentence:
                "\"10.1.0.00/16\" has the number 00, which some programs read as octal: write it without leading zeros."
        ),
        Refusal(
            text: "10.0.0.0/08",
            sentence:
                "\"10.0.0.0/08\" has the number 08, which some programs read as octal: write it without leading zeros."),
        Refusal(
            text: "10.256.0.0/16",
            sentence: "\"10.256.0.0/16\" has the number 256, which is too large: write a number from 0 to 255."),
        Refusal(
            text: "99999999999999999999.1.0.0/16",
            sentence: "\"99999999999999999999.1.0.0/16\" has the number 99999999999999999999, which is too large: "
                + "write a number from 0 to 255."),
        Refusal(text: "10.1.0.0/33", sentence: "\"10.1.0.0/33\" \(mask)"),
        Refusal(text: "10.1.0.0/99999999999999999999", sentence: "\"10.1.0.0/99999999999999999999\" \(mask)"),
        Refusal(text: "10.1.0.0/-1", sentence: "\"10.1.0.0/-1\" \(mask)"),
        Refusal(text: "10.1.0.0/16/16", sentence: "\"10.1.0.0/16/16\" \(mask)"),
        Refusal(text: "10.1.0.0/255.255.0.0", sentence: "\"10.1.0.0/255.255.0.0\" \(mask)"),
        Refusal(text: "10.1.0.0/16\0", sentence: "\"10.1.0.0/16\\0\" \(mask)"),
        Refusal(text: "10.1.0.0/", sentence: "\"10.1.0.0/\" \(noMask) 10.1.0.0/16.", suggestion: "10.1.0.0/16"),
        Refusal(text: "10.0.0.0", sentence: "\"10.0.0.0\" \(noMask) 10.0.0.0/16.", suggestion: "10.0.0.0/16"),
        Refusal(text: "10.1.2.0", sentence: "\"10.1.2.0\" \(noMask) 10.1.2.0/24.", suggestion: "10.1.2.0/24"),
        Refusal(
            text: "203.0.113.7", sentence: "\"203.0.113.7\" \(noMask) 203.0.113.7/32.", suggestion: "203.0.113.7/32"),
        Refusal(text: "0.0.0.0", sentence: "\"0.0.0.0\" \(noMask) 0.0.0.0/0.", suggestion: "0.0.0.0/0"),
        Refusal(
            text: "10.1.0.5/16", sentence: "\"10.1.0.5/16\" is not where a /16 block starts: write 10.1.0.0/16.",
            suggestion: "10.1.0.0/16"),
        Refusal(
            text: "1.2.3.4/0", sentence: "\"1.2.3.4/0\" is not where a /0 block starts: write 0.0.0.0/0.",
            suggestion: "0.0.0.0/0"),
    ]
}
