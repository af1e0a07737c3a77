import Environment
import Text

extension Situation {
    /// Where to start from.
    var presetPage: PageContent {
        var lines: [Line] = [.heading("Where do you want to start?"), .blank]
        for draft in drafts {
            guard let name = draft.draft else { continue }
            lines.append(
                .option(
                    Item(
                        .draft(name), .takeUpDraft(name),
                        .words(
                            "Draft",
                            "Takes up the answers of an earlier session, as they were. Delete throws them away."),
                        "Go on with the draft", values: [self.name(of: draft)],
                        remark: Wording.count(draft.own.fields.count, "answer"))))
        }
        if !drafts.isEmpty { lines.append(.blank) }
        for preset in context.presets {
            lines.append(
                .option(
                    Item(
                        .preset(preset.name), .choosePreset(preset.name), .preset(preset), preset.title,
                        values: [preset.name], remark: preset.policy.isEmpty ? "" : "has a policy",
                        isChosen: preset.name == choices.preset?.name)))
        }
        lines += [.blank, .option(open)]
        return PageContent(lines)
    }

    /// What the environment of a draft is called.
    func name(of draft: Choices) -> String { context.layers(of: draft).answers[.name]?.text ?? "" }

    private var open: Item {
        let about = Topic.words(
            "Open",
            "A bundle's folder or a document's file. Its answers become yours; a bundle is then written over, after Review "
                + "has shown what changes.")
        return Item(.open, .ask(.document), about, "Open a bundle or document", remark: choices.origin?.name ?? "")
    }
}
