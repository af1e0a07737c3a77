import Testing
import Text

@Suite("Figures as text")
struct FiguresTests {
    @Test(
        "have thousands in groups",
        arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (65_536, "65,536"), (-1_234_567, "-1,234,567")])
    func groups(_ number: Int, _ text: String) {
        #expect(Wording.grouped(number) == text)
    }

    @Test(
        "are whole dollars where cents do not matter, the nearest",
        arguments: [(0, "$0"), (49, "$0"), (50, "$1"), (55_948, "$559"), (55_950, "$560"), (123_456_789, "$1,234,568")])
    func dollars(_ cents: Int, _ text: String) {
        #expect(Wording.dollars(cents: cents) == text)
    }

    @Test("say how many there are of a thing", arguments: [(0, "0 nodes"), (1, "1 node"), (1200, "1,200 nodes")])
    func counts(_ number: Int, _ text: String) {
        #expect(Wording.count(number, "node") == text)
    }
}
