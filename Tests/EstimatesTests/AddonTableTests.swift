import Catalog
import Environment
import Testing

/// The tables name add-ons by their key in an environment; a misspelt one would count for nothing, or always.
@Suite("What the tables say of add-ons")
struct AddonTableTests {
    /// Installed whatever a document says.
    private static let always = ["awsEbsCsiDriver", "coreDns", "karpenter", "kubeProxy", "podIdentityAgent", "vpcCni"]

    @Test("Every row is about an add-on, or about something that is always there")
    func names() {
        for name in Set(Catalog.builtIn.footprints.map(\.addon)) {
            #expect((Addon(rawValue: name) != nil) != Self.always.contains(name), "\(name)")
        }
        for support in Catalog.builtIn.kubernetesSupport {
            #expect((Addon(rawValue: support.addon) != nil) != Self.always.contains(support.addon), "\(support.addon)")
        }
        for retired in Catalog.builtIn.retiredAddons { #expect(Addon(rawValue: retired.addon) != nil) }
    }

    @Test("What every add-on that brings pods asks of the nodes is known", arguments: Addon.allCases)
    func footprints(addon: Addon) {
        #expect(Catalog.builtIn.footprints(of: addon.rawValue).isEmpty != addon.bringsPods)
    }
}
