import StructuredData

/// What a field can hold, whatever the field: the currency between documents, presets, `--set`, fixes and the wizard.
package enum FieldValue: Hashable, Sendable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([String])
    case map([String: String])

    /// For people and for `--set`: lists with commas, flags as true and false, maps as `{key: value}`.
    package var text: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        case .flag(let flag): flag ? "true" : "false"
        case .list(let elements): elements.joined(separator: ", ")
        case .map(let pairs):
            "{" + pairs.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
        }
    }

    /// For an encoder.
    package var structured: StructuredValue {
        switch self {
        case .text(let text): .text(text)
        case .number(let number): .integer(number)
        case .flag(let flag): .flag(flag)
        case .list(let elements): .texts(elements)
        case .map(let pairs): .texts(pairs)
        }
    }
}
