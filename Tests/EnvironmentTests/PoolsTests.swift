import Environment
import StructuredData
import TestSupport
import Testing

@Suite("Pools")
struct PoolsTests {
    private func read(_ pools: String) -> ReadDocument {
        DocumentReader.read(
            """
            apiVersion: slipway.dev/v1
            kind: Environment
            metadata: {name: demo}
            spec:
              region: us-west-2
              pools:
            \(pools.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))

            """)
    }

    @Test("are many, each under its own name, and the stack's two are always among them")
    func names() {
        let document = read("p5-training: {kind: gpu, instanceFamilies: [p5]}\na: {kind: cpu}").answers
            .resolved(with: .builtIn, on: testDay)
        #expect(document.pools.all.map(\.name) == [cpuPool, gpuPool, "a", "p5-training"])
        #expect(document.pools["p5-training"].namedFamilies == ["p5"])
        #expect(document.pools["a"] == EnvironmentDocument.Pool("a", .cpu))
    }

    @Test("of the stack are as they were while there were only these two")
    func stack() {
        let pools = EnvironmentDocument().pools
        #expect(pools[cpuPool].instanceCategories == ["c", "m", "r"] && pools[cpuPool].cpuLimit == 1000)
        #expect(pools[gpuPool].instanceFamilies == ["g5", "g4dn"] && pools[gpuPool].cpuLimit == 192)
        #expect(pools.enabled.map(\.kind) == [.cpu, .gpu])
    }

    @Test("that are switched off are left out")
    func off() {
        let document = read("\(gpuPool): {enabled: false}").answers.resolved(with: .builtIn, on: testDay)
        #expect(document.pools.enabled.map(\.name) == [cpuPool])
    }

    @Test("have the defaults of their kind, in whatever order a document says things")
    func defaults() {
        for text in ["own: {kind: gpu, cpuLimit: 8}", "own: {cpuLimit: 8, kind: gpu}"] {
            let pool = read(text).answers.resolved(with: .builtIn, on: testDay).pools["own"]
            #expect(pool.capacityTypes == ["on-demand"] && pool.cpuLimit == 8 && pool.instanceCategories == [])
        }
    }

    @Test("read back as they were written")
    func roundTrip() {
        var document = EnvironmentDocument()
        (document.name, document.region) = ("demo", "us-west-2")
        var pool = EnvironmentDocument.Pool("p5-training", .gpu)
        pool.instanceFamilies = ["p5"]
        pool.labels = ["team": "vision", "example.com/a": "b"]
        pool.taints = ["team=vision:NoSchedule"]
        pool.instanceStore = .raid0
        pool.consolidation = .never
        document.pools[pool.name] = pool
        let read = DocumentReader.read(document.yamlText)
        #expect(read.problems == [])
        #expect(read.answers.resolved(with: .builtIn, on: testDay).pools == document.pools)
    }

    @Test("are changed one value at a time, without saying the rest again")
    func layers() {
        let text = """
            apiVersion: slipway.dev/v1
            kind: Preset
            metadata: {name: p}
            spec: {pools: {p5-training: {kind: gpu, instanceFamilies: [p5], cpuLimit: 384}}}
            """
        let preset = PresetReader.read(Array(text.utf8)).preset
        var own = Answers()
        own[.pools["p5-training"].cpuLimit] = .number(96)
        own[.pools[gpuPool].enabled] = .flag(false)
        let document = AnswerLayers(preset: preset, own: own).answers.resolved(with: .builtIn, on: testDay)
        #expect(document.pools["p5-training"].cpuLimit == 96)
        #expect(document.pools["p5-training"].instanceFamilies == ["p5"])
        #expect(document.pools.enabled.map(\.name) == [cpuPool, "p5-training"])
    }

