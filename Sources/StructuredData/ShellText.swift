/// Text on its way into a shell script. Nothing reaches a script by pasting: it goes through here and stays the same
/// text, whatever it holds.
package enum ShellText {
    /// A program and its arguments as a command line.
    package static func command(_ words: [String]) -> String { words.map(quoted).joined(separator: " ") }

    /// One word: bare where no shell sees anything in it, else in single quotes.
    ///
    /// A zero byte, which no shell can hold, is left out.
    package static func quoted(_ text: String) -> String {
        if text.utf8.contains(0) {
            return quoted(String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value != 0 })))
        }
        if !text.isEmpty, text.utf8.allSatisfy(isPlain) { return text }
        // Scalar by scalar: a quote followed by a combining mark is one Character, and no quote to Swift.
        var out = "'"
        for scalar in text.unicodeScalars {
            if scalar == "'" { out += "'\\''" } else { out.unicodeScalars.append(scalar) }
        }
        return out + "'"
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "_./:=,@%+-".utf8.contains(byte)
        }
    }
}
