/// What a text is for, as far as colour can say it. A terminal without colours shows the attributes of the style alone,
/// so a colour never carries a meaning that no word, glyph or attribute carries too.
package enum Colour: UInt8, CaseIterable, Hashable, Sendable {
    /// The terminal's own foreground.
    case plain
    /// What is active: the focus, the page.
    case accent
    /// A value that a person gave.
    case value
    /// A value that is planned, or that the preset or a default has.
    case planned
    /// A key, and what it does.
    case key
    case money
    case good
    case warning
    case bad
    /// What stands back: hints, borders, units.
    case muted
    case heading
}

/// How a text is set apart where colour cannot be relied on.
package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let bold = Attributes(rawValue: 1 << 0)
    package static let dim = Attributes(rawValue: 1 << 1)
    package static let underline = Attributes(rawValue: 1 << 2)
    package static let reverse = Attributes(rawValue: 1 << 3)
}

/// The look of a cell. The background is always the terminal's own, so that light and dark ones both work;
/// `reverse` is how a cursor bar is made.
package struct Style: Hashable, Sendable {
    package var colour: Colour
    package var attributes: Attributes

    package init(_ colour: Colour = .plain, _ attributes: Attributes = []) {
        self.colour = colour
        self.attributes = attributes
    }

    package static let plain = Style()

    /// The same look with these attributes added.
    package func adding(_ more: Attributes) -> Style {
        Style(colour, attributes.union(more))
    }
}
