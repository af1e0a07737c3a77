import Foundation
import StructuredData

/// A YAML document as Foundation's values: `[String: Any]`, `[Any]`, `String`, `Int`, `Double`, `Bool` and `NSNull`; nil
/// for an empty one.
package func loadYAML(_ text: String) throws -> Any? { try YAMLNode.read(text).map(value) }

private func value(of node: YAMLNode) -> Any {
    switch node.content {
    case .mapping(let pairs):
        return Dictionary(uniqueKeysWithValues: pairs.map { ($0.key.rawText ?? "", value(of: $0.value)) })
    case .sequence(let elements): return elements.map(value)
    case .scalar(let text, _):
        switch node.kind {
        case .null: return NSNull()
        case .flag: return node.flag ?? false
        case .integer: return node.wholeNumber ?? text
        case .decimal: return Double(text) ?? text
        case .text, .date, nil: return text
        }
    }
}
