/// The part of apply.sh that is this environment's: the plan's steps as calls of `step`, every value quoted.
struct PlanScript {
    let plan: ApplyPlan

    /// The first and last line of that part in the script that is the same for all.
    private static let begins = "# >>> This environment"
    private static let ends = "# <<< This environment"

    /// `script` with its own part in place; nil when it has no such part, which a test rules out.
    func filling(_ script: String) -> String? {
        let lines = script.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.firstIndex(where: { $0.hasPrefix(Self.begins) }),
            let last = lines.firstIndex(where: { $0.hasPrefix(Self.ends) }), first < last
        else { return nil }
        return (lines[...first].map(String.init) + [part] + lines[last...].map(String.init)).joined(separator: "\n")
    }

    private var part: String {
        """
        # shellcheck disable=SC1003,SC2016
        environment=\(ShellText.quoted(plan.environment))
        monthly_cost=\(ShellText.quoted(plan.costInWords))
        routes=\(ShellText.quoted(plan.routes.map(\.name).joined(separator: " ")))

        # step ID KIND NEEDS MINUTES TITLE REMEDY COMMAND...
        # shellcheck disable=SC1003,SC2016
        list_steps() {
            case $1 in
        \(plan.routes.map { branch($0.name, $0.steps) + "\n" + branch("\($0.name)-destroy", $0.teardown) }.joined(separator: "\n"))
            esac
        }
        """
    }

    private func branch(_ name: String, _ steps: [ApplyPlan.Step]) -> String {
        "    \(name))\n" + steps.map(call).joined(separator: "\n") + "\n        ;;"
    }

    private func call(_ step: ApplyPlan.Step) -> String {
        let head =
            ["step", step.id, step.kind.rawValue].map(ShellText.quoted) + [
                ShellText.quoted(step.needs.joined(separator: " ")), String(step.typicalMinutes),
            ]
        let lines = [
            head.joined(separator: " "), ShellText.quoted(step.title), ShellText.quoted(step.remedy),
            ShellText.command(step.command),
        ]
        return "        " + lines.joined(separator: " \\\n            ")
    }
}
