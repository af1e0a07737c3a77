import Environment
import Terminal
import Validation

/// A field told to a person, in lines of 80 characters at most.
struct FieldExplanation {
    private let field: Field

    init(_ field: Field) { self.field = field }

    var text: String {
        var rows = [["Type", field.typeInWords]]
        rows += field.choices.map { ["", "  \($0.value): \($0.meaning)"] }
        if let bounds = field.boundsInWords { rows.append(["Bounds", bounds]) }
        rows.append(["Default", field.defaultInWords])
        rows.append(["Page", field.page.title])
        rows += field.variables.enumerated().map { index, variable in
            [index == 0 ? "Terraform" : "", "\(variable.name) of the stage \(variable.stage.rawValue)"]
        }
        rows += RuleRegistry.rules(about: field).enumerated().map { index, rule in
            [index == 0 ? "Rules" : "", "\(rule.code) \(rule.title)"]
        }
        return """
            \(field.path): \(field.fullTitle)

            \(TextWidth.wrapped(field.help, to: 80).joined(separator: "\n"))

            \(TextTable(["", ""], alignment: [.left, .left], rows).text)
            """
    }
}
