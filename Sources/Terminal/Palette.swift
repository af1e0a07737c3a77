/// What a terminal's own background is like, as far as it tells.
package enum Background: Hashable, Sendable, CaseIterable {
    case unknown, dark, light

    /// What COLORFGBG says, as rxvt, Konsole and others set it: the number of the background is the last.
    init(colorfgbg: String) {
        switch colorfgbg.split(separator: ";").last.flatMap({ Int($0) }) {
        case 7?, 15?: self = .light
        case (0...6)?, 8?: self = .dark
        default: self = .unknown
        }
    }

    /// What a terminal answers to OSC 11: `11;rgb:ffff/ffff/dddd`, of one to four digits each. Nil when it is no such answer.
    init?(reply: String) {
        guard reply.hasPrefix("11;rgb") else { return nil }
        let parts = reply.split(separator: ":").last?.split(separator: "/").prefix(3) ?? []
        let shares = parts.compactMap { part in
            Int(part, radix: 16).map { Double($0) / Double((1 << (4 * part.count)) - 1) }
        }
        guard shares.count == 3 else { return nil }
        // As bright as the eye takes it (ITU-R BT.601), roughly.
        self = 0.299 * shares[0] + 0.587 * shares[1] + 0.114 * shares[2] > 0.5 ? .light : .dark
    }
}

/// The colours of the terminal's palette that stand for the roles. On a background that is known, those of 256 have a
/// contrast of 4.5 to 1 or more; where it is not, they are middle tones that can be read on both. The first 8 are whatever
/// the person has made of them.
enum Palette {
    /// The number in a palette of this many colours; nil for the terminal's own foreground.
    static func number(of colour: Colour, colours: Int, on background: Background) -> Int32? {
        guard colours >= 8 else { return nil }
        return colours == 256 ? large(colour, background) : small(colour, background)
    }

    private static func large(_ colour: Colour, _ background: Background) -> Int32? {
        let numbers: (unknown: Int32, dark: Int32, light: Int32)? =
            switch colour {
            case .plain: nil
            case .heading: background == .unknown ? nil : (0, 147, 55)
            case .accent, .value: (32, 117, 25)
            case .planned: (66, 109, 23)
            case .key: (133, 175, 89)
            case .money: (65, 150, 58)
            case .good: (35, 77, 22)
            case .warning: (172, 214, 94)
            case .bad: (167, 203, 160)
            case .muted: (245, 247, 241)
            }
        return switch background {
        case .unknown: numbers?.unknown
        case .dark: numbers?.dark
        case .light: numbers?.light
        }
    }

    /// Yellow and cyan cannot be read on white.
    private static func small(_ colour: Colour, _ background: Background) -> Int32? {
        switch colour {
        case .plain, .heading, .planned, .muted: nil
        case .accent, .value: background == .light ? 4 : 6
        case .key: background == .light ? 4 : 5
        case .money, .good: 2
        case .warning: background == .light ? 5 : 3
        case .bad: 1
        }
    }

    /// Attributes that say, with this many colours, what the colour cannot.
    static func attributes(for colour: Colour, colours: Int) -> Attributes {
        switch colour {
        case .heading: .bold
        case .muted: colours == 256 ? [] : .dim
        case .bad, .warning, .value: colours == 0 ? .bold : []
        case .plain, .accent, .good, .planned, .key, .money: []
        }
    }
}
