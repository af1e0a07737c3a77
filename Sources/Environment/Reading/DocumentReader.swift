import StructuredData
import Text

/// An environment document as it was read: what it answers, on which lines, and what is wrong with its form.
package struct ReadDocument: Equatable, Sendable {
    package internal(set) var answers = Answers()
    package internal(set) var lines = SourceLines()
    /// In the order of the file. A document with problems is not complete and must not be acted upon.
    package internal(set) var problems: [ReadingProblem] = []

    package init() {}
}

/// Reads `kind: Environment` documents.
package enum DocumentReader {
    /// Reads a document from the bytes of a file. Nothing is thrown: what is wrong is in `problems`, all of it that
    /// can be seen at once.
    package static func read(_ bytes: [UInt8]) -> ReadDocument {
        var reading = Reading(kind: "Environment")
        guard let root = reading.root(of: bytes) else { return reading.document }
        reading.readFields(in: root, skipping: [])
        reading.requireFields()
        return reading.document
    }

    package static func read(_ text: String) -> ReadDocument { read(Array(text.utf8)) }
}

/// One walk over a document's tree. Presets use it as well, for the parts that they share with environments.
struct Reading {
    let kind: String
    var document = ReadDocument()
    /// The keys that nobody knows; only so many of them are told one by one.
    private var unknownKeys = 0
    private static let mostUnknownKeysTold = 100

    init(kind: String) { self.kind = kind }

    /// The root, if the bytes are YAML within bounds and of this kind of document.
    mutating func root(of bytes: [UInt8]) -> [YAMLPair]? {
        do {
            let root = try YAMLTree.parse(bytes)
            checkHeader(root, key: "apiVersion", wanted: "slipway.dev/v1", .apiVersion)
            checkHeader(root, key: "kind", wanted: kind, .kind)
            return root
        } catch {
            document.problems.append(error.problem)
            return nil
        }
    }

    private mutating func checkHeader(
        _ root: [YAMLPair], key: String, wanted: String, _ problem: ReadingProblem.Kind
    ) {
        guard let value = root[key] else {
            document.problems.append(
                ReadingProblem(problem, line: 1, "`\(key)` is missing. Begin the file with `\(key): \(wanted)`."))
            return
        }
        if value.rawText != wanted {
            document.problems.append(
                ReadingProblem(
                    problem, line: value.mark.line,
                    "`\(key)` has to be \(wanted), and here stands \(value.rawText ?? value.words)."))
        }
    }

    /// Reads every field below the root; a key that nobody knows is a problem.
    ///
    /// - Parameter skipping: keys of the root that somebody else reads.
    mutating func readFields(in root: [YAMLPair], skipping: Set<String>) {
        read(root, DocumentPlace(elsewhere: skipping.union(["apiVersion", "kind"])))
        let untold = unknownKeys - Self.mostUnknownKeysTold
        guard untold > 0 else { return }
        document.problems.append(
            ReadingProblem(
                .unknownKey,
                "\(Wording.count(untold, "more key")) \(untold == 1 ? "is" : "are") not known. Is it the right file?"))
    }

    private mutating func read(_ pairs: [YAMLPair], _ place: DocumentPlace) {
        for pair in pairs {
            let (key, value) = (pair.key, pair.value)
            let name = key.rawText ?? key.words
            switch place.meaning(of: name) {
            case .elsewhere: break
            case .field(let field): read(field, value, key)
            case .group(let below): read(value, below, key: name)
            case .formerPool(let below):
                let before = document.answers
                read(value, below, key: name)
                reportFormerPool(name, key, at: below, before)
            case .unknown: reportUnknown(name, key, at: place)
            }
        }
    }

    private mutating func read(_ value: YAMLNode, _ place: DocumentPlace, key: String) {
        if let inner = value.pairs {
            read(inner, place)
        } else if value.kind != .null {
            document.problems.append(
                ReadingProblem(
                    .wrongType, path: place.path, line: value.mark.line,
                    "`\(key)` has to hold keys and values (\(place.names.prefix(4).joined(separator: ", ")), ...), and here stands \(value.words)."
                ))
        }
    }

    /// Pools were `cpu` and `gpu` while there could only be these two. What stands below them is understood.
    private mutating func reportFormerPool(
        _ name: String, _ key: YAMLNode, at place: DocumentPlace, _ before: Answers
    ) {
        let now = place.path.pool?.name ?? name
        let moved = document.answers.fields.compactMap { field in
            before[field.path] == document.answers[field.path]
                ? nil : document.answers[field.path].map { FieldChange(field.path, $0) }
        }
        document.problems.append(
            ReadingProblem(
                .formerPool, path: place.path, line: key.mark.line,
                "`pools` holds each pool under its own name: write `\(now)` in place of `\(name)`, with the same values.",
                fixes: moved))
    }

    private mutating func read(_ field: Field, _ value: YAMLNode, _ key: YAMLNode) {
        document.lines.record(field.path, key.mark.line)
        if let elements = value.elements {
            for (index, element) in elements.enumerated() {
                document.lines.record(field.path[index], element.mark.line)
            }
        } else if let pairs = value.pairs {
            for key in pairs.map(\.key) {
                guard let name = key.rawText else { continue }
                document.lines.record(field.path[name], key.mark.line)
            }
        }
        do {
            document.answers[field.path] = try FieldReader(field: field, node: value).read()
        } catch {
            document.problems.append(error.problem)
        }
    }

    private mutating func reportUnknown(_ name: String, _ key: YAMLNode, at place: DocumentPlace) {
        unknownKeys += 1
        guard unknownKeys <= Self.mostUnknownKeysTold else { return }
        let shown = name.count > 60 ? String(name.prefix(60)) + "..." : name
        let names = place.names
        let hint =
            NearestName.of(name, among: names).map { "did you mean `\($0)`?" }
            ?? (place.holdsPools
                ? "a pool's name has small letters, digits and hyphens."
                : "it knows \(names.joined(separator: ", ")).")
        document.problems.append(
            ReadingProblem(
                .unknownKey, path: place.fieldPath(of: shown), line: key.mark.line,
                "`\(shown)` is no key of \(place.isRoot ? "a document" : "`\(place.description)`"); \(hint)"))
    }

    /// A document that leaves out what has no default is not complete.
    mutating func requireFields() {
        let troubled = Set(document.problems.compactMap { $0.path?.field })
        for field in FieldCatalogue.all
        where field.isRequired && document.answers[field.path] == nil && !troubled.contains(field.path.field) {
            document.problems.append(
                ReadingProblem(
                    .missing, path: field.path, line: document.lines.line(of: field.path),
                    "`\(field.placeInDocument)` is missing, and there is no safe guess. \(field.help)"))
        }
    }
}
