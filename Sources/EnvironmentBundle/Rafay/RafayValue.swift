import Environment
import StructuredData

/// What a Rafay variable holds. Rafay carries every value as text and is told how to read it.
enum RafayValue: Equatable, Sendable {
    /// Taken as it is; numbers, flags and versions too, which OpenTofu converts to the variable's type.
    case plain(String)
    /// An HCL literal: a list or a map.
    case literal(String)
    /// Worked out by Rafay when the environment is applied. Only ever made of names that Slipway knows.
    case expression(String)

    init(_ value: StructuredValue) {
        switch value {
        case .text(let text): self = .plain(text)
        case .list, .map: self = .literal(Self.inert(value.compactJSONText))
        default: self = .plain(value.compactJSONText)
        }
    }

    init(_ value: FieldValue) { self.init(value.structured) }

    /// The output of an earlier stage of the same environment.
    static func output(_ name: String, of resourceTemplate: String) -> RafayValue {
        .expression("$(resource.\"\(resourceTemplate)\".output.\(name).value)$")
    }

    /// The name that the environment has in Rafay.
    static let environmentName = RafayValue.expression("$(environment.name)$")

    var type: String {
        switch self {
        case .plain: "text"
        case .literal: "hcl"
        case .expression: "expression"
        }
    }

    var text: String {
        switch self {
        case .plain(let text), .literal(let text), .expression(let text): text
        }
    }

    /// A JSON literal is an HCL literal, but for `${` and `%{`, which open a template in HCL, and `$(`, which opens an
    /// expression in Rafay. Both languages read `\u0024` within quotes as the sign itself, so the signs stay text.
    private static func inert(_ json: String) -> String {
        json.reduce(into: "") { $0 += $1 == "$" ? "\\u0024" : $1 == "%" ? "\\u0025" : String($1) }
    }
}
