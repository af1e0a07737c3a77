/// The colours of the terminal's palette that stand for the roles. Those of 256 are middle tones that can be read on light and on
/// dark backgrounds; the first 8 are whatever the person has made of them.
enum Palette {
    /// The number in a palette of this many colours; nil for the terminal's own foreground.
    static func number(of colour: Colour, colours: Int) -> Int32? {
        switch colour {
        case .plain, .heading: nil
        case .accent: colours == 256 ? 32 : 6
        case .good: colours == 256 ? 35 : 2
        case .warning: colours == 256 ? 172 : 3
        case .bad: colours == 256 ? 167 : 1
        case .muted: colours == 256 ? 245 : nil
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
