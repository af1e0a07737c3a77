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
        for preset in context.presets {
            lines.append(
                .option(
                    Item(
                        .preset(preset.name), preset.title, value: preset.name,
                        isChosen: preset.name == choices.preset?.name)))
            lines += preset.effects.map { .note($0) }
        }
        lines += [.blank, .option(Item(.open, "Open a bundle or document", remark: choices.origin?.name ?? ""))]
        return PageContent(lines)
    }
}
