import Testing

@testable import StructuredData

@Suite("Reading YAML")
struct YAMLReaderTests {
    @Test("tells where each node stands, lines and columns counted from one")
    func marks() throws {
        let pairs = try #require(try YAMLNode.read("a: b\né:   [c, d]\n")?.pairs)
        #expect(pairs["a"]?.mark == YAMLMark(line: 1, column: 4))
        #expect(pairs[1].key.mark == YAMLMark(line: 2, column: 1))
        #expect(pairs["é"]?.elements?.map(\.mark.column) == [7, 10], "an accented letter is one column")
    }

    @Test("keeps the pairs of a mapping in their order")
    func order() throws {
        #expect(try YAMLNode.read("{z: 1, a: 2, m: 3}")?.pairs?.map(\.key.rawText) == ["z", "a", "m"])
    }

    @Test("tells 1.30 from \"1.30\"")
    func quotes() throws {
        let elements = try #require(try YAMLNode.read("[1.30, \"1.30\", '1.30']")?.elements)
        #expect(elements.map(\.rawText) == ["1.30", "1.30", "1.30"])
        #expect(elements.map(\.kind) == [.decimal, .text, .text])
    }

    @Test("puts in an alias' place what it stands for")
    func aliases() throws {
        let pairs = try #require(try YAMLNode.read("a: &x [1, 2]\nb: *x\n")?.pairs)
        #expect(pairs["b"]?.elements?.map(\.wholeNumber) == [1, 2])
    }

    @Test("finds nothing in an empty text", arguments: ["", "\n", "# a comment\n", "\u{FEFF}"])
    func empty(text: String) throws {
        let root = try YAMLNode.read(text)
        #expect(root == nil)
    }

    @Test("goes as deep as it says and no deeper")
    func nesting() throws {
        let depth = YAMLNode.deepestNesting
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(try YAMLNode.read(nested(depth))?.elements?.count == 1)
        let error = #expect(throws: YAMLError.self) { try YAMLNode.read(nested(depth + 1)) }
        #expect(error?.mark == YAMLMark(line: 1, column: depth + 1))
        #expect(throws: YAMLError.self) { try YAMLNode.read(String(repeating: "- ", count: 100_000)) }
        #expect(throws: YAMLError.self) { try YAMLNode.read(String(repeating: "[{a: ", count: 100_000)) }
    }

    @Test(
        "refuses what is no YAML, at the place where it goes wrong",
        arguments: [
            ("a: [1, 2\nb: 3", 2), ("a: b\n---\nc: d\n", 2), ("a: *nowhere", 1), ("a: &x [*x]", 1), ("a: 'b", 1),
            ("a:\n\t- b", 2), ("a: %b", 1), ("a: b: c", 1), ("%TAG ! x\n", 2), ("[? ]", 1),
            ("a: b\nc: [d, ? , e]\nf: g", 2),
        ])
    func syntax(text: String, line: Int) throws {
        let error = try #require(#expect(throws: YAMLError.self) { try YAMLNode.read(text) })
        guard case .syntax(let what) = error.trouble else {
            Issue.record("\(error)")
            return
        }
        #expect(!what.isEmpty)
        #expect(error.mark.line == line)
    }

    @Test("refuses keys that stand twice, and names all of them")
    func duplicates() {
        let error = #expect(throws: YAMLError.self) { try YAMLNode.read("x: 1\nb: 1\n\"b\": 2\na: 3\na: 4\n") }
        #expect(error == YAMLError(trouble: .duplicateKeys(["a", "b"]), mark: YAMLMark(line: 4, column: 1)))
    }

    @Test("refuses control characters")
    func controlCharacters() {
        let error = #expect(throws: YAMLError.self) { try YAMLNode.read("a: \u{7}") }
        #expect(error?.trouble == .unreadable)
    }
}
