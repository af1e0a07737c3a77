/// Why a text is not an IPv4 address or a CIDR block. Each case keeps the text as it was written.
package enum AddressError: Error, Equatable, Sendable {
    /// Not four numbers with dots between them.
    case notAnAddress(String)
    /// Blanks before, after or within; the suggestion is the block that remains without them, if one does.
    case blanks(String, suggestion: CIDRBlock?)
    /// A number such as `010`, which is 8 to some programs and 10 to others; nothing is suggested, as either may be meant.
    case leadingZero(String, number: String)
    /// An octet above 255.
    case octetOutOfRange(String, octet: String)
    /// An address where a block is asked for; the suggestion is the block that it most likely stands for.
    case missingMask(String, suggestion: CIDRBlock)
    /// Something else than a number from 0 to 32 after the slash.
    case maskOutOfRange(String)
    /// An address inside the block in place of its first one; the suggestion is that block.
    case hostBits(String, suggestion: CIDRBlock)

    /// The block to write instead, where one can be told.
    package var suggestion: CIDRBlock? {
        switch self {
        case .blanks(_, let suggestion): suggestion
        case .missingMask(_, let suggestion), .hostBits(_, let suggestion): suggestion
        case .notAnAddress, .leadingZero, .octetOutOfRange, .maskOutOfRange: nil
        }
    }
}

extension AddressError: CustomStringConvertible {
    /// One sentence: what is wrong and what to write instead. The text is shown shortened and with all but printable ASCII
    /// escaped, so that it can go to a terminal.
    package var description: String {
        switch self {
        case .notAnAddress(let text):
            "\"\(shown(text))\" is not an IPv4 address: "
                + "write four numbers from 0 to 255 with dots between them, such as 10.1.0.0."
        case .blanks(let text, let suggestion):
            "\"\(shown(text))\" has blanks in it: write \(suggestion?.description ?? "it without them")."
        case .leadingZero(let text, let number):
            "\"\(shown(text))\" has the number \(shown(number)), which some programs read as octal: "
                + "write it without leading zeros."
        case .octetOutOfRange(let text, let octet):
            "\"\(shown(text))\" has the number \(shown(octet)), which is too large: write a number from 0 to 255."
        case .missingMask(let text, let suggestion):
            "\"\(shown(text))\" has no mask: write a slash and the number of network bits after the address, "
                + "such as \(suggestion)."
        case .maskOutOfRange(let text):
            "\"\(shown(text))\" has no valid mask: write a number from 0 to 32 after the slash, such as 10.1.0.0/16."
        case .hostBits(let text, let suggestion):
            "\"\(shown(text))\" is not where a /\(suggestion.prefix) block starts: write \(suggestion)."
        }
    }
}

/// At most 40 characters of a text that somebody wrote, harmless to a terminal.
private func shown(_ text: String) -> String {
    let start = text.unicodeScalars.prefix(40)
    let cut = start.endIndex < text.unicodeScalars.endIndex
    return start.map { $0.escaped(asASCII: true) }.joined() + (cut ? "..." : "")
}
