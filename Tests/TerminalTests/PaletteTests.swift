import Testing

@testable import Terminal

@Suite("Palette")
struct PaletteTests {
    @Test("Without colours no role has a number, and what is wrong or given is still set apart")
    func mono() {
        for background in Background.allCases {
            for colour in Colour.allCases {
                #expect(Palette.number(of: colour, colours: 0, on: background) == nil)
            }
        }
        for colour in [Colour.heading, .muted, .warning, .bad, .value] {
            #expect(!Palette.attributes(for: colour, colours: 0).isEmpty)
        }
    }

    @Test("A number lies in the palette", arguments: [8, 256], Background.allCases)
    func inside(colours: Int, background: Background) {
        for colour in Colour.allCases {
            guard let number = Palette.number(of: colour, colours: colours, on: background) else { continue }
            #expect((1..<Int32(colours)).contains(number))
        }
    }

    @Test(
        "Good, warning and bad differ; heading, value, key, money and severity share no colour",
        arguments: Background.allCases)
    func distinct(background: Background) {
        for colours in [8, 256] {
            let severities = [Colour.good, .warning, .bad].map {
                Palette.number(of: $0, colours: colours, on: background)
            }
            #expect(Set(severities).count == 3)
        }
        let roles: [Colour] = [.heading, .value, .planned, .key, .money, .warning, .bad, .muted]
        #expect(Set(roles.map { Palette.number(of: $0, colours: 256, on: background) }).count == roles.count)
    }

    @Test("On a background that is known every role has a contrast of 4.5 to 1", arguments: Colour.allCases)
    func contrast(colour: Colour) throws {
        let backgrounds: [(Background, [[Double]])] = [
            (.dark, [[0, 0, 0], [30, 30, 30], [40, 44, 52]]), (.light, [[255, 255, 255], [253, 246, 227]]),
        ]
        for (background, paints) in backgrounds {
            // The terminal's own foreground is the person's choice.
            guard let number = Palette.number(of: colour, colours: 256, on: background) else { continue }
            for paint in paints {
                let contrast = Self.contrast(Self.paint(Int(number)), paint)
                #expect(contrast >= 4.5, "\(colour) on \(background): \(contrast)")
            }
        }
    }

    /// What xterm paints for a number from 16 on: a cube of six steps, then greys.
    private static func paint(_ number: Int) -> [Double] {
        guard number < 232 else { return Array(repeating: Double(8 + 10 * (number - 232)), count: 3) }
        let steps: [Double] = [0, 95, 135, 175, 215, 255]
        let place = number - 16
        return [steps[place / 36], steps[place / 6 % 6], steps[place % 6]]
    }

    /// WCAG 2.2, "contrast ratio" and "relative luminance".
    private static func contrast(_ one: [Double], _ other: [Double]) -> Double {
        func luminance(_ paint: [Double]) -> Double {
            let linear = paint.map { value in
                let share = value / 255
                return share <= 0.03928 ? share / 12.92 : power((share + 0.055) / 1.055)
            }
            return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
        }
        // To the power of 2.4.
        func power(_ value: Double) -> Double { value * value * fifthRoot(value * value) }
        func fifthRoot(_ value: Double) -> Double {
            var root = 1.0
            for _ in 0..<60 { root -= (root * root * root * root * root - value) / (5 * root * root * root * root) }
            return root
        }
        let both = [luminance(one), luminance(other)].sorted()
        return (both[1] + 0.05) / (both[0] + 0.05)
    }

    @Test(
        "A background is known by COLORFGBG, and by the terminal's answer",
        arguments: [
            ("0;15", "11;rgb:ffff/ffff/ffff", Background.light), ("15;0", "11;rgb:1e1e/1e1e/1e1e", .dark),
            ("12;default;8", "11;rgb:00/2b/36", .dark), ("0;7", "11;rgb:fd/f6/e3", .light),
            ("0;7", "11;rgb:c0/c0/c0", .light), ("0;6", "11;rgb:60/60/60", .dark),
        ])
    func background(variable: String, reply: String, expected: Background) {
        #expect(Background(colorfgbg: variable) == expected)
        #expect(Background(reply: reply) == expected)
    }

    @Test("What says nothing of a background leaves it unknown", arguments: ["", "x", "0;x", "99"])
    func unknown(text: String) {
        #expect(Background(colorfgbg: text) == .unknown)
        #expect(Background(reply: text) == nil)
    }
}
