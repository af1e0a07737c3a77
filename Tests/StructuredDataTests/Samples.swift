import StructuredData
import TestSupport

/// Texts that a careless writer turns into something else.
let trickyTexts: [String] = [
    "", " ", "  two  ", "\"", "\"\"", "'", "''", "`", "\\", "\\n", "\\\"", "a\nb", "\n", "a\n", "\na", "a\r\nb", "\r",
    "\t", "\tx",
    "${", "${x}", "$${x}", "$$${x}", "$$$${x}", "$", "$$", "a$", "%{", "%{ if true }", "%%{x}", "%%%{x}", "%", "%%",
    "${\"${x}\"}",
    "$\u{301}{x}", "{", "}", "{}", "[]", "[a, b]", "{a: b}", "a: b", "a:", ":a", ": ", "-", "- a", "--", "---", "--- a",
    "...", "?",
    "? a", "&a", "*a", "!a", "!!str a", "|", ">", "| a", "%YAML 1.2", "@a", "# a", "a # b", "a#b", ",", "a,b", "a, b",
    "y", "Y", "yes", "Yes", "YES", "n", "N", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF", "true", "True",
    "TRUE", "false",
    "null", "Null", "NULL", "~", "=", "<<", "1", "-1", "+1", "01", "0", "00", "1.36", "1.30", "1.", ".5", "1e3", "1E3",
    "1.5e+3", "1_000",
    "0x10", "0X1F", "0o17", "017", "0b11", "190:20:30", "1:30", "12:30:45", ".inf", "-.inf", ".Inf", "+.INF", ".nan",
    ".NaN", "inf", "nan",
    "2026-01-01", "2026-1-1", "2026-01-01T10:00:00Z", "2026-01-01 10:00:00", "2001-12-14t21:59:43.10-05:00",
    "for", "if", "in", "null_value", "true_value", "EOT", "<<EOT", "<<-EOT\na\nEOT", "//", "/* a */", "<script>", "a&b",
    "ünïcödé", "日本語", "العربية", "🚀", "👩‍👩‍👧‍👦", "🇩🇪", "क्ष", "நி", "한", "\u{1112}\u{1161}\u{11AB}", "é", "e\u{301}", "\u{301}",
    "\u{200B}", "a\u{FEFF}b", "a\u{200D}",
    "\u{85}", "a\u{85}b", "\u{A0}", "\u{2028}", "a\u{2029}b", "\u{7F}", "\u{80}", "\u{9F}", "\u{0}", "a\u{0}b", "\u{1}",
    "\u{7}", "\u{B}", "\u{C}", "\u{1B}[31m", "\u{1F}",
    "\u{FFFD}", "\u{FFFE}", "\u{10FFFD}", "\u{E000}", "\u{1F600}",
    String(repeating: "long ", count: 60), String(repeating: "x", count: 300),
]

/// Values of many shapes, the same for the same seed.
struct RandomValues {
    var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func text() -> String {
        if Bool.random(using: &generator) { return trickyTexts.randomElement(using: &generator) ?? "" }
        let pieces = [
            "a", "B", "9", " ", "\"", "\\", "$", "%", "{", "}", "\n", "\t", "'", ":", "#", "-", "é", "e\u{301}", "語",
            "🚀", "\u{7}", "\u{200D}",
        ]
        return (0..<Int.random(in: 0...8, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
            .joined()
    }

    mutating func value(depth: Int = 3) -> StructuredValue {
        switch Int.random(in: 0...(depth > 0 ? 7 : 4), using: &generator) {
        case 0: .null
        case 1: .integer(Int.random(in: -1_000_000...1_000_000, using: &generator))
        case 2: .decimal(hundredths: Int.random(in: -100_000...100_000, using: &generator))
        case 3: .flag(Bool.random(using: &generator))
        case 5: .list(values(depth: depth - 1))
        case 6, 7: .map(members(depth: depth - 1))
        default: .text(text())
        }
    }

    /// Members of a map, each key once.
    mutating func members(depth: Int = 3) -> [StructuredValue.Member] {
        var members: [StructuredValue.Member] = []
        for value in values(depth: depth) {
            let key = Bool.random(using: &generator) ? key() : name()
            if !members.contains(where: { $0.key == key }) { members.append(.init(key, value)) }
        }
        return members
    }

    /// A text without what `HCLText` says it does not line up.
    private mutating func key() -> String {
        text().filter { !"$%क".unicodeScalars.contains($0.unicodeScalars.first ?? " ") }
    }

    /// An identifier, also one of those that mean something to HCL.
    mutating func name() -> String {
        let words = ["for", "null", "true", "false", "if", "in"]
        if Int.random(in: 0..<6, using: &generator) == 0 { return words.randomElement(using: &generator) ?? "" }
        let letters = ["a", "b", "_", "c", "x", "name", "id", "size"]
        let rest = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
            (letters + ["-", "9"]).randomElement(using: &generator) ?? ""
        }
        return (letters.randomElement(using: &generator) ?? "") + rest.joined()
    }

    private mutating func values(depth: Int) -> [StructuredValue] {
        var values: [StructuredValue] = []
        for _ in 0..<Int.random(in: 0...4, using: &generator) { values.append(value(depth: depth)) }
        return values
    }
}
