import Environment
import StructuredData

/// What a file that describes a cluster for other tools says of an environment, and what became of each thing in it.
package struct Imported: Sendable {
    package let source: Source
    /// What the file says.
    package private(set) var answers = Answers()
    /// In the order of the file.
    package private(set) var entries: [Entry] = []
    /// What it leaves out, and what its own tool has there: to be laid below the answers of all files.
    package private(set) var guesses: [Guess] = []

    /// What kind of file it is.
    package enum Source: String, Sendable {
        case stages = "variables of Slipway's stages"
        case aiOnEKS = "variables of ai-on-eks"
        case dataOnEKS = "variables of data-on-eks"
        case clusterConfig = "a ClusterConfig of eksctl"
    }

    /// One thing that stands in the file.
    package struct Entry: Equatable, Sendable {
        /// As the file calls it: `enable_volcano`, `vpc.nat.gateway`.
        package let name: String
        package let line: Int
        package let outcome: Outcome
    }

    package enum Outcome: Equatable, Sendable {
        /// A field has the same meaning and the same value.
        case taken(FieldChange)
        /// Fields serve the same purpose in another way, which the sentence tells.
        case translated([FieldChange], String)
        /// Nothing here holds it, for the reason of the sentence.
        case noPlace(String)
    }

    package struct Guess: Equatable, Sendable {
        package let change: FieldChange
        /// Why, in a sentence.
        package let reason: String
    }

    init(_ source: Source) { self.source = source }

    // MARK: - Told by readers

    /// A field's own value; one of another type has no place.
    mutating func take(_ node: HCLNode, named name: String, on line: Int, as path: FieldPath) {
        guard let field = FieldCatalogue.field(path), let value = node.value(for: field), set(path, value) else {
            return leave(name, on: line, "It is \(node.words), and \(path) is something else.")
        }
        entries.append(Entry(name: name, line: line, outcome: .taken(FieldChange(path, value))))
    }

    mutating func translate(_ name: String, on line: Int, to changes: [FieldChange], _ words: String) {
        let set = changes.filter { self.set($0.path, $0.value) }
        guard !set.isEmpty else { return leave(name, on: line, words) }
        entries.append(Entry(name: name, line: line, outcome: .translated(set, words)))
    }

    mutating func leave(_ name: String, on line: Int, _ reason: String) {
        entries.append(Entry(name: name, line: line, outcome: .noPlace(reason)))
    }

    mutating func guess(_ path: FieldPath, _ value: FieldValue, _ reason: String) {
        guard answers[path] == nil else { return }
        guesses.append(Guess(change: FieldChange(path, value), reason: reason))
    }

    private mutating func set(_ path: FieldPath, _ value: FieldValue) -> Bool {
        guard FieldCatalogue.field(path)?.accepts(value) == true else { return false }
        answers[path] = value
        return true
    }
}

extension Sequence<Imported> {
    /// What all files say together, the later ones over the earlier, and below that what was guessed.
    package var answers: Answers {
        var guessed = Answers()
        for guess in flatMap(\.guesses) { guessed[guess.change.path] = guess.change.value }
        return reduce(guessed) { $0.overlaid(by: $1.answers) }
    }

    /// The guesses that no file answers, each field once.
    package var openGuesses: [Imported.Guess] {
        let told = reduce(Answers()) { $0.overlaid(by: $1.answers) }
        var paths: Set<FieldPath> = []
        return flatMap(\.guesses).filter { told[$0.change.path] == nil && paths.insert($0.change.path).inserted }
    }
}
