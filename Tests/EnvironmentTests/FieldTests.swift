import Environment
import TestSupport
import Testing

@Suite("A field")
struct FieldTests {
    @Test("has a title that no other has, wherever it is read alone")
    func titles() {
        let titles = FieldCatalogue.all.map(\.fullTitle)
        #expect(Set(titles).count == titles.count)
    }

    @Test(
        "is called by its group where its title does not say it",
        arguments: [
            (FieldPath.coreNodes.minSize, "Core nodes: minimum"), (.generalNodes.minSize, "General nodes: minimum"),
            (.pools[gpuPool].cpuLimit, "g5-gpu-karpenter: limit"), (.pools["p5"].kind, "p5: kind"),
            (.pools.each.cpuLimit, "Each pool: limit"),
            (.delivery.rafay.project, "Rafay project"), (.delivery.rafay.version, "Rafay: template version"),
            (.delivery.rafay.repository.path, "Path in the repository"),
            (.delivery.rafay.repository.branch, "Repository: branch"),
            (.network.natGateways, "NAT gateways"),
            (.cluster.endpointPublicAccessCidrs, "Public endpoint: allowed from"),
        ])
    func fullTitle(path: FieldPath, title: String) {
        #expect(FieldCatalogue.field(path)?.fullTitle == title)
    }

    @Test("that is one of a few takes each of them and nothing else")
    func choices() {
        for field in FieldCatalogue.all {
            guard case .choice(let choices) = field.domain else { continue }
            for choice in choices { #expect(field.accepts(.text(choice.value)), "\(field.path)") }
            #expect(!field.accepts(.text("no such")), "\(field.path)")
        }
    }

    @Test("has a default within its bounds, if it has a default")
    func defaults() {
        for field in FieldCatalogue.all where !field.isPlanned && !field.isRequired {
            guard let bounds = field.bounds, let size = field.defaultValue.size else { continue }
            #expect(bounds.size.contains(size) || (bounds.allowsUnused && size == 0), "\(field.path)")
        }
    }

    @Test("tells its bounds in words")
    func bounds() {
        #expect(FieldBounds.name.inWords == "2 to 27")
        #expect(FieldBounds.tags.inWords == "at most 40")
        #expect(FieldBounds.gpuLimit.inWords == "at least 4")
        #expect(FieldCatalogue.field(.name)?.boundsInWords == "2 to 27 characters")
        #expect(FieldCatalogue.field(.generalNodes.minSize)?.boundsInWords == "0 to 450")
        #expect(FieldCatalogue.field(.network.zones)?.boundsInWords == "2 to 6")
    }
}

@Suite("A part of a value")
struct ValuePartTests {
    @Test("is an element, what stands at a key, or all of it")
    func reading() {
        let list = FieldValue.list(["a", "b"])
        #expect(list[.index(1)] == .text("b"))
        #expect(list[.index(2)] == nil)
        #expect(list[.key("a")] == nil)
        #expect(list[nil] == list)
        #expect(FieldValue.map(["team": "vision"])[.key("team")] == .text("vision"))
        #expect(FieldValue.text("x")[.index(0)] == nil)
    }

    @Test("can be changed, added and taken out")
    func writing() {
        var list = FieldValue.list(["a", "b"])
        list[.index(1)] = .text("c")
        list[.index(2)] = .text("d")
        list[.index(0)] = nil
        #expect(list == .list(["c", "d"]))
        var map = FieldValue.map(["team": "vision"])
        map[.key("cost")] = .text("1")
        map[.key("team")] = nil
        #expect(map == .map(["cost": "1"]))
    }

    @Test("stays as it is where there is no such place, or no text comes")
    func refusing() {
        for (part, value) in [
            (FieldPath.Part.index(3), FieldValue.text("x")), (.index(0), .number(1)), (.key("a"), .text("x")),
        ] {
            var list = FieldValue.list(["a", "b"])
            list[part] = value
            #expect(list == .list(["a", "b"]))
        }
        var text = FieldValue.text("a")
        text[nil] = nil
        #expect(text == .text("a"))
    }
}

@Suite("Layers of answers")
struct AnswerLayersTests {
    private static func answers(_ pairs: KeyValuePairs<FieldPath, FieldValue>) -> Answers {
        var answers = Answers()
        for (path, value) in pairs { answers[path] = value }
        return answers
    }

    private let layers = AnswerLayers(
        suggestions: answers([.name: .text("suggested"), .region: .text("us-west-2")]),
        preset: Preset(
            name: "team", title: "Team", answers: answers([.region: .text("us-east-1"), .tags: .map(["team": "a"])])),
        own: answers([.tags: .map(["cost": "1"]), .coreNodes.minSize: .number(3)]))

    @Test("lie over one another: suggestions, preset, what somebody said")
    func order() {
        #expect(
            layers.answers
                == Self.answers([
                    .name: .text("suggested"), .preset: .text("team"), .region: .text("us-east-1"),
                    .coreNodes.minSize: .number(3), .tags: .map(["team": "a", "cost": "1"]),
                ]))
    }

    @Test("have what somebody said above what the preset says of the same field")
    func own() {
        var layers = layers
        layers.own[.region] = .text("eu-west-1")
        layers.own[.name] = .text("mine")
        #expect(layers.answers[.region] == .text("eu-west-1"))
        #expect(layers.answers[.name] == .text("mine"))
    }

    @Test("have single changes on top, each of which sees those before it")
    func changes() throws {
        let answers = try layers.answers(
            after: [
                FieldChange(.network.secondaryCidrs[0], .text("100.64.0.0/16")),
                FieldChange(.network.secondaryCidrs[1], .text("100.65.0.0/16")),
                FieldChange(.tags, .map([:])),
            ], catalog: .builtIn, today: testDay)
        #expect(answers[.network.secondaryCidrs] == .list(["100.64.0.0/16", "100.65.0.0/16"]))
        #expect(answers[.tags] == .map([:]), "a map given as a whole takes the preset's away")
    }

    @Test("say which change has no place")
    func misplacedChange() {
        #expect {
            try layers.answers(
                after: [FieldChange(.network.secondaryCidrs[1], .text("x"))], catalog: .builtIn, today: testDay)
        } throws: { error in
            "\(error)".hasPrefix("network.secondaryCidrs[1] cannot be set to \"x\"")
        }
    }

    @Test("without the preset leave what somebody said otherwise")
    func without() {
        var answers = layers.answers
        answers[.name] = nil
        #expect(
            answers.without(layers.preset)
                == Self.answers([.coreNodes.minSize: .number(3), .tags: .map(["team": "a", "cost": "1"])]))
    }
}

extension FieldValue {
    /// What bounds count.
    fileprivate var size: Int? {
        switch self {
        case .text(let text): text.unicodeScalars.count
        case .number(let number): number
        case .list(let elements): elements.count
        case .map(let pairs): pairs.count
        case .flag: nil
        }
    }
}
