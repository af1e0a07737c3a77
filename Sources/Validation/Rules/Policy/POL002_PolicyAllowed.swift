import Environment
import Text

extension Rule {
    static let policyAllowed = Rule(
        "POL002", "policy-allowed", .error, about: .anyField,
        title: "A field has a value that its preset allows",
        reason: """
            Whoever made the preset allows these values and no others, for a reason that the finding repeats. In Rafay \
            the same variable offers nothing else.
            """,
        example: .init(
            wrong: "region: eu-west-1, where the preset allows us-east-1 and us-west-2", right: "region: us-west-2"),
        source: .presets
    ) { subject in
        subject.policyDemands.flatMap { demand -> [Violation] in
            guard let allowed = demand.rule.allowed, let value = demand.value, demand.isAnswered else { return [] }
            let path = demand.rule.field
            if case .list(let elements) = value {
                let kept = elements.filter(allowed.contains)
                let mended = kept.isEmpty ? Array(allowed.prefix(1)) : kept
                return elements.indices.filter { !allowed.contains(elements[$0]) }
                    .violations(sharing: subject.fix(setting: path, to: .list(mended))) { index, fix in
                        Violation(
                            path[index], demand.refusal(of: elements[index], allowed), fix: allowed.isEmpty ? nil : fix)
                    }
            }
            guard !allowed.contains(value.text) else { return [] }
            let better = (NearestName.of(value.text, among: allowed) ?? allowed.first).flatMap { value.like($0) }
            return [
                Violation(
                    path, demand.refusal(of: value.text, allowed),
                    fix: better.map { subject.fix(setting: path, to: $0) })
            ]
        }
    }
}

extension PolicyDemand {
    fileprivate func refusal(of text: String, _ allowed: [String]) -> String {
        message("allows \(allowed.map(\.harmless).listed("or")) for \(rule.field), and here stands \(text.shown)")
    }
}

extension FieldValue {
    /// A value of the same type, read from a preset's text; nil when it is none.
    fileprivate func like(_ text: String) -> FieldValue? {
        switch self {
        case .text: .text(text)
        case .number: Int(text).map { .number($0) }
        case .flag: Bool(text).map { .flag($0) }
        case .list, .map: nil
        }
    }
}
