import StructuredData
import Text
import Wizard
import Workbench

/// What the wizard leaves on the terminal: where the answers are, and which commands come next.
struct LeavingWords {
    let text: String

    init(_ state: WizardState, _ world: WizardWorkshop) {
        if let folder = state.writtenFolder, !state.hasUnwrittenChoices {
            self.init(bundle: folder)
        } else if state.hasUnwrittenChoices, let file = world.drafts.file(of: state.choices) {
            self.init(
                "Your answers are kept in \(file).",
                [
                    ("slipway", "goes on with them"),
                    (
                        "slipway preflight \(ShellText.quoted(file))",
                        "asks your AWS account about them, once all are given"
                    ),
                ])
        } else {
            self.init(
                "Nothing was chosen, and nothing was written.",
                [("slipway", "starts again"), ("slipway demo", "shows how it is used")])
        }
    }

    /// After a bundle was written.
    init(bundle folder: String) {
        let place = ShellText.quoted(folder)
        self.init(
            "The bundle is in \(folder).",
            [
                ("slipway preflight \(place)", "asks your AWS account whether it can be made there"),
                ("cd \(place) && ./apply.sh terraform", "makes it; PLAN.md tells each step"),
            ])
    }

    private init(_ first: String, _ commands: [(String, String)]) {
        let width = commands.map(\.0.count).max() ?? 0
        let rows = commands.map { command, meaning in
            "  " + command + String(repeating: " ", count: width - command.count) + "  # \(meaning)"
        }
        text = ([first, "Next:"] + rows).map { $0.harmless + "\n" }.joined()
    }
}
