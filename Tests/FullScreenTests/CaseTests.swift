import Environment
import Terminal
import TestSupport
import Testing
import Wizard

@Suite("The shared cases come to the same findings on the full screen")
struct CaseTests {
    static let cases = SharedCase.all.filter(\.read.problems.isEmpty)

    @Test("there are cases")
    func completeness() { #expect(Self.cases.count > 100) }

    @Test("opened in the wizard", arguments: CaseTests.cases)
    func opened(_ sample: SharedCase) throws {
        let preset = sample.preset
        let own = sample.read.answers.without(preset)
        var walk = Walk(choices: Choices(preset: preset, own: own), presets: [preset].compactMap { $0 })
        walk.go(to: .review)
        #expect(SharedCase.lines(walk.state.findings) == sample.expected)
        #expect(walk.state.document == sample.resolved(), "and to the document that generate makes a bundle of")

        walk.size = Size(columns: 160, rows: 200)
        let screen = walk.screen
        for finding in walk.state.findings {
            #expect(screen.contains(" \(finding.code) "), "Review lists \(finding.code)")
        }
        walk.press(.home, .enter)
        #expect(walk.effects.contains(.write(force: false)) == sample.isSound, "only a sound document is written")
    }
}
