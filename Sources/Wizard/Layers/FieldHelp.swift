import Environment
import Text
import Validation

extension Layer.Help {
    /// What a field means, what it may hold, and where it goes.
    package init(explaining field: Field) {
        var paragraphs = [field.help]
        var sources: [String] = []
        switch field.domain {
        case .choice(let choices), .list(.choices(let choices)):
            paragraphs += choices.map { "\($0.value): \($0.meaning)" }
        case .number(let unit): paragraphs.append("A whole number" + (unit.isEmpty ? "." : " of \(unit)."))
        default: break
        }
        let value = field.defaultValue.text
        paragraphs.append(
            field.isPlanned
                ? "Left open, it is planned for you."
                : field.isRequired
                    ? "It has to be given."
                    : "Default: \(value.isEmpty ? "none" : value)")
        paragraphs.append("In documents and with --set: \(field.path)")
        if !field.variables.isEmpty {
            paragraphs.append(
                "In Terraform: "
                    + field.variables.map { "\($0.name) in \($0.stage.rawValue).tfvars" }.joined(separator: ", "))
        }
        let rules = RuleRegistry.rules(about: field)
        if !rules.isEmpty {
            let lines = rules.map { "\($0.code) \($0.title). (\($0.source.title), \($0.source.date))" }
            sources = ["Rules about it, and who says so:\n" + lines.joined(separator: "\n")]
        }
        self.init(title: field.title, paragraphs: paragraphs, sources: sources)
    }

    /// A finding in whole, and the rule behind it.
    init(explaining finding: Finding) {
        var paragraphs = [finding.message] + [finding.remedy].compactMap(\.self)
        var sources: [String] = []
        if let rule = RuleRegistry.rule(finding.code) {
            paragraphs.append("The rule: \(rule.title). \(rule.reason)")
            sources = ["Source: \(rule.source.title), \(rule.source.date)."]
        }
        self.init(
            title: "\(finding.code)" + (finding.path.map { " at \($0)" } ?? ""), paragraphs: paragraphs,
            sources: sources)
    }

    /// Findings in whole, one after the other.
    init(listing findings: [Finding]) {
        self.init(
            title: "What the rules say of this page",
            paragraphs: findings.map { finding in
                let place = finding.path.map { " at \(FieldCatalogue.field($0)?.fullTitle ?? $0.description)" } ?? ""
                return "\(finding.name)\(place):\n\(finding.inWhole)"
            })
    }
}

extension Finding {
    /// "Error NET004".
    var name: String { "\(severity.rawValue.capitalised) \(code)" }

    /// What would mend it, in a sentence; nil when nothing is known that would.
    var remedy: String? { fix.map { "What would mend it: \($0.title)." } }

    /// What it says, and below what would mend it.
    var inWhole: String { ([message] + [remedy].compactMap(\.self)).joined(separator: "\n") }
}

extension FieldValue {
    /// As a person reads it.
    var shown: String {
        switch self {
        case .flag(let flag): flag ? "yes" : "no"
        case let value: value.text.isEmpty ? "none" : value.text
        }
    }
}
