import Environment

extension Situation {
    /// Where to start from.
    var presetPage: PageContent {
        var lines: [Line] = [.heading("Where do you want to start?"), .blank]
        if let draft {
            lines += [
                .option(
                    Item(
                        .draft, .takeUpDraft,
                        .words("Draft", "Takes up the answers of the session before, as they were."),
                        "Go on with the draft", remark: draft.own[.name]?.text ?? "")),
                .blank,
            ]
        }
        for preset in context.presets {
            lines.append(
                .option(
                    Item(
                        .preset(preset.name), .choosePreset(preset.name), .preset(preset), preset.title,
                        values: [preset.name], isChosen: preset.name == choices.preset?.name)))
            lines += preset.effects.map { .note($0) }
        }
        lines += [.blank, .option(open)]
        return PageContent(lines)
    }

    private var open: Item {
        let about = Topic.words(
            "Open",
            "A bundle's folder or a document's file. Its answers become yours; a bundle is then written over, after Review "
                + "has shown what changes.")
        return Item(.open, .ask(.document), about, "Open a bundle or document", remark: choices.origin?.name ?? "")
    }
}