    @Test("by their former names are told what to write, and the fix says it")
    func former() throws {
        let read = read("gpu: {cpuLimit: 96, instanceFamilies: [g5]}\ncpu: {enabled: false}")
        #expect(read.problems.map(\.kind) == [.formerPool, .formerPool])
        let first = try #require(read.problems.first)
        #expect(first.line == 7 && first.message.contains("write `\(gpuPool)` in place of `gpu`"))
        #expect(
            first.fixes == [
                FieldChange(.pools[gpuPool].instanceFamilies, .list(["g5"])),
                FieldChange(.pools[gpuPool].cpuLimit, .number(96)),
            ])
        // What they say is understood, so that nothing of an old draft is lost.
        #expect(read.answers[.pools[cpuPool].enabled] == .flag(false))
    }

    @Test("by their former names are led to the new ones on the command line and in a policy")
    func formerPaths() {
        #expect(throws: Assignment.Malformed.self) { try Assignment.parse("pools.gpu.cpuLimit=96") }
        do throws(Assignment.Malformed) { _ = try Assignment.parse("pools.gpu.cpuLimit=96") } catch {
            #expect(error.description.contains("did you mean pools.g5-gpu-karpenter.cpuLimit?"))
        }
        #expect(FieldCatalogue.nearest(to: "pools.gpu.cpuLimt") == "pools.g5-gpu-karpenter.cpuLimit")
    }

    @Test(
        "take a path for any name, and for all of them where a policy speaks",
        arguments: ["pools.p5-training.cpuLimit", "pools.*.cpuLimit", "pools.a.labels.team", "pools.a.taints[0]"])
    func paths(text: String) throws {
        let path = try #require(FieldPath(reading: text))
        #expect(path.description == text)
        #expect(FieldCatalogue.field(path)?.path == path.whole)
    }

    @Test(
        "have no field that is not theirs",
        arguments: ["pools.cpu.cpuLimit", "pools.a.nosuch", "pools.a", "pools", "pools..cpuLimit", "pools.a.b.c"])
    func noPaths(text: String) { #expect(FieldPath(reading: text) == nil) }

    @Test("cannot all be set at once: that is a policy's")
    func wildcard() {
        #expect(throws: Assignment.Malformed.self) { try Assignment.parse("pools.*.cpuLimit=96") }
        var answers = Answers()
        answers[.pools.each.cpuLimit] = .number(96)
        #expect(answers.isEmpty)
    }

    @Test("are demanded of one by one or all together, and what is said of one counts for it")
    func policy() {
        var all = PolicyRule(field: .pools.each.cpuLimit)
        all.maximum = 64
        var one = PolicyRule(field: .pools[gpuPool].cpuLimit)
        one.maximum = 500
        let preset = Preset(name: "p", title: "P", policy: [all, one])
        #expect(preset.rule(for: .pools["own"].cpuLimit)?.maximum == 64)
        #expect(preset.rule(for: .pools[gpuPool].cpuLimit)?.maximum == 500)
        #expect(
            all.applied(to: EnvironmentDocument(), besides: preset.policy).map(\.field) == [.pools[cpuPool].cpuLimit])
    }

    @Test("keep to names that a path can lead to", arguments: ["a.b", "*", "a[0]", "cpu", ""])
    func impossibleNames(name: String) { #expect(!FieldPath.canBePool(name)) }

    @Test(
        "have names of Kubernetes",
        arguments: [("a", true), ("p5-training", true), ("P5", false), ("-a", false), ("", false)])
    func kubernetesNames(name: String, isName: Bool) {
        #expect(EnvironmentDocument.Pool.isName(name) == isName)
        #expect(EnvironmentDocument.Pool.isName(String(repeating: "a", count: 53)))
        #expect(!EnvironmentDocument.Pool.isName(String(repeating: "a", count: 54)))
    }
}

@Suite("A taint")
struct TaintTests {
    @Test(
        "is a key, a value that may be left out, and an effect",
        arguments: [
            ("team=vision:NoSchedule", "team", "vision"), ("dedicated:NoExecute", "dedicated", ""),
            ("example.com/a=b:PreferNoSchedule", "example.com/a", "b"),
        ])
    func reading(text: String, key: String, value: String) {
        #expect(Taint(text)?.key == key)
        #expect(Taint(text)?.value == value)
    }

    @Test("is nothing else", arguments: ["", "team", "team=a", "team=a:Never", ":NoSchedule", "a:b:NoSchedule"])
    func nonsense(text: String) { #expect(Taint(text) == nil) }
}
