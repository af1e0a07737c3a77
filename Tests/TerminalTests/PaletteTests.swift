import Testing

@testable import Terminal

@Suite("Palette")
struct PaletteTests {
    @Test("Without colours no role has a number, and what is wrong is still set apart")
    func mono() {
        for colour in Colour.allCases { #expect(Palette.number(of: colour, colours: 0) == nil) }
        for colour in [Colour.heading, .muted, .warning, .bad] {
            #expect(!Palette.attributes(for: colour, colours: 0).isEmpty)
        }
    }

    @Test("A number lies in the palette", arguments: [8, 256])
    func inside(colours: Int) {
        for colour in Colour.allCases {
            guard let number = Palette.number(of: colour, colours: colours) else { continue }
            #expect((1..<Int32(colours)).contains(number))
        }
    }

    @Test("Good, warning and bad differ")
    func distinct() {
        for colours in [8, 256] {
            #expect(Set([Colour.good, .warning, .bad].map { Palette.number(of: $0, colours: colours) }).count == 3)
        }
    }
}
