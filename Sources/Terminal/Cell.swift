/// One cell of the screen.
package struct Cell: Hashable, Sendable {
    package let glyph: Glyph
    package var style: Style

    /// A spacing character with its combining marks; a blank is a space. Empty in the right half of a wide character.
    package var text: String { glyph.text }
    /// Columns that the text takes: 1, or 2 for a wide character; 0 marks the right half of one.
    package var width: Int { Int(glyph.width) }

    static func blank(_ style: Style = .plain) -> Cell { Cell(glyph: .blank, style: style) }

    static func rightHalf(_ style: Style) -> Cell { Cell(glyph: .rightHalf, style: style) }
}
