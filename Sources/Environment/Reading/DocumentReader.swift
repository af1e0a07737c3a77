import Yams

/// An environment document as it was read: what it answers, on which lines, and what is wrong with its form.
public struct ReadDocument: Equatable, Sendable {
    public internal(set) var answers = Answers()
    public internal(set) var lines = SourceLines()
    /// In the order of the file. A document with problems is not complete and must not be acted upon.
    public internal(set) var problems: [ReadingProblem] = []

    public init() {}
}

/// Reads `kind: Environment` documents.
public enum DocumentReader {
    /// Reads a document from the bytes of a file. Nothing is thrown: what is wrong is in `problems`, all of it that
    /// can be seen at once.
    public static func read(_ bytes: [UInt8]) -> ReadDocument {
        var reading = Reading(kind: "Environment")
        guard let root = reading.root(of: bytes) else { return reading.document }
        reading.readFields(in: root, keys: ["metadata": .metadata, "spec": .spec])
        reading.requireFields()
        return reading.document
    }

    public static func read(_ text: String) -> ReadDocument { read(Array(text.utf8)) }
}

/// One walk over a document's tree. Presets use it as well, for the parts that they share with environments.
struct Reading {
    let kind: String
    var document = ReadDocument()

    /// The keys that a mapping may hold, told from the paths of the fields.
    indirect enum Shape {
        case field(Field)
        case keys([(name: String, shape: Shape)])
        /// Read elsewhere.
        case skipped

        static let metadata = Shape.keys(
            ["name", "description", "preset"].compactMap { name in
                FieldCatalogue.field(FieldPath(name)).map { (name, .field($0)) }
            })
        static let spec = of(
            FieldCatalogue.all.filter { !["name", "description", "preset"].contains($0.path.field) }
                .map { ($0.path.field.split(separator: ".").map(String.init), $0) })

        private static func of(_ fields: [(path: [String], field: Field)]) -> Shape {
            var names: [String] = []
            for (path, _) in fields where !names.contains(path[0]) { names.append(path[0]) }
            return .keys(
                names.map { name in
                    let below = fields.filter { $0.path[0] == name }
                    if below.count == 1, below[0].path.count == 1 { return (name, .field(below[0].field)) }
                    return (name, of(below.map { (Array($0.path.dropFirst()), $0.field) }))
                })
        }
    }

    /// The root, if the bytes are YAML within bounds and of this kind of document.
    mutating func root(of bytes: [UInt8]) -> Node.Mapping? {
        switch YAMLTree.parse(bytes) {
        case .failure(let failure):
            document.problems.append(failure.problem)
            return nil
        case .success(let root):
            checkHeader(root, key: "apiVersion", wanted: "slipway.dev/v1", .apiVersion)
            checkHeader(root, key: "kind", wanted: kind, .kind)
            return root
        }
    }

    private mutating func checkHeader(
        _ root: Node.Mapping, key: String, wanted: String, _ problem: ReadingProblem.Kind
    ) {
        guard let value = root.first(where: { $0.key.rawText == key })?.value else {
            document.problems.append(
                ReadingProblem(problem, line: 1, "`\(key)` is missing. Begin the file with `\(key): \(wanted)`."))
            return
        }
        if value.rawText != wanted {
            document.problems.append(
                ReadingProblem(
                    problem, line: value.mark?.line,
                    "`\(key)` has to be \(wanted), and here stands \(value.rawText ?? value.words)."))
        }
    }

    /// Reads every field below the root; a key that nobody knows is a problem.
    mutating func readFields(in root: Node.Mapping, keys: KeyValuePairs<String, Shape>) {
        let known: [(String, Shape)] = [("apiVersion", .skipped), ("kind", .skipped)] + keys.map { ($0.key, $0.value) }
        read(root, known, at: [])
    }

    private mutating func read(_ mapping: Node.Mapping, _ known: [(name: String, shape: Shape)], at path: [String]) {
        for (key, value) in mapping {
            let name = key.rawText ?? key.words
            guard let shape = known.first(where: { $0.name == name })?.shape else {
                reportUnknown(name, key, known.map(\.name), at: path)
                continue
            }
            switch shape {
            case .skipped: break
            case .field(let field): read(field, value, key)
            case .keys(let below):
                if case .mapping(let inner) = value {
                    read(inner, below, at: path + [name])
                } else if value.kind != .null {
                    document.problems.append(
                        ReadingProblem(
                            .wrongType, path: Self.fieldPath(path + [name]), line: value.mark?.line,
                            "`\(name)` has to hold keys and values (\(below.map(\.name).prefix(4).joined(separator: ", ")), ...), and here stands \(value.words)."
                        ))
                }
            }
        }
    }

    private mutating func read(_ field: Field, _ value: Node, _ key: Node) {
        document.lines.record(field.path, key.mark?.line)
        if case .sequence(let sequence) = value {
            for (index, element) in sequence.enumerated() {
                document.lines.record(field.path[index], element.mark?.line)
            }
        } else if case .mapping(let mapping) = value {
            for (key, _) in mapping {
                guard let name = key.rawText else { continue }
                document.lines.record(FieldPath(field: field.path.field, part: .key(name)), key.mark?.line)
            }
        }
        switch FieldReader(field: field, node: value).read() {
        case .success(let answer): document.answers[field.path] = answer
        case .failure(let failure): document.problems.append(failure.problem)
        }
    }

    private mutating func reportUnknown(_ name: String, _ key: Node, _ known: [String], at path: [String]) {
        let shown = name.count > 60 ? String(name.prefix(60)) + "..." : name
        let place = path.isEmpty ? "a document" : "`\(path.joined(separator: "."))`"
        let hint =
            NearestName.of(name, among: known).map { "did you mean `\($0)`?" }
            ?? "it knows \(known.joined(separator: ", "))."
        document.problems.append(
            ReadingProblem(
                .unknownKey, path: Self.fieldPath(path + [shown]), line: key.mark?.line,
                "`\(shown)` is no key of \(place); \(hint)"))
    }

    /// Field paths leave out `spec.` and `metadata.`.
    private static func fieldPath(_ path: [String]) -> FieldPath {
        FieldPath(field: (path.first == "spec" || path.first == "metadata" ? path.dropFirst() : path[...]).joined(separator: "."))
    }

    /// A document that leaves out what has no default is not complete.
    mutating func requireFields() {
        let troubled = Set(document.problems.compactMap { $0.path?.field })
        for field in FieldCatalogue.all
        where field.isRequired && document.answers[field.path] == nil && !troubled.contains(field.path.field) {
            let place = field.path == "name" ? "metadata.name" : "spec.\(field.path)"
            document.problems.append(
                ReadingProblem(.missing, path: field.path, line: document.lines.line(of: field.path),
                    "`\(place)` is missing, and there is no safe guess. \(field.help)"))
        }
    }
}
