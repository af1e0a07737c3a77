import Catalog
import Environment
import TestSupport
import Testing
import Validation

@Suite struct AddonNeedTests {
    /// The wizard says what an add-on needs by its declaration; a rule has to say the same of a document.
    @Test(arguments: Addon.allCases) func aRuleFindsWhatAnAddonNeedsAndDoesNotHave(addon: Addon) {
        var document = EnvironmentDocument.sample()
        for other in Addon.allCases { document.addons[other] = other == addon }
        let switchedOn = Validator(catalog: .builtIn, today: testDay).findings(for: document)
            .filter { $0.path == addon.path }
            .flatMap { $0.fix?.changes ?? [] }.filter { $0.value == .flag(true) }.map(\.path)
        #expect(switchedOn == addon.needs.map(\.path))
    }
}
