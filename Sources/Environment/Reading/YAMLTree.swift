import StructuredData
import Yams

/// Turns bytes into a tree of YAML, within bounds, or says why not.
enum YAMLTree {
    static let longestDocument = 1 << 20
    /// Aliases multiply: thirty-two of them can stand for some hundred thousand nodes at most, which is harmless.
    static let mostAliases = 32

    /// The root mapping of the one document in `bytes`.
    static func parse(_ bytes: [UInt8]) -> Result<Node.Mapping, Problem> {
        guard bytes.count <= longestDocument else {
            return .failure(
                .init(
                    .tooLarge, "The file has \(bytes.count) bytes; a document has at most 1 MiB. Is it the right file?")
            )
        }
        guard let text = String(validating: bytes, as: UTF8.self), !text.utf8.contains(0) else {
            return .failure(.init(.notText, "The file is not UTF-8 text. Save it as UTF-8, or name another file."))
        }
        let aliases = countAliases(in: bytes)
        guard aliases <= mostAliases else {
            return .failure(
                .init(
                    .tooManyAliases,
                    "The file uses \(aliases) YAML aliases (*name); at most \(mostAliases) are read. Write the values out."
                ))
        }
        do {
            guard let node = try compose(yaml: text, .basic, .default, .utf8), node.kind != .null else {
                return .failure(
                    .init(
                        .notAMapping, line: 1,
                        "The file is empty. Begin with `apiVersion: slipway.dev/v1`, or make one with `slipway`."))
            }
            guard case .mapping(let mapping) = node else {
                return .failure(
                    .init(
                        .notAMapping, line: node.mark?.line ?? 1,
                        "The file holds \(node.words), not keys and values. Begin with `apiVersion: slipway.dev/v1`."))
            }
            return .success(mapping)
        } catch {
            return .failure(Problem(error))
        }
    }

    /// A problem with the file as a whole.
    struct Problem: Error {
        let problem: ReadingProblem

        init(_ kind: ReadingProblem.Kind, line: Int? = nil, _ message: String) {
            problem = ReadingProblem(kind, line: line, message)
        }

        init(_ error: any Error) {
            switch error as? YamlError {
            case .scanner(_, let what, let mark, _), .parser(_, let what, let mark, _),
                .composer(_, let what, let mark, _):
                self.init(
                    .notYAML, line: mark.line,
                    "This is not YAML: \(what) (column \(mark.column)). Check the indentation, quotes and brackets here."
                )
            case .duplicatedKeysInMapping(let keys, let context):
                self.init(
                    .duplicateKey, line: context.mark.line,
                    "The key \(keys.map { "`\($0)`" }.joined(separator: ", ")) stands more than once in the same place. Keep one."
                )
            default:
                self.init(.notYAML, "This is not YAML that can be read. Check that it is the right file.")
            }
        }
    }

    /// How many tokens may be aliases: a `*` at the beginning of a value. It counts some that are not (in block
    /// texts), never too few: what it is for is a bound, and it runs before anything is expanded.
    private static func countAliases(in bytes: [UInt8]) -> Int {
        var count = 0
        var before = UInt8(ascii: "\n")
        for byte in bytes {
            if byte == UInt8(ascii: "*"), " \t\n\r[{,:-?".utf8.contains(before) { count += 1 }
            before = byte
        }
        return count
    }
}

extension Node {
    /// What a scalar is to a YAML reader; nil for lists and mappings.
    var kind: PlainScalar? {
        guard case .scalar(let scalar) = self else { return nil }
        return isQuoted ? .text : PlainScalar(scalar.string)
    }

    var isQuoted: Bool {
        guard case .scalar(let scalar) = self else { return false }
        switch scalar.style {
        case .singleQuoted, .doubleQuoted, .literal, .folded: return true
        default: return false
        }
    }

    /// What a person would call this node's type.
    var words: String {
        switch self {
        case .mapping: return "keys and values"
        case .sequence: return "a list"
        case .alias: return "an alias"
        case .scalar:
            switch kind {
            case .integer, .decimal: return "a number"
            case .flag: return "true or false"
            case .null: return "nothing"
            case .date: return "a date"
            case .text, nil: return "text"
            }
        }
    }

    /// The scalar's characters as they stand in the file, whatever type YAML sees in them.
    var rawText: String? {
        guard case .scalar(let scalar) = self else { return nil }
        return scalar.string
    }

    /// The truth value of an unquoted scalar; nil when it is none.
    var flag: Bool? { kind == .flag ? rawText.flatMap(PlainScalar.value(ofFlag:)) : nil }

    /// The whole number of an unquoted scalar in decimal digits; nil when it is none.
    var wholeNumber: Int? { kind == .integer ? rawText.flatMap { Int($0) } : nil }

    /// The text of a scalar that is text to a YAML reader; nil when it is none.
    var textValue: String? { kind == .text ? rawText : nil }
}
