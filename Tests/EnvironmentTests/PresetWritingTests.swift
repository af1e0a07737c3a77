import Catalog
import Environment
import TestSupport
import Testing

@Suite("A preset on paper")
struct PresetWritingTests {
    @Test func whatAPresetCannotTakeAwayIsSaid() {
        var parent = Preset(name: "tagged", title: "Tagged")
        parent.answers["tags"] = .map(["team": "vision"])
        let told = Answers.telling(.sample(), upon: parent, catalog: .builtIn, today: testDay)
        #expect(told.differences == ["tags"])
        #expect(Answers.telling(.sample(), upon: nil, catalog: .builtIn, today: testDay).differences == [])
    }

    @Test func aPresetIsReadAsItWasWritten() {
        var preset = Preset(name: "one", title: "One: \"first\"", description: "Two\nlines", parent: "base")
        preset.answers["cluster.version"] = .text("1.30")
        preset.answers["tags"] = .map(["team": "no"])
        var rule = PolicyRule(field: "tags.team")
        rule.locked = true
        rule.allowed = ["1", "true"]
        rule.minimum = 1
        rule.maximum = 2
        rule.required = true
        rule.reason = "Because: #1"
        preset.policy = [rule, PolicyRule(field: "region")]
        let read = PresetReader.read(Array(preset.yamlText.utf8))
        #expect(read.problems == [])
        #expect(read.preset == preset)
    }
}
