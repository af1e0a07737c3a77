import Environment
import Terminal
import TestSupport
import Testing
import Wizard

@Suite("The shared cases come to the same findings on the full screen")
struct CaseTests {
    /// The wizard offers only presets that are there.
    private static let beyondTheWizard: Set<String> = ["pol006-preset-not-found"]

    static let cases = SharedCase.all.filter { $0.read.problems.isEmpty && !beyondTheWizard.contains($0.name) }

    @Test("there are cases, and those that are left out exist")
    func completeness() {
        #expect(Self.cases.count > 100)
        #expect(Self.beyondTheWizard.isSubset(of: SharedCase.all.map(\.name)))
    }

    @Test("opened in the wizard", arguments: CaseTests.cases)
    func opened(_ sample: SharedCase) throws {
        let preset = try sample.preset()
        var own = sample.read.answers
        own["preset"] = nil
        var walk = Walk(choices: Choices(preset: preset, own: own), presets: [preset].compactMap { $0 })
        walk.go(to: .review)
        #expect(SharedCase.lines(walk.state.findings) == sample.expected)
        #expect(try walk.state.document == sample.resolved(), "and to the document that generate makes a bundle of")

        walk.size = Size(columns: 160, rows: 200)
        let screen = walk.screen
        for finding in walk.state.findings { #expect(screen.contains(" \(finding.code) "), "Review lists \(finding.code)") }
        walk.press(.home, .enter)
        #expect(walk.effects.contains(.write(force: false)) == sample.isSound, "only a sound document is written")
    }
}
