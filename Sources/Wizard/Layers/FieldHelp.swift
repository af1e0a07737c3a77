import Environment

extension Layer.Help {
    /// What a field means, what it may hold, and where it goes.
    public init(explaining field: Field) {
        var paragraphs = [field.help]
        switch field.domain {
        case .choice(let choices), .list(.choices(let choices)):
            paragraphs += choices.map { "\($0.value): \($0.meaning)" }
        case .number(let unit): paragraphs.append("A whole number" + (unit.isEmpty ? "." : " of \(unit)."))
        default: break
        }
        let value = field.defaultValue.text
        paragraphs.append(
            field.isPlanned ? "Left open, it is planned for you."
                : field.isRequired ? "It has to be given."
                : "Default: \(value.isEmpty ? "none" : value)")
        paragraphs.append("In documents and with --set: \(field.path)")
        if !field.variables.isEmpty {
            paragraphs.append(
                "In Terraform: "
                    + field.variables.map { "\($0.name) in \($0.stage.rawValue).tfvars" }.joined(separator: ", "))
        }
        self.init(title: field.title, paragraphs: paragraphs)
    }

    /// How the wizard is used, for where no field has the focus.
    static let keys = Layer.Help(
        title: "Slipway",
        paragraphs: [
            "Every page can be entered at any time: Tab and Shift-Tab walk through them, Esc goes to their list.",
            "Arrows move, Enter changes or chooses, Space switches. / filters a list, ? explains the focused field.",
            "u undoes and Ctrl-R does again, across all pages. f applies the fix that is shown.",
            "Nothing is written before you say so on Review. Ctrl-C asks before it leaves, and keeps a draft.",
        ])
}
