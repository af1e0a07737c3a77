/// What YAML readers see in a scalar without quotes.
///
/// libyaml leaves that to its user. These are the types of YAML 1.1 and 1.2 together: what either takes for something else
/// than text is not text here.
package enum PlainScalar: Sendable {
    case text, null, flag, integer, decimal, date

    package init(_ text: String) {
        if Self.nulls.contains(text) {
            self = .null
        } else if Self.value(ofFlag: text) != nil {
            self = .flag
        } else {
            self = Self.numeric(text)
        }
    }

    /// The truth that a word stands for; nil for other words.
    package static func value(ofFlag text: String) -> Bool? {
        guard text.utf8.count <= 5 else { return nil }
        switch text.lowercased() {
        case "true", "yes", "on", "y": return true
        case "false", "no", "off", "n": return false
        default: return nil
        }
    }

    private static let nulls: Set<String> = ["", "~", "null", "Null", "NULL"]

    private static func numeric(_ text: String) -> PlainScalar {
        let lower = text.lowercased()
        let unsigned = lower.drop { $0 == "+" || $0 == "-" }
        if [".inf", ".nan"].contains(unsigned) { return .decimal }
        let body = unsigned.drop { $0 == "." }
        guard let first = body.utf8.first, isDigit(first), unsigned.count <= 100 else { return .text }
        guard unsigned.utf8.allSatisfy({ isDigit($0) || "abcdefox._:+-tz ".utf8.contains($0) }) else { return .text }
        if unsigned.utf8.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: "_") }) { return .integer }
        let isDate = unsigned.utf8.count >= 8 && unsigned.utf8.filter { $0 == UInt8(ascii: "-") }.count >= 2
        if isDate { return .date }
        if unsigned.hasPrefix("0x") || unsigned.hasPrefix("0o") || unsigned.contains(":") { return .integer }
        // 10.1.0.0 is an address, and text to every reader.
        let isDecimal =
            unsigned.utf8.count { $0 == UInt8(ascii: ".") } <= 1
            && unsigned.utf8.allSatisfy { isDigit($0) || "e._+-".utf8.contains($0) }
        return isDecimal ? .decimal : .text
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
