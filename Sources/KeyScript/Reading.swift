import Catalog
import Environment
import Terminal
import Text

/// What is wrong with a script: every line that cannot be followed, as `file:line: what, and what to do`.
package struct KeyScriptError: Error, Equatable, Sendable, CustomStringConvertible {
    package let description: String
}

extension KeyScript {
    /// The words that a line can begin with.
    enum Word: String, CaseIterable {
        case press, type, wait, caption, expect, screen, today
    }

    /// A longer script is none that a person has written.
    private static let mostBytes = 1 << 20
    private static let mostPresses = 1000
    private static let longestWait = 600

    /// Reads a script.
    ///
    /// - Parameter name: the file, for messages.
    package init(_ text: String, name: String) throws(KeyScriptError) {
        guard text.utf8.count <= Self.mostBytes else {
            throw KeyScriptError(description: "\(name): a key script has at most 1 MiB. Is this the right file?")
        }
        var steps: [Step] = []
        var today: CalendarDay?
        var problems: [String] = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let line = line.trimmed
            guard !line.isEmpty, line.first != "#" else { continue }
            do throws(Misread) {
                switch try Self.meaning(of: line) {
                case .step(let action): steps.append(Step(action: action, line: index + 1))
                case .today(let day):
                    guard steps.isEmpty, today == nil else { throw Misread("today stands once, before all steps.") }
                    today = day
                }
            } catch {
                problems.append("\(name):\(index + 1): \(error.message)")
            }
        }
        guard problems.isEmpty else { throw KeyScriptError(description: problems.joined(separator: "\n")) }
        self.init(name: name, today: today, steps: steps)
    }

    private struct Misread: Error {
        let message: String
        init(_ message: String) { self.message = message }
    }

    private enum Meaning {
        case step(Action)
        case today(CalendarDay)
    }

    private static func meaning(of line: String) throws(Misread) -> Meaning {
        let first = line.prefix { !$0.isWhitespace }
        let text = line.dropFirst(first.count).trimmed
        guard let word = Word(rawValue: first.lowercased()) else {
            throw unknown("word", String(first), known: Word.allCases.map(\.rawValue))
        }
        if text.isEmpty, word != .caption { throw Misread("\(word) needs \(need(of: word)).") }
        switch word {
        case .press: return .step(try press(text))
        case .type: return .step(.type(text))
        case .wait:
            guard let seconds = Double(text), (0...Double(longestWait)).contains(seconds) else {
                throw Misread("wait takes seconds from 0 to \(longestWait), such as 1.5, not \"\(text)\".")
            }
            return .step(.wait(milliseconds: Int(seconds * 1000)))
        case .caption: return .step(.caption(text))
        case .expect: return .step(.expect(text))
        case .screen:
            guard text.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) else {
                throw Misread("A screen's name has letters, digits and hyphens, unlike \"\(text)\".")
            }
            return .step(.screen(text))
        case .today:
            guard let day = CalendarDay(text) else {
                throw Misread("today takes a day such as 2026-11-24, not \"\(text)\".")
            }
            return .today(day)
        }
    }

    private static func press(_ text: String) throws(Misread) -> Action {
        let parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let key = Key(named: parts[0]) else { throw unknown("key", parts[0], known: Key.names) }
        guard parts.count > 1 else { return .press(key, times: 1) }
        guard parts.count == 2, let times = Int(parts[1]), (1...mostPresses).contains(times) else {
            throw Misread(
                "press takes one key and how often, 1 to \(mostPresses): press \(key.name) 3. Other keys stand on lines of their own."
            )
        }
        return .press(key, times: times)
    }

    private static func need(of word: Word) -> String {
        switch word {
        case .press: "a key: press Enter"
        case .wait: "seconds: wait 1.5"
        case .type, .caption, .expect: "a text"
        case .screen: "a name"
        case .today: "a day: today 2026-11-24"
        }
    }

    private static func unknown(_ kind: String, _ text: String, known: [String]) -> Misread {
        if let nearest = NearestName.of(text, among: known) {
            return Misread("There is no \(kind) \"\(TextWidth.visible(text))\". Is it \(nearest)?")
        }
        let more = kind == "key" ? ", characters, and Ctrl-R, Alt-x, F10 and their like" : ""
        return Misread(
            "There is no \(kind) \"\(TextWidth.visible(text))\". Known are \(known.joined(separator: ", "))\(more).")
    }
}
