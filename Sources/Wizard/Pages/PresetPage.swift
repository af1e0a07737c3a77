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
        lines += [.blank, .option(Item(.open, "Open a bundle or document", remark: choices.origin?.name ?? ""))]
        if case .preset(let name) = focusOnPage[.preset] ?? choices.preset.map({ .preset($0.name) }),
            let preset = context.presets.first(where: { $0.name == name })
        {
            lines += ([preset.description] + preset.effects).flatMap { [.blank, .text($0)] }
        }
        return PageContent(lines)
    }
}
