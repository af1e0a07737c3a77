import Environment
import StructuredData

/// A variable of a template or an environment.
struct RafayVariable: Equatable, Sendable {
    /// As the Terraform stage declares it: that is how Rafay hands values down.
    let name: String
    let value: RafayValue
    var description = ""
    var isRequired = false
    /// Nil where nobody stands below who could give another value.
    var override: RafayOverride?
    var display: Display?

    /// Where and how the portal's form shows a variable.
    struct Display: Equatable, Sendable {
        let section: String
        /// The order within the form; three digits, so that it sorts as a text as well as by number.
        let weight: Int
        let tooltip: String
    }

    var content: StructuredValue {
        let options: StructuredValue = .members([
            "description": description.isEmpty ? nil : .text(description),
            "required": isRequired ? true : nil,
            "override": override?.content,
            "displayMetadata": display.map {
                ["section": .text($0.section), "weight": .text(String($0.weight)), "tooltip": .text($0.tooltip)]
            },
        ])
        return .members([
            "name": .text(name),
            "valueType": .text(value.type),
            "value": .text(value.text),
            "options": options == .map([]) ? nil : options,
        ])
    }
}
