import Environment

/// What the person who orders an environment is asked: each field that becomes a variable of some stage, once, though
/// several stages may use it. The name is not among them: it is the name that the person gives the environment.
struct RafayForm: Sendable {
    let variables: [RafayVariable]

    init(for inputs: BundleInputs) {
        let asked = StageVariables.fields.filter { $0.path != .name }
        variables = asked.enumerated().compactMap { index, field in
            guard let name = field.variables.first?.name else { return nil }
            let rule = inputs.preset?.rule(for: field.path)
            return RafayVariable(
                name: name,
                value: RafayValue(StageVariables.value(of: field, in: inputs.document)),
                description: StageVariables.help(of: field),
                // Nobody plans here: what the wizard would work out has to be given.
                isRequired: field.isRequired || field.isPlanned || rule?.required == true,
                override: RafayOverride(of: field, in: inputs),
                display: .init(
                    section: field.page.title, weight: 100 + index, tooltip: Self.tooltip(of: field, under: rule)))
        }
    }

    private static let poolsTooltip =
        "Pools, each under its own name. A name that is new makes another pool, and one that is taken out takes its nodes along"

    /// What the help does not say: the field's name, its unit, choices and bounds, and what the policy demands.
    private static func tooltip(of field: Field, under rule: PolicyRule?) -> String {
        guard !field.path.isOfEachPool else { return poolsTooltip }
        var parts = [field.fullTitle]
        switch field.domain {
        case .number(let unit) where !unit.isEmpty: parts[0] += ", in \(unit)"
        case .toggle: parts[0] += ": true or false"
        case .choice(let choices), .list(.choices(let choices)):
            parts.append(choices.map { "\($0.value): \($0.meaning)" }.joined(separator: "; "))
        default: break
        }
        if let bounds = field.boundsInWords { parts[0] += ", \(bounds)" }
        if let minimum = rule?.minimum { parts.append("At least \(minimum)") }
        if let maximum = rule?.maximum { parts.append("At most \(maximum)") }
        if let reason = rule?.reason, !reason.isEmpty { parts.append(reason) }
        return parts.joined(separator: ". ")
    }
}
