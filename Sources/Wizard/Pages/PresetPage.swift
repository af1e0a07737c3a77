import Environment

extension WizardState {
    /// Where to start from.
    var presetPage: PageContent {
        var lines: [Line] = [.heading("Where do you want to start?"), .blank]
        if let draft {
            lines += [
                .option(
                    Item(.draft, "Go on with the draft", remark: draft.own["name"]?.text ?? "")),
                .blank,
            ]
        }
        lines += context.presets.map { preset in
            .option(
                Item(
                    .preset(preset.name), preset.title, value: preset.name,
                    isChosen: preset.name == choices.preset?.name))
        }
        if case .preset(let name) = focusOnPage[.preset] ?? choices.preset.map({ .preset($0.name) }),
            let preset = context.presets.first(where: { $0.name == name })
        {
            lines += [.blank, .text(preset.description)]
            let locked = preset.policy.filter(\.locked).compactMap { FieldCatalogue.field($0.field)?.title }
            if !locked.isEmpty { lines += [.text("It locks: \(locked.joined(separator: ", ")).")] }
        }
        return PageContent(lines)
    }
}
