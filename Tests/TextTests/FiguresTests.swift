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

    @Test("say how many there are of a thing", arguments: [(0, "0 nodes"), (1, "1 node"), (1200, "1,200 nodes")])
    func counts(_ number: Int, _ text: String) {
        #expect(Wording.count(number, "node") == text)
    }
}
