import StructuredData

/// What a terminal showed, as the lines of an asciicast v2 file (https://docs.asciinema.org/manual/asciicast/v2/): a header,
/// then one event a line.
struct Asciicast {
    /// No line is longer, its newline included, in bytes.
    static let longestLine = 1024

    /// Bytes of a character of UTF-8 whose others have not come yet.
    private var cut: ArraySlice<UInt8> = []

    /// The first line. It says nothing of when and by whom, so that the same demo makes the same recording, its times aside.
    static func header(columns: Int, rows: Int, terminal: String) -> String {
        StructuredValue.members([
            "version": .integer(2), "width": .integer(columns), "height": .integer(rows),
            "env": .members(["TERM": .text(String(terminal.prefix(100)))]),
        ]).compactJSONText
    }

    static func resize(columns: Int, rows: Int, microseconds: Int) -> String {
        line(microseconds, "r", "\(columns)x\(rows)")
    }

    /// Lines for bytes on their way to the terminal.
    mutating func output(_ bytes: some Sequence<UInt8>, microseconds: Int) -> [String] {
        let bytes = cut + bytes
        cut = bytes.suffix(Self.cutBytes(at: bytes))
        return Self.lines(bytes.dropLast(cut.count), microseconds)
    }

    /// Lines for what has not become a whole character.
    mutating func end(microseconds: Int) -> [String] {
        defer { cut = [] }
        return Self.lines(cut, microseconds)
    }

    /// How many bytes at the end begin a character without ending it.
    private static func cutBytes(at bytes: ArraySlice<UInt8>) -> Int {
        for (index, byte) in bytes.suffix(3).reversed().enumerated() where byte & 0xC0 != 0x80 {
            let length =
                switch byte {
                case 0xC2...0xDF: 2
                case 0xE0...0xEF: 3
                case 0xF0...0xF4: 4
                default: 1
                }
            return length > index + 1 ? index + 1 : 0
        }
        return 0
    }

    private static func lines(_ bytes: ArraySlice<UInt8>, _ microseconds: Int) -> [String] {
        var lines: [String] = []
        var text = String.UnicodeScalarView()
        var length = 0
        func flush() {
            if !text.isEmpty { lines.append(line(microseconds, "o", String(text))) }
            (text, length) = (String.UnicodeScalarView(), 0)
        }
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            text.append(scalar)
            length += longestEscape(of: scalar)
            // The rest is for the time, the quotes and the brackets.
            if length > longestLine - 64 { flush() }
        }
        flush()
        return lines
    }

    /// Bytes that a character takes at most inside a JSON string.
    private static func longestEscape(of scalar: Unicode.Scalar) -> Int {
        scalar.value < 0x80 && (scalar.value < 0x20 || "\"\\\u{7F}".unicodeScalars.contains(scalar))
            ? 6 : UTF8.width(scalar)
    }

    private static func line(_ microseconds: Int, _ kind: String, _ text: String) -> String {
        let fraction = String(1_000_000 + microseconds % 1_000_000).dropFirst()
        return "[\(microseconds / 1_000_000).\(fraction), \"\(kind)\", \(StructuredValue.text(text).compactJSONText)]"
    }
}
