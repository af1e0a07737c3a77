import StructuredData
import TestSupport
import Testing

@Suite("The reader of variables files")
struct HCLReaderTests {
    @Test("reads what the encoder writes, whatever it holds", arguments: 0..<40 as Range<UInt64>)
    func roundTrip(seed: UInt64) throws {
        var values = RandomValues(seed: seed)
        var members: [StructuredValue.Member] = []
        for _ in 0..<12 {
            let name = values.name()
            if !members.contains(where: { $0.key == name }) { members.append(.init(name, values.value())) }
        }
        let read = try HCLNode.assignments(in: StructuredValue.map(members).tfvarsText)
        #expect(read.map { StructuredValue.Member($0.name, $0.value.structured) } == members)
    }

    @Test("reads every tricky text back")
    func texts() throws {
        let file: StructuredValue = ["texts": .texts(trickyTexts)]
        #expect(try HCLNode.assignments(in: file.tfvarsText).first?.value.structured == .texts(trickyTexts))
    }

    @Test("reads what people write, with the line of each name")
    func byHand() throws {
        let pairs = try HCLNode.assignments(
            in: """
                # A comment, and another.
                name = "demo" // at the end
                /* over
                   lines */ sizes = [1, -2.5, 3e2,
                ]
                flags = { on = true, "a b" : false
                  none = null }
                text = <<-EOT
                    first $${x}
                      second
                  EOT
                plain = <<EOT
                 as it is
                EOT

                """)
        #expect(pairs.map(\.name) == ["name", "sizes", "flags", "text", "plain"])
        #expect(pairs.map(\.line) == [2, 4, 6, 8, 12])
        #expect(pairs[1].value.elements?.map(\.content) == [.number("1"), .number("-2.5"), .number("3e2")])
        #expect(pairs[2].value.pairs?.map(\.name) == ["on", "a b", "none"])
        #expect(pairs[2].value.pairs?.map(\.line) == [6, 6, 7])
        #expect(pairs[3].value.text == "first ${x}\n  second\n")
        #expect(pairs[4].value.text == " as it is\n")
        #expect(try HCLNode.assignments(in: "\u{FEFF}a = 1\r\nb = 2\r\n").map(\.name) == ["a", "b"])
    }

    @Test(
        "names the line of what is no variables file, and says what should stand there",
        arguments: [
            ("a = 1\nb =\n", 2, "A value"), ("a = var.b", 1, "expression"), ("a = \"${b}\"", 1, "expression"),
            ("a = 1\na = 2", 2, "already"), ("a = [1 2]", 1, "comma"), ("a = \"x\n", 1, "closing quote"),
            ("a = {\nb = 1 c = 2\n}", 2, "new line"), ("resource \"x\" {}", 1, "="), ("a = 1 b = 2", 1, "the line"),
            ("a = <<EOT\nb\n", 1, "EOT"), ("a = \"\\q\"", 1, "escape"), ("a = 1.", 1, "no number"), ("/* a", 1, "*/"),
            ("a = " + String(repeating: "[", count: 101), 1, "100"), ("{", 1, "NAME = VALUE"),
        ])
    func errors(text: String, line: Int, words: String) throws {
        let error = try #require(throws: HCLError.self) { try HCLNode.assignments(in: text) }
        #expect(error.line == line)
        #expect(error.message.contains(words), "\(error.message)")
    }

    @Test("never falls over, wherever a file is cut or damaged", arguments: 0..<20 as Range<UInt64>)
    func damage(seed: UInt64) {
        var values = RandomValues(seed: seed)
        let text = StructuredValue.map(values.members()).tfvarsText + "a = <<EOT\n x\nEOT\n"
        for length in 0...text.count { _ = try? HCLNode.assignments(in: String(text.prefix(length))) }
    }
}

extension HCLNode {
    /// The value that an encoder would have been given.
    fileprivate var structured: StructuredValue {
        switch content {
        case .null: .null
        case .text(let text): .text(text)
        case .flag(let flag): .flag(flag)
        case .number(let digits):
            Int(digits).map { .integer($0) }
                ?? .decimal(hundredths: Int(digits.filter { $0 != "." }) ?? 0)
        case .list(let elements): .list(elements.map(\.structured))
        case .map(let pairs): .map(pairs.map { .init($0.name, $0.value.structured) })
        }
    }
}
