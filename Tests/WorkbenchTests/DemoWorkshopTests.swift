import Catalog
import TestSupport
import Testing
import Wizard
import Workbench

@Suite("A demo's workshop")
struct DemoWorkshopTests {
    @Test(
        "opens and writes nothing but below the current folder",
        arguments: ["/tmp/slipway-photos", "~/photos", "../photos", "a/../../photos"])
    func confinement(path: String) {
        let workshop = DemoWorkshop()
        let context = WizardContext(catalog: .builtIn, today: testDay, presets: [], folder: path)
        let state = WizardState(context: context)
        guard case .failed(let refusal) = workshop.write(state, force: false, progress: { _ in true }) else {
            Issue.record("it was written")
            return
        }
        #expect(refusal.contains("A demo stays in its own folder"))
        #expect(workshop.preview(state).outlook == .refusal(refusal))
        #expect(workshop.open(path, in: context) == .failed(refusal))
        #expect(workshop.written == nil)
    }
}
