import Environment
import StructuredData
import Text

extension Situation {
    /// What was written, what to type next, and how to make the same bundle again.
    var donePage: PageContent {
        guard case .done(let folder, let changes) = outcome else {
            return PageContent([.heading("Nothing was written"), .action(leave)])
        }
        let rafay: [Line] =
            document.delivery.rafay.enabled ? [.text("or, through Rafay:"), .command("./apply.sh rafay")] : []
        let place = ShellText.quoted(folder)
        return PageContent(
            [
                .heading("\(document.name) is described"),
                .text(
                    "\(folder) holds \(Wording.count(changes.added.count + changes.changed.count + changes.unchanged.count, "file")): "
                        + "Terraform stages, values, plan and README."),
                .blank, .heading("Next"), .command("cd \(place)"), .command("less PLAN.md"),
                .command("./apply.sh terraform"),
            ] + rafay + [
                .blank, .heading("The same bundle without the wizard"),
                .command("slipway generate --from \(place) --output \(place)"),
                .blank, .action(leave),
            ])
    }

    private var leave: Item { Item(.leave, .leave, .words("Leave", "Ends the program."), "Leave") }
}
