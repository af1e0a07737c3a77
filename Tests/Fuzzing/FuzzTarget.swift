import Addressing
import Catalog
import Environment
import KeyScript
import StructuredData
import Terminal
import TestSupport

/// A reader that takes what strangers write, and what has to hold for every input that it may get.
///
/// Each has a folder in `Corpora` with inputs that a fuzzer starts from. `Scripts/fuzz` runs it, guided by what code an
/// input reaches; the tests put each input of the corpora through it.
package enum FuzzTarget: String, CaseIterable, Sendable {
    /// Documents and presets.
    case yaml
    /// What stands behind `--set`.
    case set
    /// Addresses and blocks.
    case cidr
    /// Scripts of keys, for demos.
    case keyScript = "key-script"
    /// What a terminal sends.
    case keys

    /// What does not hold for this input, in a sentence; nil where all does. A crash or a hang is for the caller to see.
    package func broken(by input: [UInt8]) -> String? {
        switch self {
        case .yaml: Self.documents(input)
        case .set: Self.assignments(input)
        case .cidr: Self.addresses(input)
        case .keyScript: Self.keyScripts(input)
        case .keys: Self.keys(input)
        }
    }

    /// What can be read can be written, and says the same then.
    private static func documents(_ input: [UInt8]) -> String? {
        _ = PresetReader.read(input)
        let read = DocumentReader.read(input)
        guard read.problems.isEmpty else { return nil }
        let document = read.answers.resolved(with: .builtIn, on: testDay)
        let again = DocumentReader.read(document.yamlText)
        if let problem = again.problems.first { return "written, it cannot be read: \(problem)" }
        return again.answers.resolved(with: .builtIn, on: testDay) == document ? nil : "written and read, it is another"
    }

    /// What was assigned is there, and can be assigned again without changing anything.
    private static func assignments(_ input: [UInt8]) -> String? {
        guard let change = try? Assignment.parse(String(decoding: input, as: UTF8.self)) else { return nil }
        var answers = Answers()
        guard answers.apply(change, in: answers.resolved(with: .builtIn, on: testDay)) else { return nil }
        let document = answers.resolved(with: .builtIn, on: testDay)
        var again = answers
        guard again.apply(change, in: document) else { return "\(change) is taken once and refused then" }
        guard again == answers else { return "\(change) says something else the second time" }
        return documents(Array(document.yamlText.utf8))
    }

    /// A block is written as it is read, and what is suggested in place of a wrong one can be read.
    private static func addresses(_ input: [UInt8]) -> String? {
        let text = String(decoding: input, as: UTF8.self)
        do throws(AddressError) {
            let block = try CIDRBlock(parsing: text)
            return block.description == text ? nil : "\(text) is read as \(block)"
        } catch {
            guard let suggestion = error.suggestion else { return nil }
            return (try? CIDRBlock(parsing: suggestion.description)) == suggestion
                ? nil : "\(suggestion) is suggested and cannot be read"
        }
    }

    /// Every step stands on a line of the script, in order.
    private static func keyScripts(_ input: [UInt8]) -> String? {
        let text = String(decoding: input, as: UTF8.self)
        guard let script = try? KeyScript(text, name: "script.keys") else { return nil }
        let lines = script.steps.map(\.line)
        let last = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
        return zip(lines, lines.dropFirst()).allSatisfy(<) && lines.allSatisfy { (1...last).contains($0) }
            ? nil : "its steps stand on the lines \(lines) of \(last)"
    }

    /// Whatever a terminal sends and however it breaks off: after a silence the next key is that key.
    private static func keys(_ input: [UInt8]) -> String? {
        var decoder = InputDecoder()
        var events: [TerminalEvent] = []
        for byte in input { decoder.feed(Int32(byte), into: &events) }
        decoder.flush(into: &events)
        guard decoder.patienceMilliseconds == nil else { return "it waits for more after a silence" }
        events = []
        decoder.feed(Int32(UInt8(ascii: "a")), into: &events)
        return events == [.key(.character("a"))] ? nil : "the next key is taken for \(events)"
    }
}
