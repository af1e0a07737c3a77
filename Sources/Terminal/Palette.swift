/// The colours of the terminal's palette that stand for the roles. Those of 256 are middle tones that can be read on
/// light and on dark backgrounds; the first 8 are whatever the person has made of them.
enum Palette {
    /// The number in a palette of this many colours; nil for the terminal's own foreground.
    static func number(of colour: Colour, colours: Int) -> Int32? {
        guard colours >= 8 else { return nil }
        let isLarge = colours == 256
        switch colour {
        case .plain, .heading: return nil
        case .accent: return isLarge ? 32 : 6
        case .good: return isLarge ? 35 : 2
        case .warning: return isLarge ? 172 : 3
        case .bad: return isLarge ? 167 : 1
        case .muted: return isLarge ? 245 : nil
        }
    }

    /// Attributes that say, with this many colours, what the colour cannot.
    static func attributes(for colour: Colour, colours: Int) -> Attributes {
        switch colour {
        case .heading: .bold
        case .muted: colours == 256 ? [] : .dim
        case .bad, .warning: colours == 0 ? .bold : []
        case .plain, .accent, .good: []
        }
    }
}
