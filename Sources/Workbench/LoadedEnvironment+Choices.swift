import Environment
import Validation
import Wizard

extension LoadedEnvironment {
    /// The person's part of what was loaded, and the preset below it. Values that would be planned the same way are
    /// left open, so that zones and subnets go on following the rest.
    package var choices: Choices {
        var own = ownAnswers
        for field in FieldCatalogue.all where field.isPlanned {
            guard own[field.path] != nil else { continue }
            var open = answers
            open[field.path] = nil
            if field.value(open.resolved(with: surroundings.catalog, on: surroundings.today)) == field.value(document) {
                own[field.path] = nil
            }
        }
        return Choices(preset: preset, own: own)
    }

    /// Whether nothing of the document was left out in reading. What it does not say can still be said.
    package var isReadWhole: Bool {
        !findings.contains { finding in
            RuleRegistry.rule(finding.code)?.family == .document && finding.severity == .error
                && RuleRegistry.rule(finding.code)?.reports?.leavesNothingOut != true
        }
    }

    /// What there is to tell of the document beside its answers.
    package var remark: String? {
        guard preset == nil, case .text(let name) = answers[.preset], !name.isEmpty else { return nil }
        return "The preset \(name) is not among those found here. Its values stay, as answers of yours."
    }
}
