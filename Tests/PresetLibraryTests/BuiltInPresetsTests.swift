import Catalog
import Environment
import PresetLibrary
import TestSupport
import Testing

@Suite("The presets in the box")
struct BuiltInPresetsTests {
    private static let presets = PresetStore().offered

    private func document(_ name: String, in region: String = "us-west-2") throws -> EnvironmentDocument {
        var own = Answers()
        own[.name] = .text("demo")
        own[.region] = .text(region)
        return AnswerLayers(preset: try PresetStore().preset(named: name), own: own).answers
            .resolved(with: .builtIn, on: testDay)
    }

    @Test("are offered with the reference stack first, the others by name")
    func order() {
        #expect(
            Self.presets.map(\.name) == [
                "base", "cpu-batch", "demo", "gpu-budget", "gpu-inference", "private", "production", "ray-training",
                "starter",
            ])
    }

    @Test("tell what they are for, in a title and in words that fit below the wizard's page", arguments: presets)
    func purpose(preset: Preset) {
        #expect(preset.answers[.region] == .text("us-west-2"), "every one begins with base")
        #expect(!preset.title.isEmpty && preset.description.hasSuffix("."))
        #expect(preset.description.count <= 3 * 72)
    }

    @Test("describe nine different environments, under nine titles")
    func differences() throws {
        #expect(Set(Self.presets.map(\.title)).count == Self.presets.count)
        let documents = try Self.presets.map { preset in
            var document = try document(preset.name)
            document.preset = ""
            return document.yamlText
        }
        #expect(Set(documents).count == documents.count)
    }

    @Test("are what their names say")
    func names() throws {
        let (budget, batch) = (try document("gpu-budget").pools, try document("cpu-batch").pools)
        #expect(budget[gpuPool].capacityTypes == ["spot", "on-demand"] && budget[gpuPool].instanceFamilies == ["g4dn"])
        #expect(batch[cpuPool].capacityTypes == ["spot"] && batch.enabled.map(\.name) == [cpuPool])
        #expect(try document("gpu-inference").pools[gpuPool].instanceFamilies == ["g5", "g6"])
        #expect(try !document("starter").pools[gpuPool].enabled)
        #expect(try document("private").network.isPrivate && document("private").network.vpcEndpoints)
        let production = try document("production")
        #expect(production.network.zones.count == 3 && production.network.natGateways == .perZone)
        #expect(!production.cluster.endpointPublicAccess && production.cluster.logTypes.count == 5)
    }

    @Test("with zones of their region have as many in another one, and where there are fewer those that there are")
    func zonesElsewhere() throws {
        #expect(try document("production", in: "eu-west-1").network.zones == ["euw1-az1", "euw1-az2", "euw1-az3"])
        #expect(try document("production", in: "us-west-1").network.zones.count == 2)
    }
}
