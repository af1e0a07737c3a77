/// What is wrong with a document's form, and where. `Validation` gives each kind its code.
package struct ReadingProblem: Equatable, Sendable {
    package let kind: Kind
    /// The field or key; nil when it concerns the file as a whole.
    package let path: FieldPath?
    /// The line in the file, counted from one; nil when there is no one line to name.
    package let line: Int?
    /// What is wrong and what to do, in one or two sentences.
    package let message: String
    /// The changes that mend it, where some do.
    package let fixes: [FieldChange]

    /// The ways in which a document's form can be wrong.
    package enum Kind: String, CaseIterable, Sendable {
        case tooLarge, notText, notYAML, tooManyAliases, notAMapping
        case apiVersion, kind, unknownKey, duplicateKey, wrongType, versionReadAsNumber, notAChoice, missing
        case formerPool

        /// Whether all that the document says was understood all the same.
        package var leavesNothingOut: Bool { self == .missing || self == .formerPool }
    }

    init(_ kind: Kind, path: FieldPath? = nil, line: Int? = nil, _ message: String, fixes: [FieldChange] = []) {
        self.kind = kind
        self.path = path
        self.line = line
        self.message = message
        self.fixes = fixes
    }
}

/// Which line of a file each path stands on.
package struct SourceLines: Equatable, Sendable {
    private var lines: [FieldPath: Int] = [:]

    package init() {}

    /// The line of `path`, or of the field that it is a part of; nil when the file does not speak of it.
    package func line(of path: FieldPath) -> Int? { lines[path] ?? lines[path.whole] }

    mutating func record(_ path: FieldPath, _ line: Int?) { lines[path] = line }
}
