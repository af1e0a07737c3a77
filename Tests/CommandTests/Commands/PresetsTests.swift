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
        let rows = list.result.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        #expect(rows.contains("vision Vision team p/vision.yaml"))
        #expect(rows.contains("starter The cheapest that works built in"))
        #expect(list.result.contains("    Small nodes, one CPU pool"), "what each is for")
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

    @Test("A preset's values and demands are told with the file that they come from")
    func origin() throws {
        let program = try Program()
        try program.write(
            """
            apiVersion: slipway.dev/v1
            kind: Preset
            metadata: {name: vision, extends: gpu-inference}
            spec: {region: eu-west-1, tags: {team: vision}}
            policy: [{field: region, locked: true, reason: Data stays.}]

            """, to: "p/vision.yaml")
        let shown = try program.run("presets", "show", "vision", "--preset-dir", "p", "--origin")
        #expect(shown.status == 0)
        let rows = shown.result.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        #expect(rows.contains("region vision, p/vision.yaml eu-west-1"), "\(shown.result)")
        #expect(rows.contains("addons.leaderWorkerSet gpu-inference true"))
        #expect(rows.contains("tags.team vision, p/vision.yaml vision"))
        #expect(rows.contains("policy of region vision, p/vision.yaml locked: Data stays."))
        let json = try program.run("presets", "show", "vision", "--preset-dir", "p", "--origin", "--format", "json")
        #expect(json.result.contains(#""from": "gpu-inference""#) && json.result.contains(#""path": "p/vision.yaml""#))
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

    @Test("A preset made of a locked environment keeps the locks, whatever it builds upon")
    func savedLocks() throws {
        let program = try Program()
        try program.write(
            """
            apiVersion: slipway.dev/v1
            kind: Preset
            metadata: {name: platform, extends: base}
            spec: {network: {natGateways: perZone}}
            policy: [{field: network.natGateways, locked: true, reason: Zones fail.}, {field: pools.*.cpuLimit, maximum: 2000}]

            """, to: ".config/slipway/presets/platform.yaml")
        try program.run("generate", "--preset", "platform", "--set", "name=demo", "--output", "demo")
        for parent in ["platform", "base"] {
            let saved = try program.run("presets", "save", "team", "--from", "demo", "--extends", parent, "--force")
            #expect(saved.status == 0, "\(saved.messages)")
            #expect(try program.run("presets", "lint", "team").status == 0)
            let refused = try program.run(
                "generate", "--preset", "team", "--set", "name=demo", "--set", "network.natGateways=single", "--output",
                "out")
            #expect(refused.status == 65 && refused.messages.contains("Zones fail."), "upon \(parent)")
        }
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
