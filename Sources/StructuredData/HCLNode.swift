/// A value of a tfvars file, as it stands in the text.
package struct HCLNode: Equatable, Sendable {
    package let content: Content
    /// The line on which it begins, counted from one.
    package let line: Int

    package enum Content: Equatable, Sendable {
        case null
        case text(String)
        /// The characters of a number.
        case number(String)
        case flag(Bool)
        case list([HCLNode])
        /// In the order of the text, each key once.
        case map([HCLPair])
    }

    package init(content: Content, line: Int) {
        self.content = content
        self.line = line
    }
}

/// A name and its value: an assignment of a tfvars file, or a member of a map.
package struct HCLPair: Equatable, Sendable {
    package let name: String
    /// The line on which the name stands.
    package let line: Int
    package let value: HCLNode

    package init(name: String, line: Int, value: HCLNode) {
        self.name = name
        self.line = line
        self.value = value
    }
}

/// Why a text is no tfvars file that is read here.
package struct HCLError: Error, Equatable {
    package let line: Int
    /// What stands there and what should, in a sentence or two.
    package let message: String
}

extension HCLNode {
    /// The text of a string; nil for everything else.
    package var text: String? { if case .text(let text) = content { text } else { nil } }

    package var flag: Bool? { if case .flag(let flag) = content { flag } else { nil } }

    /// A number without a fraction; nil for everything else.
    package var wholeNumber: Int? { if case .number(let digits) = content { Int(digits) } else { nil } }

    package var elements: [HCLNode]? { if case .list(let elements) = content { elements } else { nil } }

    package var pairs: [HCLPair]? { if case .map(let pairs) = content { pairs } else { nil } }

    /// What a person would call this node's type.
    package var words: String {
        switch content {
        case .null: "null"
        case .text: "text"
        case .number: "a number"
        case .flag: "true or false"
        case .list: "a list"
        case .map: "a map"
        }
    }
}
