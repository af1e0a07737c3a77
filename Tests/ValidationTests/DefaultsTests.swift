import Catalog
import Environment
import TestSupport
import Testing
import Validation

@Suite struct DefaultsTests {
    /// The regions that have the GPU families of the defaults.
    static let regions = Catalog.builtIn.regions.map(\.code).filter { region in
        EnvironmentDocument().pools.gpu.instanceFamilies.allSatisfy {
            Catalog.builtIn.offering(ofFamily: $0, inRegion: region) == .offered
        }
    }

    @Test("The defaults get no error and no warning in any region that has their GPU families", arguments: regions)
    func areSound(region: String) {
        let findings = Sample("", at: "name", ["region": .text(region)]).findings.filter { $0.severity > .note }
        #expect(findings.isEmpty, "\(findings.map(\.line).joined(separator: "\n"))")
    }

    @Test("Most regions have the GPU families of the defaults")
    func areMany() { #expect(Self.regions.count >= 15, "\(Self.regions)") }

    @Test("The defaults get no error in a region without data", arguments: ["ap-east-2", "ap-southeast-6", "mx-central-1"])
    func areSoundWithoutData(region: String) {
        let findings = Sample("", at: "name", ["region": .text(region)]).findings.filter { $0.severity > .note }
        #expect(findings.isEmpty, "\(findings.map(\.line).joined(separator: "\n"))")
    }
}
