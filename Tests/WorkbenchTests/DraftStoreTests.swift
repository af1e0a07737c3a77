import Environment
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
        choices.own["name"] = .text("demo")
        let store = DraftStore(variables: ["HOME": home.root])
        store.save(choices)
        #expect(store.load(presets: [try #require(choices.preset)]) == choices)
        store.discard()
        #expect(store.load(presets: []) == nil)
    }

    @Test("keeps the name of a preset that is not on this machine")
    func missingPreset() throws {
        let home = try Scratch()
        defer { home.stay() }
        var choices = Choices()
        choices.own["name"] = .text("demo")
        choices.own["preset"] = .text("platform")
        let store = DraftStore(variables: ["HOME": home.root])
        store.save(choices)
        #expect(store.load(presets: [Preset(name: "base", title: "Base")]) == choices)
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
