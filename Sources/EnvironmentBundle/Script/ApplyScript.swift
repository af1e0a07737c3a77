import StructuredData

/// apply.sh of one plan: this environment's steps, with every value quoted, and the parts of the script that carry them
/// out.
struct ApplyScript {
    let plan: ApplyPlan

    var text: String {
        let actions = self.actions
        let parts = ScriptPart.all.filter { $0.actions.isEmpty || !$0.actions.isDisjoint(with: actions) }
        return ([ScriptPart.headText, environment, Self.dispatch(actions)] + parts.map(\.text)).joined(separator: "\n")
    }

    /// Those that the plan's steps call.
    private var actions: [ScriptAction] {
        let steps = plan.routes.flatMap { $0.steps + $0.teardown }
        let called = Set(steps.flatMap { [$0.command, $0.undo] }.flatMap(ScriptAction.called))
        return ScriptAction.allCases.filter(called.contains)
    }

    /// Steps of actions that can show what they would do.
    private var previews: [String] {
        plan.routes.flatMap(\.steps).filter { ScriptAction(of: $0.command)?.hasPreview == true }.map(\.id)
    }

    private var environment: String {
        """
        # --- This environment, written by slipway. Every value is quoted; nothing in them is meant to expand. ---

        # shellcheck disable=SC1003,SC2016
        environment=\(ShellText.quoted(plan.environment))
        monthly_cost=\(ShellText.quoted(plan.costInWords))
        routes=\(ShellText.quoted(plan.routes.map(\.name).joined(separator: " ")))
        # Steps that --dry-run shows the work of.
        previews=\(ShellText.quoted(previews.joined(separator: " ")))

        # step ID KIND NEEDS MINUTES LIMIT TITLE REMEDY COMMAND...
        # shellcheck disable=SC1003,SC2016
        list_steps() {
            case $1 in
        \(branches.joined(separator: "\n"))
            esac
        }

        """
    }

    private var branches: [String] {
        plan.routes.flatMap { [branch($0.name, $0.steps), branch("\($0.name)-destroy", $0.teardown)] }
    }

    private func branch(_ name: String, _ steps: [ApplyPlan.Step]) -> String {
        "    \(name))\n" + steps.map(call).joined(separator: "\n") + "\n        ;;"
    }

    private func call(_ step: ApplyPlan.Step) -> String {
        let head =
            ["step", step.id, step.kind.rawValue].map(ShellText.quoted) + [
                ShellText.quoted(step.needs.joined(separator: " ")), String(step.typicalMinutes),
                String(step.limitMinutes),
            ]
        let lines = [
            head.joined(separator: " "), ShellText.quoted(step.title), ShellText.quoted(step.remedy),
            ShellText.command(step.command),
        ]
        return "        " + lines.joined(separator: " \\\n            ")
    }

    private static func dispatch(_ actions: [ScriptAction]) -> String {
        """
        # ./apply.sh run NAME ...
        run_named() {
            name=$1
            shift
            case $name in
        \(actions.map { "    \($0.rawValue)) \($0.function) \"$@\" ;;" }.joined(separator: "\n"))
            *) stop "There is no check or action named $name." 64 ;;
            esac
        }

        """
    }
}
