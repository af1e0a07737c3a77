import Environment
import Text
import Wizard

/// The words that can be typed on a page. Each may be shortened, as page names may.
enum Word: String, CaseIterable {
    case next, back, show, pages, undo, redo, fix, reset, set, write, help, quit

    /// How it is written, and what it does.
    var explanation: String {
        switch self {
        case .next: "next, or just Enter: goes to the next page."
        case .back: "back: goes to the page before. Answers stay."
        case .show: "show: prints the page again."
        case .pages: "pages: lists the pages and what is left to mend on them."
        case .undo: "undo: takes the last change back, whichever page it was on."
        case .redo: "redo: makes the change again."
        case .fix: "fix, or fix 2 where there are several: applies the fix of a finding."
        case .reset: "reset 3: takes your answer to item 3 away, so that the default or the plan holds again."
        case .set: "set path=value: sets any field by its path, such as set \(FieldPath.network.natGateways)=perZone."
        case .write: "write: writes the bundle, when there are no errors."
        case .help: "help, or ? 3 for item 3, or ? \(FieldPath.network.vpcCidr) for any field: explains."
        case .quit: "quit, Ctrl-C or Ctrl-D: leaves, and keeps your answers as a draft."
        }
    }
}

/// A line typed on a page, understood.
enum Command: Equatable {
    case word(Word)
    case go(Page)
    case open(Int)
    case explain(String)
    case fix(Int)
    case reset(Int)
    case set(String)
    case filter(String)

    /// Why a line means nothing, in a sentence that says what to type.
    struct Misunderstanding: Error, Equatable {
        let sentence: String
    }

    init(_ line: String) throws(Misunderstanding) {
        if line.isEmpty {
            self = .word(.next)
        } else if let number = Int(line) {
            self = .open(number)
        } else if line.hasPrefix("/") {
            self = .filter(line.dropFirst().trimmed)
        } else if line.hasPrefix("?") {
            let subject = line.dropFirst().trimmed
            self = subject.isEmpty ? .word(.help) : .explain(subject)
        } else {
            self = try Self.named(line)
        }
    }

    private static func named(_ line: String) throws(Misunderstanding) -> Command {
        let first = line.prefix { $0 != " " }
        let rest = line[first.endIndex...].trimmed
        // The names of some pages have two words: "core nodes".
        if !rest.isEmpty, case .go(let page) = try? match(line) { return .go(page) }
        let command = try match(String(first))
        if rest.isEmpty { return command }
        switch command {
        case .word(.set): return .set(rest)
        case .word(.help): return .explain(rest)
        case .word(.fix): if let number = Int(rest) { return .fix(number) }
        case .word(.reset): if let number = Int(rest) { return .reset(number) }
        default: throw Misunderstanding(sentence: "Nothing follows the word \(first). Type \(first) alone.")
        }
        throw Misunderstanding(sentence: "Type \(first) and a number, such as \(first) 2.")
    }

    /// The word or page that `text` is, or is the only beginning of.
    private static func match(_ text: String) throws(Misunderstanding) -> Command {
        let wanted = text.lowercased().filter { $0 != " " && $0 != "-" }
        let names: [(name: String, command: Command)] =
            Word.allCases.map { ($0.rawValue, .word($0)) } + Page.visited.map { ($0.spokenName, .go($0)) }
        let matches = names.filter { $0.name == wanted }.nonEmpty ?? names.filter { $0.name.hasPrefix(wanted) }
        if matches.count == 1 { return matches[0].command }
        if matches.count > 1 {
            throw Misunderstanding(sentence: "\(text) could be \(matches.map(\.name).listed("or")). Type more of it.")
        }
        let hint = NearestName.of(wanted, among: names.map(\.name)).map { " Did you mean \($0)?" } ?? ""
        throw Misunderstanding(
            sentence: "There is no word \"\(text)\".\(hint) Type a number, a page's name, or help for all words.")
    }
}

extension Page {
    /// Its title as a word to type: "corenodes".
    var spokenName: String { title.lowercased().filter { $0 != " " && $0 != "-" } }
}

extension Array {
    fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}
