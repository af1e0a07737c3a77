import Environment
import StructuredData

extension HCLNode {
    /// This as a field's value, with the conversions that Terraform makes; nil when it is of another type.
    func value(for field: Field) -> FieldValue? {
        switch field.domain {
        case .text, .known, .choice: plainText.map { .text($0) }
        case .number: (wholeNumber ?? text.flatMap { Int($0) }).map { .number($0) }
        case .toggle: (flag ?? text.flatMap { Bool($0) }).map { .flag($0) }
        case .list: texts.map { .list($0) }
        case .tags: textsByName.map { .map($0) }
        }
    }

    /// The text of a string, the digits of a number: a version is often written without quotes.
    var plainText: String? {
        switch content {
        case .text(let text), .number(let text): text
        case .flag(let flag): "\(flag)"
        case .null, .list, .map: nil
        }
    }

    /// The texts of a list; nil where one of its elements is none.
    var texts: [String]? {
        guard let elements else { return nil }
        let texts = elements.compactMap(\.plainText)
        return texts.count == elements.count ? texts : nil
    }

    private var textsByName: [String: String]? {
        guard let pairs else { return nil }
        let texts = pairs.compactMap { pair in pair.value.plainText.map { (pair.name, $0) } }
        return texts.count == pairs.count ? Dictionary(texts) { $1 } : nil
    }

    /// What stands under a name of a map.
    subscript(name: String) -> HCLNode? { pairs?.first { $0.name == name }?.value }

    /// A tree of YAML as the tree that variables files are read into.
    init(_ node: YAMLNode) {
        let content: Content =
            switch node.content {
            case .sequence(let elements): .list(elements.map(HCLNode.init))
            case .mapping(let pairs):
                .map(
                    pairs.map {
                        HCLPair(name: $0.key.rawText ?? $0.key.words, line: $0.key.mark.line, value: HCLNode($0.value))
                    })
            case .scalar(let text, _):
                switch node.kind {
                case .integer, .decimal: .number(text)
                case .flag: .flag(node.flag ?? false)
                case .null: .null
                case .text, .date, nil: .text(text)
                }
            }
        self.init(content: content, line: node.mark.line)
    }
}
