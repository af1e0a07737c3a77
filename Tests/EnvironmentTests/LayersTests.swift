import Environment
import TestSupport
import Testing

@Suite("Answers laid over a preset")
struct LayersTests {
    private let preset: Preset = {
        var preset = Preset(name: "platform", title: "Platform")
        preset.answers[.region] = .text("us-west-2")
        preset.answers[.network.zones] = .list(["usw2-az1", "usw2-az2", "usw2-az3"])
        return preset
    }()

    private func zones(_ own: KeyValuePairs<FieldPath, FieldValue>, _ changes: FieldChange...) throws -> [String] {
        var answers = Answers()
        for (path, value) in own { answers[path] = value }
        return try AnswerLayers(preset: preset, own: answers)
            .answers(after: changes, catalog: .builtIn, today: testDay).resolved(with: .builtIn, on: testDay).network
            .zones
    }

    @Test("keep the preset's zones in its region, and have as many planned in another one")
    func otherRegion() throws {
        let euro = ["euw1-az1", "euw1-az2", "euw1-az3"]
        #expect(try zones([:]) == ["usw2-az1", "usw2-az2", "usw2-az3"])
        #expect(try zones([.region: .text("eu-west-1")]) == euro)
        #expect(try zones([:], FieldChange(.region, .text("eu-west-1"))) == euro)
        var team = Preset(name: "team", title: "Team", parent: "platform")
        team.answers[.region] = .text("eu-west-1")
        let layered = AnswerLayers(preset: team.extending(preset)).answers
        #expect(layered.resolved(with: .builtIn, on: testDay).network.zones == euro)
    }

    @Test("keep zones that somebody named, whatever the region")
    func ownZones() throws {
        let mine = ["usw2-az1", "usw2-az4"]
        #expect(try zones([.region: .text("eu-west-1"), .network.zones: .list(mine)]) == mine)
        #expect(
            try zones([:], FieldChange(.network.zones, .list(mine)), FieldChange(.region, .text("eu-west-1"))) == mine)
    }

    @Test("are asked by the rule of their own pool, else by that of all pools, for a value and for one key of it")
    func rules() {
        var (all, label, own) = (
            PolicyRule(field: .pools.each.cpuLimit), PolicyRule(field: .pools.each.labels["team"]),
            PolicyRule(field: .pools["l4"].cpuLimit)
        )
        (all.maximum, label.locked, own.maximum) = (100, true, 10)
        let preset = Preset(name: "p", title: "P", policy: [all, label, own])
        #expect(preset.rule(for: .pools["a"].cpuLimit)?.maximum == 100)
        #expect(preset.rule(for: .pools["l4"].cpuLimit)?.maximum == 10)
        #expect(preset.rule(for: .pools["a"].labels["team"])?.locked == true)
        #expect(preset.rule(for: .pools["a"].labels["other"]) == nil)
    }
}
