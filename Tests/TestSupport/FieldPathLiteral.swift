import Environment

/// Tests may write a path as text, as it stands in a document.
extension FieldPath: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) {
        guard let path = FieldPath(reading: text) else { preconditionFailure("No field has the path \(text).") }
        self = path
    }
}
