/// What is wrong with a document's form, and where. `Validation` gives each kind its code.
public struct ReadingProblem: Equatable, Sendable {
    public let kind: Kind
    /// The field or key; nil when it concerns the file as a whole.
    public let path: FieldPath?
    /// The line in the file, counted from one; nil when there is no one line to name.
    public let line: Int?
    /// What is wrong and what to do, in one or two sentences.
    public let message: String
    /// The change that mends it, where one does.
    public let fix: FieldChange?

    /// The ways in which a document's form can be wrong.
    public enum Kind: String, CaseIterable, Sendable {
        case tooLarge, notText, notYAML, tooManyAliases, notAMapping
        case apiVersion, kind, unknownKey, duplicateKey, wrongType, versionReadAsNumber, notAChoice, missing
    }

    init(_ kind: Kind, path: FieldPath? = nil, line: Int? = nil, _ message: String, fix: FieldChange? = nil) {
        self.kind = kind
        self.path = path
        self.line = line
        self.message = message
        self.fix = fix
    }
}

/// Which line of a file each path stands on.
public struct SourceLines: Equatable, Sendable {
    private var lines: [FieldPath: Int] = [:]

    public init() {}

    /// The line of `path`, or of the field that it is a part of; nil when the file does not speak of it.
    public func line(of path: FieldPath) -> Int? { lines[path] ?? lines[path.whole] }

    mutating func record(_ path: FieldPath, _ line: Int?) { lines[path] = line }
}
