import Catalog
import StructuredData

extension Preset {
    /// This preset as canonical YAML: reading it gives the same preset.
    package var yamlText: String { structured.yamlText }

    /// This preset as an ordered tree, the shape of its file.
    package var structured: StructuredValue {
        .members([
            "apiVersion": "slipway.dev/v1",
            "kind": "Preset",
            "metadata": .members([
                "name": .text(name),
                "title": .text(title),
                "description": description.isEmpty ? nil : .text(description),
                "extends": parent.map { .text($0) },
            ]),
            "spec": answers.structuredSpec,
            "policy": policy.isEmpty ? nil : .list(policy.map(\.structured)),
        ])
    }
}

extension PolicyRule {
    /// This rule as it stands in a preset's file.
    package var structured: StructuredValue {
        .members([
            "field": .text(field.description),
            "locked": locked ? true : nil,
            "allowed": allowed.map { .texts($0) },
            "minimum": minimum.map { .integer($0) },
            "maximum": maximum.map { .integer($0) },
            "required": required ? true : nil,
            "reason": reason.isEmpty ? nil : .text(reason),
        ])
    }
}

extension Answers {
    /// As few answers as can be that, laid over those of a preset, make this document: what comes out the same without
    /// being said is left out, be it a default, the preset's value or a plan.
    ///
    /// What a document does not have and the preset gives (a tag) cannot be said. `differences` are the fields that
    /// come out otherwise for that reason.
    package static func telling(
        _ document: EnvironmentDocument, upon preset: Preset?, catalog: Catalog, today: CalendarDay
    ) -> (answers: Answers, differences: [FieldPath]) {
        let below = preset?.answers ?? Answers()
        func outcome(_ own: Answers) -> EnvironmentDocument {
            var answers = below.overlaid(by: own)
            for field in FieldCatalogue.describing { answers[field.path] = field.value(document) }
            return answers.resolved(with: catalog, on: today)
        }
        var own = Answers(document)
        for field in FieldCatalogue.describing { own[field.path] = nil }
        let wanted = outcome(own)
        let deciding = FieldCatalogue.all(of: document).filter { !$0.isDescribing }
        for field in deciding {
            var fewer = own
            fewer[field.path] = nil
            if outcome(fewer) == wanted { own = fewer }
        }
        if case .map(let pairs)? = own[.tags], case .map(let given)? = below[.tags] {
            own[.tags] = .map(pairs.filter { given[$0.key] != $0.value })
        }
        return (own, deciding.filter { $0.value(wanted) != $0.value(document) }.map(\.path))
    }
}
