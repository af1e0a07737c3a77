import Environment
import TestSupport
import Testing

@Suite("A field's path")
struct FieldPathTests {
    @Test("is read as it is written", arguments: FieldCatalogue.all.map(\.path))
    func reading(path: FieldPath) {
        #expect(FieldPath(reading: path.description) == path)
    }

    @Test("names an element of a list or a key of a map")
    func parts() {
        #expect(FieldPath(reading: "network.publicSubnets[1]") == .network.publicSubnets[1])
        #expect(FieldPath(reading: "tags.team") == .tags["team"])
        #expect(FieldPath(reading: "tags.a.b[0]") == .tags["a.b[0]"], "a key may hold anything")
        #expect(FieldPath.network.publicSubnets[1].whole == .network.publicSubnets)
    }

    @Test(
        "is not read where no field has it",
        arguments: [
            "", "no.such", "network", "network.zoness", "network.zones[-1]", "network.zones[x]", "region[0]", "tags.",
            "region.x", "spec.region",
        ])
    func strangers(text: String) {
        #expect(FieldPath(reading: text) == nil)
    }

    @Test("is that of the add-on's field", arguments: Addon.allCases)
    func addons(addon: Addon) throws {
        let field = try #require(FieldCatalogue.field(.addons[addon]))
        #expect(Addon(of: field) == addon)
    }
}
