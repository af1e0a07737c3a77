extension ApplyPlan {
    /// One step of a route. `apply.sh` runs its command, and nothing else.
    package struct Step: Equatable, Sendable {
        /// Unique in its route.
        package let id: String
        package let title: String
        package let kind: Kind
        /// Ids of the steps that have to be done before.
        package let needs: [String]
        /// A program and its arguments. `./apply.sh run ...` is an action of the script itself.
        package private(set) var command: [String]
        /// From the bundle's folder; `.` is that folder.
        package let workingDirectory: String
        /// What it makes, in words.
        package let creates: [String]
        package let typicalMinutes: Int
        package let longestMinutes: Int
        /// Minutes after which apply.sh ends it: it hangs. Terraform may wait for a lock of its state before it begins.
        var limitMinutes: Int {
            let isTerraform = command.first == "terraform" || ScriptAction(of: command) == .destroy
            return 2 * longestMinutes + (isTerraform ? 20 : 3)
        }
        /// The same step, whose command is carried out where AWS can be asked from here.
        var whereAtHand: Step {
            var step = self
            step.command = scripted(.whereAtHand, command)
            return step
        }

        /// The command that takes back what the step made; empty when there is nothing to undo.
        package let undo: [String]
        /// What to try when it fails, in a sentence or two.
        package let remedy: String

        /// - Parameters:
        ///   - needs: the steps that have to be done before, and stand before this one in its list.
        ///   - minutes: usual ones, and most.
        init(
            _ id: String, _ kind: Kind, needs: [Step] = [], _ title: String, creates: [String] = [],
            minutes: (typical: Int, longest: Int) = (0, 1), undo: [String] = [], remedy: String, _ command: [String]
        ) {
            self.id = id
            self.title = title
            self.kind = kind
            self.needs = needs.map(\.id)
            self.command = command
            workingDirectory = "."
            self.creates = creates
            typicalMinutes = minutes.typical
            longestMinutes = minutes.longest
            self.undo = undo
            self.remedy = remedy
        }
    }
}
