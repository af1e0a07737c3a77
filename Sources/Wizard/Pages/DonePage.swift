import Environment

extension WizardState {
    /// What was written and what to type next.
    var donePage: PageContent {
        guard case .done(let folder, let changes) = outcome else {
            return PageContent([.heading("Nothing was written"), .action(Item(.leave, "Leave"))])
        }
        return PageContent([
            .heading("\(document.name) is described"),
            .blank,
            .text("\(folder) holds \(Wording.count(changes.added.count + changes.changed.count + changes.unchanged.count, "file")): Terraform stages, values, plan and README."),
            .blank,
            .heading("Next"),
            .text("cd \(folder)"),
            .text("less PLAN.md"),
            .blank,
            .heading("The same bundle without the wizard"),
            .text("slipway generate --from \(folder) --output \(folder)"),
            .blank,
            .action(Item(.leave, "Leave")),
        ])
    }
}
