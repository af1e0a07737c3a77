import Catalog
import Environment
import Foundation
import PresetLibrary
import TestSupport
import Testing
import Wizard
import Workbench

@Suite("The wizard's workshop")
struct WizardWorkshopTests {
    @Test("asks before it writes what an applied environment cannot take")
    func standing() throws {
        let scratch = try Scratch()
        defer { scratch.stay() }
        let workshop = WizardWorkshop(drafts: DraftStore(variables: [:]), presets: PresetStore(), variables: [:])
        func state(_ region: String) -> WizardState {
            var choices = Choices(folder: scratch.root + "/demo")
            choices.own[.name] = .text("demo")
            choices.own[.region] = .text(region)
            return WizardState(context: WizardContext(catalog: .builtIn, today: testDay, presets: []), choices: choices)
        }
        guard case .done = workshop.write(state("us-west-2"), force: false, progress: { _ in true }) else {
            Issue.record("it was not written")
            return
        }
        scratch.run("mkdir demo/.apply; touch demo/.apply/route")
        var moved = state("us-east-1")
        let outcome = workshop.write(moved, force: false, progress: { _ in true })
        guard case .standing(let losses) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(losses.contains { $0.hasPrefix("the region, ") })
        _ = moved.update(.written(outcome))
        guard case .question(let question) = moved.layer else {
            Issue.record("there is no question")
            return
        }
        #expect(question.title == "Already applied" && question.text.contains(losses[0]))
    }
}
