/// A value on its way to a file: what JSON, YAML and HCL have in common, with its members in the order they were given.
///
/// Text of people never reaches a file by pasting. It goes through here and an encoder, so that a quote, a `${` or
/// a newline comes out as the same text and never as code.
package enum StructuredValue: Equatable, Sendable {
    case null
    case text(String)
    case integer(Int)
    /// A number with two decimals, given in hundredths: `.decimal(hundredths: 55948)` is 559.48.
    case decimal(hundredths: Int)
    case flag(Bool)
    case list([StructuredValue])
    case map([Member])

    /// One key of a map and its value.
    package struct Member: Equatable, Sendable {
        package var key: String
        package var value: StructuredValue

        package init(_ key: String, _ value: StructuredValue) {
            self.key = key
            self.value = value
        }
    }

    /// A list of texts.
    package static func texts(_ texts: [String]) -> StructuredValue { .list(texts.map { .text($0) }) }

    /// A map in the order of `pairs`; pairs whose value is nil are left out.
    package static func members(_ pairs: KeyValuePairs<String, StructuredValue?>) -> StructuredValue {
        .map(pairs.compactMap { pair in pair.value.map { Member(pair.key, $0) } })
    }

    /// A map of texts, in the order of the keys.
    package static func texts(_ texts: [String: String]) -> StructuredValue {
        .map(texts.sorted { $0.key < $1.key }.map { Member($0.key, .text($0.value)) })
    }

    /// The value of a map's key; nil when there is none or this is no map.
    package subscript(key: String) -> StructuredValue? {
        guard case .map(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// `1234` hundredths as `12.34`.
    static func decimalText(hundredths: Int) -> String {
        let cents = String(hundredths.magnitude % 100)
        return (hundredths < 0 ? "-" : "") + "\(hundredths.magnitude / 100)." + (cents.count == 1 ? "0" + cents : cents)
    }
}

extension StructuredValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .text(value) }
    package init(integerLiteral value: Int) { self = .integer(value) }
    package init(booleanLiteral value: Bool) { self = .flag(value) }
    package init(arrayLiteral elements: StructuredValue...) { self = .list(elements) }
    package init(dictionaryLiteral elements: (String, StructuredValue)...) {
        self = .map(elements.map { Member($0.0, $0.1) })
    }
}
