import Environment
import Foundation
import Glibc
import TestSupport
import Testing
import Wizard

@testable import slipway

@Suite("Whatever is typed at the program")
struct TortureTests {
    @Test("it neither traps nor hangs, and its draft can be read")
    func program() throws {
        var torture = Torture("the program on a terminal", share: 0.5)
        let home = try Program()
        while !torture.isOver {
            let terminal = try PseudoTerminal([], in: home)
            try terminal.wait(for: "Slipway")
            let end = try abuse(terminal, &torture)
            // The second of two Ctrl-C ends a program that had no time for the first.
            #expect([0, 130, -SIGTERM, -SIGINT].contains(end), "seed \(torture.seed): it ended with \(end)")
            try checkDraft(in: home, torture.seed)
        }
    }

    /// Types until the program was left or time is up; how it then ended.
    private func abuse(_ terminal: PseudoTerminal, _ torture: inout Torture) throws -> Int32 {
        while !torture.isOver {
            for _ in 0..<6 { terminal.send(torture.bytes()) }
            let (columns, rows) = torture.size()
            terminal.resize(columns: columns, rows: rows)
            // A new size is answered, at the latest when all keys have been; the same size again is no news.
            var isAlive = terminal.answers(within: 5)
            if !isAlive {
                terminal.resize(columns: columns + 1, rows: rows)
                isAlive = terminal.answers(within: 20)
            }
            if let end = terminal.end() { return end }
            #expect(isAlive, "seed \(torture.seed): it hangs")
            guard isAlive else { break }
        }
        kill(terminal.process, SIGTERM)
        return try terminal.waitForEnd()
    }

    private func checkDraft(in home: Program, _ seed: UInt64) throws {
        let path = "\(home.folder.path)/.local/state/slipway/draft.yaml"
        guard FileManager.default.fileExists(atPath: path) else { return }
        let read = DocumentReader.read(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
        let problems = read.problems.filter { $0.kind != .missing }
        #expect(problems.isEmpty, "seed \(seed): \(problems)")
    }
}

@Suite("A draft")
struct DraftStoreTests {
    @Test("brings back every answer, the preset and the folder", arguments: 1...40)
    func roundTrip(seed: UInt64) throws {
        let home = try Program()
        var random = SeededGenerator(seed: seed)
        var choices = Choices(preset: Preset(name: "base", title: "Base"), folder: "to  here #1")
        for field in FieldCatalogue.all where field.path != "preset" && Bool.random(using: &random) {
            choices.own[field.path] = Self.value(like: field.defaultValue, &random)
        }
        choices.own["name"] = .text("demo")
        let store = DraftStore(variables: ["HOME": home.folder.path])
        store.save(choices)
        #expect(store.load(presets: [try #require(choices.preset)]) == choices)
        store.discard()
        #expect(store.load(presets: []) == nil)
    }

    private static let texts = ["", "a", "# no comment", "yes", "1.30", "null", "\"", "'", "{}", "- x", "機械", " blank ", "a: b", "two\nlines", "\u{7}", "~"]

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
