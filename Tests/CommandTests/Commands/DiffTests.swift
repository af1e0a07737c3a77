import Testing

@Suite struct DiffTests {
    @Test func whatSaysTheSameHasNoDifference() throws {
        let program = try Program()
        try program.write(smallDocument, to: "a.yaml")
        try program.write(
            smallDocument.replacing("us-west-2}", with: "us-west-2, coreNodes: {minSize: 2}}"), to: "b.yaml")
        let difference = try program.run("diff", "a.yaml", "b.yaml")
        #expect(difference.status == 0)
        #expect(difference.result == "")
        #expect(difference.messages.contains("say the same"))
    }

    @Test func fieldsAndTagsAreComparedOneByOne() throws {
        let program = try Program()
        try program.write(
            smallDocument.replacing("us-west-2}", with: "us-west-2, tags: {team: a, cost: x}}"), to: "a.yaml")
        try program.write(
            smallDocument.replacing(
                "us-west-2}", with: "us-west-2, tags: {team: b, cost: x}, network: {natGateways: perZone}}"),
            to: "b.yaml")
        let difference = try program.run("diff", "a.yaml", "b.yaml")
        #expect(difference.status == 0)
        #expect(difference.result == "network.natGateways\n  - single\n  + perZone\ntags.team\n  - a\n  + b\n")
        #expect(difference.messages == "")
    }

    @Test func theOtherWayRoundTheSidesChange() throws {
        let program = try Program()
        let there = try program.run("diff", "ray-training", "cpu-batch").result
        let back = try program.run("diff", "cpu-batch", "ray-training").result
        let signs = { (text: String) in text.split(separator: "\n").map { line in String(line.dropFirst(4)) }.sorted() }
        #expect(!there.isEmpty)
        #expect(there != back)
        #expect(signs(there) == signs(back))
    }

    @Test func anEnvironmentDiffersFromItsPresetInWhatWasChanged() throws {
        let program = try Program()
        try program.run(
            "generate", "--preset", "ray-training", "--set", "name=demo", "--set", "coreNodes.maxSize=9", "--output",
            "demo")
        let difference = try program.run("diff", "ray-training", "demo")
        #expect(difference.result == "coreNodes.maxSize\n  - 8\n  + 9\n")
    }

    @Test func policiesOfPresetsAreComparedToo() throws {
        let program = try Program()
        let preset = "apiVersion: slipway.dev/v1\nkind: Preset\nmetadata: {name: strict, extends: base}\n"
        try program.write(preset + "policy:\n- {field: region, locked: true}\n", to: "strict.yaml")
        let difference = try program.run("diff", "base", "strict.yaml", "--format", "json")
        #expect(difference.status == 0)
        #expect(difference.result.contains(#""path": "policy of region""#))
        #expect(difference.result.contains(#""left": null"#))
    }

    @Test func whatCannotBeReadOrHasNoSoundFormIsNotCompared() throws {
        let program = try Program()
        try program.write("kind: Environment\n", to: "broken.yaml")
        let missing = try program.run("diff", "base", "bse")
        #expect(missing.status == 66)
        #expect(missing.messages.contains("slipway presets list"))
        let broken = try program.run("diff", "base", "broken.yaml")
        #expect(broken.status == 65)
        #expect(broken.messages.contains("slipway validate broken.yaml"))
        #expect(broken.result == "")
    }
}
