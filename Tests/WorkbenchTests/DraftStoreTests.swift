import Environment
import Foundation
import TestSupport
import Testing
import Wizard
import Workbench

@Suite("A draft")
struct DraftStoreTests {
    @Test("brings back every answer, the preset and the folder", arguments: 1...40)
    func roundTrip(seed: UInt64) throws {
        let home = try Scratch()
        defer { home.stay() }
        var random = SeededGenerator(seed: seed)
        var choices = Choices(preset: Preset(name: "base", title: "Base"), folder: "to  here #1")
        for field in FieldCatalogue.all where field.path != "preset" && Bool.random(using: &random) {
            choices.own[field.path] = Self.value(like: field.defaultValue, &random)
        }
        choices.own[.name] = .text("demo")
        let store = DraftStore(variables: ["HOME": home.root])
        store.save(choices)
        #expect(store.open(presets: [try #require(choices.preset)]) == .init(draft: choices))
        store.discard()
        #expect(store.open(presets: []) == .init())
    }

    @Test("keeps the name of a preset that is not on this machine")
    func missingPreset() throws {
        let home = try Scratch()
        defer { home.stay() }
        var choices = Choices()
        choices.own[.name] = .text("demo")
        choices.own[.preset] = .text("platform")
        let store = DraftStore(variables: ["HOME": home.root])
        store.save(choices)
        #expect(store.open(presets: [Preset(name: "base", title: "Base")]).draft == choices)
    }

    private func store(in home: Scratch, _ variables: [String: String] = [:]) -> DraftStore {
        DraftStore(variables: ["HOME": home.root].merging(variables) { $1 })
    }

    private func choices(named name: String) -> Choices {
        var choices = Choices()
        choices.own[.name] = .text(name)
        return choices
    }

    @Test(
        "that this version does not understand is put aside, said to be, and never overwritten",
        arguments: [
            "apiVersion: slipway.dev/v2\nkind: Environment\nmetadata: {name: later}\n", "no: yaml: at all\n", "\u{0}\n",
            "apiVersion: slipway.dev/v1\nkind: Environment\nspec: {newField: 1}\n",
        ])
    func unknownVersion(text: String) throws {
        let home = try Scratch()
        defer { home.stay() }
        home.run("mkdir -p .local/state/slipway")
        let store = store(in: home)
        for number in 1...2 {
            try text.write(toFile: "\(home.root)/.local/state/slipway/draft.yaml", atomically: true, encoding: .utf8)
            let opening = store.open(presets: [])
            #expect(opening.draft == nil)
            #expect(opening.remark?.contains("/.local/state/slipway/draft.yaml.\(number).") == true)
            store.save(choices(named: "mine"))
            #expect(home.text(".local/state/slipway/draft.yaml.\(number)") == text)
        }
        #expect(store.open(presets: []) == .init(draft: choices(named: "mine")))
    }

    @Test("that cannot be kept is said at once")
    func unwritable() throws {
        let home = try Scratch()
        defer { home.stay() }
        home.run("mkdir .local; touch .local/state")
        #expect(
            store(in: home).open(presets: []).remark?.contains("No draft can be kept in \(home.root)/.local/state")
                == true)
        #expect(DraftStore(variables: [:]).open(presets: []).remark?.contains("HOME") == true)
    }

    @Test("is not looked for in a relative folder")
    func relativeFolder() throws {
        let home = try Scratch()
        defer { home.stay() }
        store(in: home, ["XDG_STATE_HOME": "state"]).save(choices(named: "demo"))
        #expect(home.text(".local/state/slipway/draft.yaml")?.contains("name: demo") == true)
    }

    @Test("of two wizards at once is that of one of them, whole, with nothing beside it")
    func twoWizards() async throws {
        let home = try Scratch()
        defer { home.stay() }
        let stores = [store(in: home), store(in: home)]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (number, store) in stores.enumerated() {
                group.addTask {
                    for _ in 0..<50 { store.save(choices(named: "demo-\(number)")) }
                }
            }
            try await group.waitForAll()
        }
        let draft = stores[0].open(presets: []).draft
        #expect(draft == choices(named: "demo-0") || draft == choices(named: "demo-1"))
        #expect(home.names(".local/state/slipway") == ["draft.yaml"])
    }

    @Test("is for its owner's eyes only")
    func modes() throws {
        let home = try Scratch()
        defer { home.stay() }
        store(in: home).save(choices(named: "demo"))
        #expect(try home.status(".local/state/slipway/draft.yaml").st_mode & 0o7777 == 0o600)
        #expect(try home.status(".local/state/slipway").st_mode & 0o7777 == 0o700)
    }

    private static let texts = [
        "", "a", "# no comment", "yes", "1.30", "null", "\"", "'", "{}", "- x", "機械", " blank ", "a: b", "two\nlines",
        "\u{7}", "~",
    ]

    private static func value(like value: FieldValue, _ random: inout SeededGenerator) -> FieldValue? {
        switch value {
        case .text: .text(texts.randomElement(using: &random) ?? "")
        case .number: .number(Int.random(in: -9...Int(Int32.max), using: &random))
        case .flag: .flag(Bool.random(using: &random))
        case .list: .list((0..<3).map { _ in texts.randomElement(using: &random) ?? "" })
        case .map: .map(["a b": texts.randomElement(using: &random) ?? "", "x": "y"])
        }
    }
}
