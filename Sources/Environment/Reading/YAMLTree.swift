import StructuredData

/// Turns bytes into a tree of YAML, within bounds, or says why not.
package enum YAMLTree {
    package static let longestDocument = 1 << 20
    /// Aliases multiply: thirty-two of them can stand for some hundred thousand nodes at most, which is harmless.
    static let mostAliases = 32

    /// The root mapping of the one document in `bytes`.
    package static func parse(_ bytes: [UInt8]) throws(Problem) -> [YAMLPair] {
        guard bytes.count <= longestDocument else {
            throw Problem(
                .tooLarge, "The file has \(bytes.count) bytes; a document has at most 1 MiB. Is it the right file?")
        }
        guard let text = String(validating: bytes, as: UTF8.self), !text.utf8.contains(0) else {
            throw Problem(.notText, "The file is not UTF-8 text. Save it as UTF-8, or name another file.")
        }
        let aliases = countAliases(in: bytes)
        guard aliases <= mostAliases else {
            throw Problem(
                .tooManyAliases,
                "The file uses \(aliases) YAML aliases (*name); at most \(mostAliases) are read. Write the values out."
            )
        }
        guard let root = try compose(text), root.kind != .null else {
            throw Problem(
                .notAMapping, line: 1,
                "The file is empty. Begin with `apiVersion: slipway.dev/v1`, or make one with `slipway`.")
        }
        guard let pairs = root.pairs else {
            throw Problem(
                .notAMapping, line: root.mark.line,
                "The file holds \(root.words), not keys and values. Begin with `apiVersion: slipway.dev/v1`.")
        }
        return pairs
    }

    private static func compose(_ text: String) throws(Problem) -> YAMLNode? {
        do { return try YAMLNode.read(text) } catch { throw Problem(error) }
    }

    /// A problem with the file as a whole.
    package struct Problem: Error {
        package let problem: ReadingProblem

        init(_ kind: ReadingProblem.Kind, line: Int? = nil, _ message: String) {
            problem = ReadingProblem(kind, line: line, message)
        }

        init(_ error: YAMLError) {
            switch error.trouble {
            case .syntax(let what):
                self.init(
                    .notYAML, line: error.mark.line,
                    "This is not YAML: \(what) (column \(error.mark.column)). Check the indentation, quotes and brackets here."
                )
            case .duplicateKeys(let keys):
                self.init(
                    .duplicateKey, line: error.mark.line,
                    "The key \(keys.map { "`\($0)`" }.joined(separator: ", ")) stands more than once in the same place. Keep one."
                )
            case .unreadable:
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
