/// A node of a YAML document, as it stands in the text. Tags (`!!str`) are read over, and an alias is the node that it
/// stands for.
package struct YAMLNode: Sendable {
    package let content: Content
    /// Where the node begins.
    package let mark: YAMLMark

    package enum Content: Sendable {
        /// The characters as they stand in the text, whatever type YAML sees in them.
        case scalar(String, isQuoted: Bool)
        case sequence([YAMLNode])
        case mapping([YAMLPair])
    }
}

/// One key of a mapping and its value. The pairs of a mapping are in the order of the text.
package struct YAMLPair: Sendable {
    package let key: YAMLNode
    package let value: YAMLNode
}

/// A place in a text; both numbers are counted from one, the column in Unicode scalars.
package struct YAMLMark: Equatable, Sendable {
    package let line: Int
    package let column: Int
}

/// Why a text is no YAML that is read here.
package struct YAMLError: Error, Equatable {
    package let trouble: Trouble
    package let mark: YAMLMark

    package enum Trouble: Equatable, Sendable {
        /// What libyaml says of the text.
        case syntax(String)
        /// Keys that stand more than once in one mapping, in the order of the alphabet.
        case duplicateKeys([String])
        /// Control characters.
        case unreadable
    }
}

extension YAMLNode {
    /// The elements of a list; nil for everything else.
    package var elements: [YAMLNode]? {
        guard case .sequence(let elements) = content else { return nil }
        return elements
    }

    /// The keys and values of a mapping; nil for everything else.
    package var pairs: [YAMLPair]? {
        guard case .mapping(let pairs) = content else { return nil }
        return pairs
    }

    /// A scalar's characters, whatever type YAML sees in them; nil for lists and mappings.
    package var rawText: String? {
        guard case .scalar(let text, _) = content else { return nil }
        return text
    }

    package var isQuoted: Bool {
        guard case .scalar(_, let isQuoted) = content else { return false }
        return isQuoted
    }

    /// What a scalar is to a YAML reader; nil for lists and mappings.
    package var kind: PlainScalar? {
        guard case .scalar(let text, let isQuoted) = content else { return nil }
        return isQuoted ? .text : PlainScalar(text)
    }

    /// The truth value of an unquoted scalar; nil when it is none.
    package var flag: Bool? { kind == .flag ? rawText.flatMap(PlainScalar.value(ofFlag:)) : nil }

    /// The whole number of an unquoted scalar in decimal digits; nil when it is none.
    package var wholeNumber: Int? { kind == .integer ? rawText.flatMap { Int($0) } : nil }

    /// The text of a scalar that is text to a YAML reader; nil when it is none.
    package var textValue: String? { kind == .text ? rawText : nil }

    /// What a person would call this node's type.
    package var words: String {
        switch content {
        case .mapping: "keys and values"
        case .sequence: "a list"
        case .scalar:
            switch kind {
            case .integer, .decimal: "a number"
            case .flag: "true or false"
            case .null: "nothing"
            case .date: "a date"
            case .text, nil: "text"
            }
        }
    }
}

extension [YAMLPair] {
    /// The value of a key; nil where it does not stand.
    package subscript(key: String) -> YAMLNode? { first { $0.key.rawText == key }?.value }
}
