/// A printable character of ASCII: it takes one column and one byte. Most texts are made of nothing else, and to cut such a
/// one into glyphs would cost more than all that is done with it.
struct ASCII: TextUnit {
    private let byte: UInt8

    static let blank = ASCII(byte: UInt8(ascii: " "))
    var columns: Int { 1 }
    var glyph: Glyph { Glyph(Unicode.Scalar(byte), width: 1) }

    static func text(of characters: ArraySlice<ASCII>) -> String {
        String(unsafeUninitializedCapacity: characters.count) { buffer in
            buffer.initialize(fromContentsOf: characters.lazy.map(\.byte))
        }
    }

    /// Whether the text has nothing else.
    static func isPrintable(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { $0.allSatisfy(isPrintable) } ?? text.utf8.allSatisfy(isPrintable)
    }

    /// What `body` makes of the text's glyphs; nil if it has any other character.
    static func withPrintable<Result>(
        _ text: String, _ body: (LazyMapSequence<UnsafeBufferPointer<UInt8>, Glyph>) -> Result
    ) -> Result? {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.allSatisfy(isPrintable) ? body(bytes.lazy.map { ASCII(byte: $0).glyph }) : nil
        } ?? nil
    }

    /// The text's characters; nil if it has any other.
    static func printable(_ text: String) -> [ASCII]? {
        guard isPrintable(text) else { return nil }
        return text.utf8.withContiguousStorageIfAvailable { $0.map(ASCII.init) } ?? text.utf8.map(ASCII.init)
    }

    private static func isPrintable(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }
}
