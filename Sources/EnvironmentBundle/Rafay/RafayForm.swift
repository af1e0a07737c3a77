import Environment

/// What the person who orders an environment is asked: each field that becomes a variable of some stage, once, though
/// several stages may use it. The name is not among them: it is the name that the person gives the environment.
struct RafayForm: Sendable {
    let variables: [RafayVariable]

    /// A short form first: what has to be given, what belongs to that, and the pools. The rest, which has sound values, stands under
    /// "Advanced". Both are in the wizard's order.
    init(for inputs: BundleInputs) {
        let asked = StageVariables.fields.filter { $0.path != .name }
        let short = asked.filter {
            // The subnets that have to be given are cut from the VPC's block.
            $0.path.isOfEachPool || $0.path == .network.vpcCidr || Self.hasToBeGiven($0, in: inputs)
        }
        let rest = asked.filter { field in !short.contains { $0.path == field.path } }
        variables = (short + rest).enumerated().compactMap { index, field in
            guard let name = field.variables.first?.name else { return nil }
            let page = field.page.title
            return RafayVariable(
                name: name,
                value: RafayValue(StageVariables.value(of: field, in: inputs.document)),
                description: StageVariables.help(of: field),
                isRequired: Self.hasToBeGiven(field, in: inputs),
                override: RafayOverride(of: field, in: inputs),
                display: .init(
                    section: index < short.count ? page : "Advanced: \(page)", weight: 100 + index,
                    tooltip: Self.tooltip(of: field, under: inputs.preset?.rule(for: field.path))))
        }
    }

    /// Nobody plans here: what the wizard would work out has to be given.
    private static func hasToBeGiven(_ field: Field, in inputs: BundleInputs) -> Bool {
        field.isRequired || field.isPlanned || inputs.preset?.rule(for: field.path)?.required == true
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
