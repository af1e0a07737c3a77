import Catalog

/// What the answers to an environment's questions are made of, each layer laid over the ones before it. The wizard, the
/// commands and the tests all lay them here.
package struct AnswerLayers: Sendable {
    /// What stands in fields that nobody has touched, below the preset's values.
    package var suggestions: Answers
    /// As it is used: laid over those that it builds upon.
    package var preset: Preset?
    /// What somebody said: a document's answers, or the choices made in the wizard.
    package var own: Answers

    package init(suggestions: Answers = Answers(), preset: Preset?, own: Answers = Answers()) {
        self.suggestions = suggestions
        self.preset = preset
        self.own = own
    }

    /// All layers together, and the name of the preset.
    package var answers: Answers {
        guard let preset else { return suggestions.overlaid(by: own) }
        var answers = suggestions.overlaid(by: preset.answers).overlaid(by: own)
        answers[.preset] = .text(preset.name)
        if own[.network.zones] == nil { answers.replanZones(of: preset) }
        return answers
    }

    /// All layers together with single changes on top, those of `--set`.
    ///
    /// - Parameters:
    ///   - changes: in order; one to an element of a list sees the list as it is by then.
    ///   - today: the day on which a default version is chosen.
    /// - Throws: `Assignment.Malformed` for a change that does not fit, such as one to an element that is not there.
    package func answers(
        after changes: [FieldChange], catalog: Catalog, today: CalendarDay
    ) throws(Assignment.Malformed) -> Answers {
        var answers = answers
        var namesZones = own[.network.zones] != nil
        for change in changes {
            guard answers.apply(change, in: answers.resolved(with: catalog, on: today)) else {
                throw Assignment.Malformed(
                    description:
                        "\(change.path) cannot be set to \"\(change.value.text)\": there is no such place in the field's value."
                )
            }
            namesZones = namesZones || change.path.whole == .network.zones
            if let preset, !namesZones { answers.replanZones(of: preset) }
        }
        return answers
    }
}

extension Answers {
    /// Takes a preset's zones out where the environment goes into another region than the preset's: as many are planned there.
    fileprivate mutating func replanZones(of preset: Preset) {
        guard case .list(let zones)? = preset.answers[.network.zones], self[.network.zones] == .list(zones),
            let region = preset.answers[.region], self[.region] != region
        else { return }
        self[.network.zones] = nil
        plannedZones = zones.count
    }
}

extension Answers {
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

extension Preset {
    /// This preset laid over the one that it builds upon: its answers win, and its policy comes on top.
    package func extending(_ base: Preset) -> Preset {
        var result = self
        result.answers = base.answers.overlaid(by: answers)
        if answers[.network.zones] == nil { result.answers.replanZones(of: base) }
        result.policy = base.policy.filter { rule in !policy.contains { $0.field == rule.field } } + policy
        return result
    }
}
