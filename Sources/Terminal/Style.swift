/// What a text is for, as far as colour can say it. A terminal without colours shows the attributes of the style alone,
/// so a colour never carries a meaning that no word, glyph or attribute carries too.
public enum Colour: UInt8, CaseIterable, Hashable, Sendable {
    /// The terminal's own foreground.
    case plain
    /// What is active or can be picked.
    case accent
    case good
    case warning
    case bad
    /// What stands back: hints, borders, units.
    case muted
    case heading
}

/// How a text is set apart where colour cannot be relied on.
public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let bold = Attributes(rawValue: 1 << 0)
    public static let dim = Attributes(rawValue: 1 << 1)
    public static let underline = Attributes(rawValue: 1 << 2)
    public static let reverse = Attributes(rawValue: 1 << 3)
}

/// The look of a cell. The background is always the terminal's own, so that light and dark ones both work;
/// `reverse` is how a cursor bar is made.
public struct Style: Hashable, Sendable {
    public var colour: Colour
    public var attributes: Attributes

    public init(_ colour: Colour = .plain, _ attributes: Attributes = []) {
        self.colour = colour
        self.attributes = attributes
    }

    public static let plain = Style()

    /// The same look with these attributes added.
    public func adding(_ more: Attributes) -> Style {
        Style(colour, attributes.union(more))
    }
}
