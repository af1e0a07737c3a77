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
        choices.draft = store.keep(choices, as: nil)
        #expect(choices.draft == "demo.yaml")
        #expect(store.open(presets: [try #require(choices.preset)]) == .init(drafts: [choices]))
        store.discard("demo.yaml")
        #expect(store.open(presets: []) == .init())
    }

    @Test("keeps the name of a preset that is not on this machine")
    func missingPreset() throws {
        let home = try Scratch()
        defer { home.stay() }
        var choices = choices(named: "demo")
        choices.own[.preset] = .text("platform")
        let store = store(in: home)
        choices.draft = store.keep(choices, as: nil)
        #expect(store.open(presets: [Preset(name: "base", title: "Base")]).drafts == [choices])
    }

    private func store(in home: Scratch, _ variables: [String: String] = [:]) -> DraftStore {
        DraftStore(variables: ["HOME": home.root].merging(variables) { $1 })
    }

    private func choices(named name: String, draft: String? = nil) -> Choices {
        var choices = Choices(draft: draft)
        choices.own[.name] = .text(name)
        return choices
    }

    private func names(in home: Scratch) -> [String] {
        home.names(".local/state/slipway/drafts").filter { $0.first != "." }
    }

    @Test("is never overwritten by another session's, whatever that calls its environment")
    func ownership() throws {
        let home = try Scratch()
        defer { home.stay() }
        let first = SessionDrafts(store(in: home))
        first.save(choices(named: "ray-dev"))
        let second = SessionDrafts(store(in: home))
        for name in ["other", "ray-dev", "ray-dev"] { second.save(choices(named: name)) }
        #expect(names(in: home) == ["ray-dev-2.yaml", "ray-dev.yaml"])
        let drafts = store(in: home).open(presets: []).drafts
        #expect(drafts.count == 2 && drafts.allSatisfy { $0.own[.name] == .text("ray-dev") })
        #expect(drafts.first?.draft == "ray-dev-2.yaml", "the newest comes first")
    }

    @Test("follows its environment's name, and goes when that is written")
    func renaming() throws {
        let home = try Scratch()
        defer { home.stay() }
        let drafts = SessionDrafts(store(in: home))
        for name in ["one", "gpu-2", "gpu-2"] { drafts.save(choices(named: name)) }
        #expect(names(in: home) == ["gpu-2.yaml"])
        #expect(drafts.file(of: choices(named: "gpu-2"))?.hasSuffix("/drafts/gpu-2.yaml") == true)
        drafts.discard(choices(named: "gpu-2"))
        #expect(names(in: home).isEmpty)
    }

    @Test("that is taken up stays where it is, and another beside it too")
    func takingUp() throws {
        let home = try Scratch()
        defer { home.stay() }
        let before = SessionDrafts(store(in: home))
        before.save(choices(named: "one"))
        let drafts = SessionDrafts(store(in: home))
        drafts.save(choices(named: "two"))
        drafts.save(choices(named: "one", draft: "one.yaml"))
        #expect(names(in: home) == ["one.yaml", "two.yaml"])
        drafts.discard(choices(named: "one", draft: "one.yaml"))
        #expect(names(in: home) == ["two.yaml"])
    }

    @Test("of the version that kept one alone is offered too, and moves on under its environment's name")
    func former() throws {
        let home = try Scratch()
        defer { home.stay() }
        home.run("mkdir -p .local/state/slipway")
        home.put(
            ".local/state/slipway/draft.yaml",
            "apiVersion: slipway.dev/v1\nkind: Environment\nmetadata: {name: old}\nspec: {}\n")
        let opening = store(in: home).open(presets: [])
        #expect(opening.drafts.map(\.own) == [choices(named: "old").own])
        let drafts = SessionDrafts(store(in: home))
        drafts.save(try #require(opening.drafts.first))
        #expect(names(in: home) == ["old.yaml"])
        #expect(home.text(".local/state/slipway/draft.yaml") == nil)
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
        home.run("mkdir -p .local/state/slipway/drafts")
        let store = store(in: home)
        for number in 1...2 {
            try text.write(
                toFile: "\(home.root)/.local/state/slipway/drafts/mine.yaml", atomically: true, encoding: .utf8)
            let opening = store.open(presets: [])
            #expect(opening.drafts.isEmpty)
            #expect(opening.remark?.contains("/.local/state/slipway/drafts/mine.yaml.\(number).") == true)
            _ = store.keep(choices(named: "mine"), as: nil)
            #expect(home.text(".local/state/slipway/drafts/mine.yaml.\(number)") == text)
            store.discard("mine.yaml")
        }
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
        _ = store(in: home, ["XDG_STATE_HOME": "state"]).keep(choices(named: "demo"), as: nil)
        #expect(home.text(".local/state/slipway/drafts/demo.yaml")?.contains("name: demo") == true)
    }

    @Test("of two wizards at once is one of its own for each, whole, with nothing beside it")
    func twoWizards() async throws {
        let home = try Scratch()
        defer { home.stay() }
        let store = store(in: home)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<2 {
                group.addTask {
                    var name: String?
                    for _ in 0..<50 { name = store.keep(choices(named: "demo-\(number)"), as: name) ?? name }
                }
            }
            try await group.waitForAll()
        }
        let kept = store.open(presets: []).drafts.map { $0.own[.name]?.text ?? "" }
        #expect(kept.sorted() == ["demo-0", "demo-1"])
        #expect(home.names(".local/state/slipway/drafts") == ["demo-0.yaml", "demo-1.yaml"])
    }

    @Test("is for its owner's eyes only")
    func modes() throws {
        let home = try Scratch()
        defer { home.stay() }
        _ = store(in: home).keep(choices(named: "demo"), as: nil)
        #expect(try home.status(".local/state/slipway/drafts/demo.yaml").st_mode & 0o7777 == 0o600)
        #expect(try home.status(".local/state/slipway/drafts").st_mode & 0o7777 == 0o700)
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
