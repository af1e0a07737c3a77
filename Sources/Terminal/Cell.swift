/// One cell of the screen.
public struct Cell: Hashable, Sendable {
    /// A spacing character with its combining marks; a blank is a space. Empty in the right half of a wide character.
    public let text: String
    /// Columns that the text takes: 1, or 2 for a wide character; 0 marks the right half of one.
    public let width: Int8
    public var style: Style

    init(text: String, width: Int, style: Style) {
        self.text = text
        self.width = Int8(width)
        self.style = style
    }

    static func blank(_ style: Style = .plain) -> Cell { Cell(text: " ", width: 1, style: style) }

    static func rightHalf(_ style: Style) -> Cell { Cell(text: "", width: 0, style: style) }
}
