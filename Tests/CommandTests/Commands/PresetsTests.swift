import Environment
import Testing

@Suite struct PresetsTests {
    @Test func thePresetsOfFoldersStandBesideThoseBuiltIn() throws {
        let program = try Program()
        try program.write(
            "apiVersion: slipway.dev/v1\nkind: Preset\nmetadata: {name: vision, title: Vision team}\n",
            to: "p/vision.yaml")
        let list = try program.run("presets", "list", "--preset-dir", "p")
        #expect(list.status == 0)
        #expect(list.result.contains("vision        Vision team           p/vision.yaml\n"))
        #expect(list.result.contains("built in"))
        #expect(try program.run("presets", "--preset-dir", "p").result == list.result)
        #expect(try program.run("presets", "list", "--format", "json").result.contains(#""name": "base""#))
    }

    @Test func aPresetThatCannotBeUsedIsListedAndSaidToBeBroken() throws {
        let program = try Program()
        try program.write("kind: Preset\n", to: "p/vision.yaml")
        let list = try program.run("presets", "list", "--preset-dir", "p")
        #expect(list.status == 0)
        #expect(list.result.contains("vision"))
        #expect(list.messages.contains("Not usable: vision"))
    }

    @Test func aPresetIsShownWithWhatItBuildsUpon() throws {
        let shown = try Program().run("presets", "show", "cpu-batch")
        #expect(shown.status == 0)
        let read = PresetReader.read(Array(shown.result.utf8))
        #expect(read.problems == [])
        #expect(read.preset.parent == nil)
        #expect(read.preset.answers["region"] == .text("us-west-2"))
        #expect(read.preset.answers["pools.g5-gpu-karpenter.enabled"] == .flag(false))
    }

    @Test func anUnknownPresetIsToldWithTheNearestName() throws {
        let shown = try Program().run("presets", "show", "cpu-bach")
        #expect(shown.status == 66)
        #expect(shown.messages.contains("did you mean cpu-batch?"))
    }

    @Test func aSavedPresetHoldsWhatDiffersAndMakesTheSameEnvironment() throws {
        let program = try Program()
        try program.run(
            "generate", "--preset", "cpu-batch", "--set", "name=demo", "--set", "network.natGateways=perZone", "--set",
            "tags.team=vision", "--output", "demo")
        let saved = try program.run("presets", "save", "batch-vision", "--from", "demo")
        #expect(saved.status == 0)
        #expect(saved.result == "")
        #expect(
            try program.read(".config/slipway/presets/batch-vision.yaml") == """
                apiVersion: slipway.dev/v1
                kind: Preset
                metadata:
                  name: batch-vision
                  title: batch-vision
                  extends: cpu-batch
                spec:
                  network:
                    natGateways: perZone
                  tags:
                    team: vision

                """)
        #expect(try program.run("presets", "lint", "batch-vision").status == 0)
        #expect(try program.run("diff", "demo", "batch-vision").result == "")
    }

    @Test func aPresetsFileIsNotOverwrittenUnasked() throws {
        let program = try Program()
        try program.write(smallDocument, to: "env.yaml")
        #expect(try program.run("presets", "save", "one", "--from", "env.yaml", "--output", "p/one.yaml").status == 0)
        try program.write("mine\n", to: "p/one.yaml")
        let again = try program.run("presets", "save", "one", "--from", "env.yaml", "--output", "p/one.yaml")
        #expect(again.status == 73)
        #expect(again.messages.contains("--force"))
        #expect(try program.read("p/one.yaml") == "mine\n")
        #expect(
            try program.run("presets", "save", "one", "--from", "env.yaml", "--output", "p/one.yaml", "--force").status
                == 0)
        #expect(try program.read("p/one.yaml").hasPrefix("apiVersion: slipway.dev/v1\nkind: Preset\n"))
    }

    @Test func aPresetIsSavedUnderANameThatItCanBeFoundBy() throws {
        let program = try Program()
        try program.write(smallDocument, to: "env.yaml")
        #expect(try program.run("presets", "save", "../one", "--from", "env.yaml").status == 64)
        #expect(try program.run("presets", "save", "one", "--from", "env.yaml", "--output", "two.yaml").status == 64)
        #expect(
            try program.run("presets", "save", "one", "--from", "env.yaml", "--output", "-").result.contains(
                "name: one"))
    }

    @Test(arguments: ["cpu-batch", "base"])
    func aSavedPresetDoesNotBuildUponItself(_ name: String) throws {
        let program = try Program()
        try program.run("generate", "--preset", "cpu-batch", "--set", "name=demo", "--output", "demo")
        let saved = try program.run("presets", "save", name, "--from", "demo")
        #expect(saved.status == 64)
        #expect(saved.messages.contains("--extends"))
        #expect(try program.run("presets", "lint").status == 0)
    }
}
