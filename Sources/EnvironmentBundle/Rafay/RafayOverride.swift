import Environment
import StructuredData

/// Whether a variable may be given another value further down, and which.
enum RafayOverride: Equatable, Sendable {
    case allowed
    case notAllowed
    /// Only these, as the texts that Rafay compares with the variable's value.
    case restricted([String])

    /// A range of numbers longer than this is no menu any more.
    static let longestMenu = 50

    /// What a preset's policy makes of a field: locked is `notAllowed`, a choice is `restricted`. Where it is silent, the field's
    /// own domain says what a menu offers; a field whose values are free is `allowed`.
    ///
    /// Rafay holds a variable as one text. What it cannot check within that text is closed to all: one locked or
    /// limited tag shuts the whole map, and one value of one pool all pools.
    init(of field: Field, in inputs: BundleInputs) {
        let (document, policy) = (inputs.document, inputs.preset)
        let rules = policy?.policy ?? []
        let rule = field.path.isOfEachPool ? nil : policy?.rule(for: field.path)
        let partsAreLimited = rules.contains {
            $0.limitsValues
                && (field.path.isOfEachPool
                    ? $0.field.pool != nil : $0.field.part != nil && $0.field.whole == field.path)
        }
        if rule?.locked == true || partsAreLimited {
            self = .notAllowed
        } else if let choices = rule?.choices(for: field.value(document)) {
            self = choices.isEmpty ? .notAllowed : .restricted(choices.map { RafayValue($0).text })
        } else if !field.path.isOfEachPool, let menu = field.domain.menu(in: inputs.catalog) {
            // The template's own value is always among them: Rafay holds it against the menu too.
            let value = field.value(document)
            self = .restricted((menu.contains(value) ? menu : [value] + menu).map { RafayValue($0).text })
        } else {
            self = .allowed
        }
    }

    var content: StructuredValue {
        switch self {
        case .allowed: ["type": "allowed"]
        case .notAllowed: ["type": "notallowed"]
        case .restricted(let values): ["type": "restricted", "restrictedValues": .texts(values)]
        }
    }
}

extension PolicyRule {
    fileprivate var limitsValues: Bool { locked || allowed != nil || minimum != nil || maximum != nil }

    /// The values that the rule lets a field take; nil when they are too many to list, or all.
    fileprivate func choices(for value: FieldValue) -> [FieldValue]? {
        switch value {
        case .list(let chosen):
            guard let allowed else { return nil }
            // A list may hold any of the allowed elements; a menu of every combination would help nobody.
            let menu = [chosen, allowed] + allowed.map { [$0] }
            return menu.reduce(into: []) { if !$1.isEmpty, !$0.contains(.list($1)) { $0.append(.list($1)) } }
        case .number:
            if let allowed { return allowed.map { .text($0) } }
            guard let minimum, let maximum, minimum <= maximum, maximum - minimum < RafayOverride.longestMenu
            else { return nil }
            return (minimum...maximum).map { .number($0) }
        case .text, .flag:
            return allowed?.map { .text($0) }
        case .map:
            return allowed == nil ? nil : []
        }
    }
}
