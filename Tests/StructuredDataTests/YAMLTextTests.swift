import StructuredData
import Testing

@Suite("YAML")
struct YAMLTextTests {
    @Test("reads back as the same text, whatever the text is", arguments: trickyTexts)
    func texts(text: String) throws {
        for value: StructuredValue in [
            [.text(text)], ["k": .text(text)], ["k": [.text(text), "b"]], .map([.init(text, .text(text))]), .text(text),
        ] {
            let node = try #require(try YAMLNode.read(value.yamlText), "\(value.yamlText)")
            #expect(read(node) == value, "\(value.yamlText)")
            #expect(scalars(read(node)) == scalars(value))
        }
    }

    @Test("reads back as the same value, for values of many shapes")
    func random() throws {
        var values = RandomValues(seed: 2)
        for _ in 0..<500 {
            let value = values.value()
            let node = try #require(try YAMLNode.read(value.yamlText), "\(value.yamlText)")
            #expect(read(node) == value, "\(value.yamlText)")
            #expect(scalars(read(node)) == scalars(value))
        }
    }

    @Test("escapes a byte order mark at the start of a text, and reads it back")
    func byteOrderMark() throws {
        #expect(StructuredValue.map([.init("k", "\u{FEFF}a")]).yamlText == "k: \"\\uFEFFa\"\n")
        #expect(try YAMLNode.read("k: \u{FEFF}a")?.pairs?["k"]?.rawText == "\u{FEFF}a")
    }

    /// Words that a reader of YAML 1.1, as many tools have, takes for something other than text.
    @Test(
        "quotes what some reader takes for a flag, a number, a date or nothing",
        arguments: [
            "y", "N", "yes", "No", "ON", "off", "true", "FALSE", "null", "~", "", "1", "1.36", "1_000", "017", "0o17",
            "0x10", "0b11", "1e3",
            ".inf", "-.INF", ".nan", "190:20:30", "1:30", "2026-01-01", "2026-01-01T10:00:00Z", "=", "<<", "1.", ".5",
            "+1",
            "-.5", "+.8", ".3e4", "0XA", "0X1f", "2026-1-1", "1.36.2", "10.0.0.1",
        ])
    func quoted(text: String) {
        #expect(StructuredValue.map([.init("k", .text(text))]).yamlText == "k: \"\(text)\"\n")
    }

    @Test(
        "leaves plain what nobody mistakes",
        arguments: [
            "m5.xlarge", "us-west-2", "usw2-az1", "10.1.0.0/16", "Ray training for the vision team", "x86", "v1", "c5",
            "3 zones",
        ])
    func plain(text: String) {
        #expect(StructuredValue.map([.init("k", .text(text))]).yamlText == "k: \(text)\n")
    }

    @Test("keeps members in their order and lists of scalars on one line")
    func layout() {
        let value: StructuredValue = [
            "z": 1, "zones": ["usw2-az1", "usw2-az2"], "version": "1.36", "tags": .map([]), "none": [],
            "steps": [["id": "a"], ["id": "b"]],
            "cost": .decimal(hundredths: 55948), "on": true, "nothing": .null,
        ]
        #expect(
            value.yamlText == """
                z: 1
                zones: [usw2-az1, usw2-az2]
                version: "1.36"
                tags: {}
                none: []
                steps:
                - id: a
                - id: b
                cost: 559.48
                "on": true
                nothing: null

                """)
    }

    /// The value that a reader sees.
    private func read(_ node: YAMLNode) -> StructuredValue {
        switch node.content {
        case .mapping(let pairs): return .map(pairs.map { .init($0.key.rawText ?? "", read($0.value)) })
        case .sequence(let elements): return .list(elements.map(read))
        case .scalar(let text, _):
            switch node.kind {
            case .null: return .null
            case .flag: return .flag(node.flag ?? false)
            case .integer: return .integer(node.wholeNumber ?? 0)
            case .decimal: return .decimal(hundredths: Int(((Double(text) ?? 0) * 100).rounded()))
            case .text, .date, nil: return .text(text)
            }
        }
    }

    /// The texts by their scalars, since Swift takes two spellings of one letter for the same text.
    private func scalars(_ value: StructuredValue) -> [Unicode.Scalar] {
        switch value {
        case .text(let text): Array(text.unicodeScalars)
        case .list(let elements): elements.flatMap(scalars)
        case .map(let members): members.flatMap { Array($0.key.unicodeScalars) + scalars($0.value) }
        default: []
        }
    }
}
