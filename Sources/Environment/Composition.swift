import Catalog

extension Answers {
    /// The answers of a preset, a document and single changes, each laid over the ones before it.
    ///
    /// - Parameters:
    ///   - changes: in order; one to an element of a list sees the list as it is by then.
    ///   - today: the day on which a default version is chosen.
    /// - Throws: `Assignment.Malformed` for a change that does not fit, such as one to an element that is not there.
    package static func composed(
        preset: Preset?, document: Answers, changes: [FieldChange], catalog: Catalog, today: CalendarDay
    ) throws(Assignment.Malformed) -> Answers {
        var answers = (preset?.answers ?? Answers()).overlaid(by: document)
        if let preset { answers[.preset] = .text(preset.name) }
        for change in changes {
            guard answers.apply(change, in: answers.resolved(with: catalog, on: today)) else {
                throw Assignment.Malformed(
                    description:
                        "\(change.path) cannot be set to \"\(change.value.text)\": there is no such place in the field's value."
                )
            }
        }
        return answers
    }

    /// These answers without the preset and those that it gives just the same. Without a preset all stay, the name of one
    /// that is not on this machine among them: a document goes on telling where it came from.
    package func without(_ preset: Preset?) -> Answers {
        guard let preset else { return self }
        var own = self
        for field in fields where field.path == .preset || preset.answers[field.path] == self[field.path] {
            own[field.path] = nil
        }
        return own
    }
}
