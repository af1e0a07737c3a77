import Testing

@Suite struct PresetLintTests {
    private static let head = "apiVersion: slipway.dev/v1\nkind: Preset\nmetadata: {name: one, title: One}\n"

    @Test func thePresetsBuiltInAreSound() throws {
        let lint = try Program().run("presets", "lint", "--as-of", "2026-11-24")
        #expect(lint.status == 0)
        #expect(lint.result == "")
    }

    @Test(arguments: [
        ("spec: {coreNodes: {maxsize: 8}}", "did you mean `maxSize`"),
        ("policy: [{field: cluster.version, locked: true}]", "gives it no value"),
        ("policy: [{field: tags.team, locked: true}]", "gives it no value"),
        ("policy: [{field: region, allowed: [us-west-2, us-wst-1]}]", "did you mean us-west-1"),
        ("policy: [{field: network.natGateways, allowed: [two]}]", "no such value"),
        ("policy: [{field: pools.g5-gpu-karpenter.enabled, allowed: [maybe]}]", "true or false"),
        ("policy: [{field: pools.gpu.cpuLimit, maximum: 96}]", "did you mean `pools.g5-gpu-karpenter.cpuLimit`"),
        ("spec: {pools: {gpu: {cpuLimit: 96}}}", "write `g5-gpu-karpenter` in place of `gpu`"),
        ("policy: [{field: region, allowed: []}]", "allows no value"),
        ("policy: [{field: coreNodes.maxSize, minimum: 5, maximum: 4}]", "at least 5 and at most 4"),
        ("policy: [{field: coreNodes.maxSize, allowed: [3], minimum: 5}]", "its own minimum"),
        ("policy: [{field: region, minimum: 5}]", "is no number"),
        ("policy: [{field: region, required: true}, {field: region, locked: false}]", "twice"),
        ("spec: {region: eu-west-1}\npolicy: [{field: region, allowed: [us-west-2]}]", "POL002"),
        ("spec: {coreNodes: {instanceTypes: [m7g.xlarge]}}", "NOD009"),
    ])
    func aPresetThatNobodyCanKeepToIsRefused(_ rest: String, _ message: String) throws {
        let program = try Program()
        try program.write(Self.head + rest + "\n", to: "one.yaml")
        let lint = try program.run("presets", "lint", "one.yaml", "--as-of", "2026-11-24")
        #expect(lint.status == 65)
        #expect(lint.result.contains(message), "\(lint.result)")
        #expect(try program.run("validate", "one.yaml", "--as-of", "2026-11-24").result == lint.result)
    }

    @Test(arguments: [
        "policy: [{field: tags.costCentre, required: true, reason: Finance asks.}]",
        "policy: [{field: delivery.terraform.s3.bucket, required: true}]\nspec: {delivery: {terraform: {backend: s3}}}",
        "policy: [{field: region, allowed: [eu-west-1], required: true}]",
        "policy: [{field: network.zones, allowed: [usw2-az1, usw2-az2, us-west-2c]}]\nspec: {region: us-west-2}",
        "policy: [{field: pools.x86-cpu-karpenter.instanceCategories, allowed: [c, m, r, g]}]",
        "policy: [{field: pools.*.cpuLimit, maximum: 2000}, {field: pools.*.enabled, locked: true}]",
        "policy: [{field: coreNodes.minSize, locked: true}, {field: coreNodes.maxSize, minimum: 2, maximum: 10}]",
    ])
    func aPresetThatCanBeKeptToIsSound(_ rest: String) throws {
        let program = try Program()
        try program.write(Self.head + rest + "\n", to: "one.yaml")
        let lint = try program.run("presets", "lint", "one.yaml", "--as-of", "2026-11-24")
        #expect(lint.status == 0, "\(lint.result)")
    }

    @Test func whatAPresetBuildsUponIsFoundBesideItAndGoesInNoCircle() throws {
        let program = try Program()
        func preset(_ name: String, _ parent: String) -> String {
            "apiVersion: slipway.dev/v1\nkind: Preset\nmetadata: {name: \(name), extends: \(parent)}\n"
        }
        try program.write(preset("one", "two"), to: "p/one.yaml")
        #expect(try program.run("presets", "lint", "p/one.yaml").result.contains("There is no preset two"))
        try program.write(preset("two", "base"), to: "p/two.yaml")
        #expect(try program.run("presets", "lint", "p/one.yaml").status == 0)
        try program.write(preset("two", "one"), to: "p/two.yaml")
        #expect(try program.run("presets", "lint", "p/one.yaml").result.contains("circle"))
    }

    @Test("A preset is tried in each region that it allows, and there with all pools and with none")
    func regionsAndPools() throws {
        let program = try Program()
        func lint(_ rest: String) throws -> Program.Outcome {
            try program.write(Self.head + rest + "\n", to: "one.yaml")
            return try program.run("presets", "lint", "one.yaml", "--as-of", "2026-11-24")
        }
        let families = "pools: {g5-gpu-karpenter: {instanceFamilies: [g6e]}}"
        let region = "policy: [{field: region, allowed: [us-west-2, eu-west-3, eu-central-1]}]"
        let elsewhere = try lint("spec: {region: us-west-2, \(families)}\n\(region)")
        #expect(elsewhere.status == 65)
        #expect(elsewhere.result.contains("KAR007") && elsewhere.result.contains("In eu-west-3: "))
        #expect(!elsewhere.result.contains("eu-central-1: "), "\(elsewhere.result)")

        let limit = "policy: [{field: pools.*.cpuLimit, maximum: 100}]"
        let pools = "pools: {x86-cpu-karpenter: {cpuLimit: 64}, g5-gpu-karpenter: {enabled: false}}"
        let switched = try lint("spec: {region: us-west-2, \(pools)}\n\(limit)")
        #expect(switched.status == 65)
        #expect(switched.result.contains("In us-west-2, with all pools: "), "\(switched.result)")
        let locked = "policy: [{field: pools.*.cpuLimit, maximum: 100}, {field: pools.*.enabled, locked: true}]"
        #expect(try lint("spec: {region: us-west-2, \(pools)}\n\(locked)").status == 0)

        let zones = "network: {zones: [usw2-az1, usw2-az2, usw2-az3]}"
        #expect(try lint("spec: {region: us-west-2, \(zones)}\n\(region)").status == 0, "zones are of the region")
    }

    @Test func aPresetIsCalledAsItsFile() throws {
        let program = try Program()
        try program.write(Self.head, to: "two.yaml")
        let lint = try program.run("presets", "lint", "two.yaml", "--format", "json")
        #expect(lint.status == 65)
        #expect(lint.result.contains("Rename the file to one.yaml"))
    }
}
