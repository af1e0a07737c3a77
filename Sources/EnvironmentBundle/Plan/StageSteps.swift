import Environment

/// The steps of one Terraform stage. Each reads the stage's folder, its tfvars file, and what earlier stages hand over.
struct StageSteps {
    let stage: Stage
    let backend: EnvironmentDocument.Backend

    private var name: String { stage.rawValue }
    private var handovers: [StageVariables.Handover] { StageVariables.handovers(to: stage) }
    private var savedPlan: String { "../../.apply/terraform/\(name).tfplan" }

    private func terraform(_ command: String, _ arguments: [String]) -> [String] {
        ["terraform", "-chdir=terraform/\(name)", command, "-input=false", "-no-color"] + arguments
    }

    /// Modules and providers are fetched for all stages before anything changes: what cannot be had is known early.
    var initialize: ApplyPlan.Step {
        .init(
            "\(name)-init", .preflight, needs: ["tools", "bundle", "account"],
            "Fetch the modules and providers of the \(name) stage", minutes: (0, 5),
            remedy: """
                Look at the connection to registry.terraform.io\(backend == .s3 ? " and to the bucket that holds the state" : ""). \
                If the place of the state was changed, move it first: \
                terraform -chdir=terraform/\(name) init -migrate-state\(backend == .s3 ? " -backend-config=../\(name).s3.tfbackend" : "")
                """,
            terraform("init", backend == .s3 ? ["-backend-config=../\(name).s3.tfbackend"] : []))
    }

    /// Nil for the first stage, which takes nothing over.
    var takeOver: ApplyPlan.Step? {
        guard let producer = handovers.last?.producer else { return nil }
        return .init(
            "\(name)-inputs", .preflight, needs: [producer.rawValue, "\(name)-init"],
            "Hand the outputs of earlier stages to the \(name) stage",
            remedy: "Read the state of the earlier stage: terraform -chdir=terraform/\(producer.rawValue) output",
            scripted("hand-over", [name] + handedOver))
    }

    /// - Parameter checks: what else has to hold before the stage is planned.
    func plan(needs checks: [String]) -> ApplyPlan.Step {
        let inputs = handovers.isEmpty ? [] : ["-var-file=../../.apply/terraform/\(name).inputs.tfvars.json"]
        return .init(
            "\(name)-plan", .preflight, needs: [takeOver?.id].compactMap { $0 } + checks,
            "Plan the \(name) stage", minutes: (1, 5),
            remedy: """
                Terraform's message names the value or the right that is missing. If it cannot get the state lock, \
                another run holds it: wait, or release the lock of a dead run with \
                terraform -chdir=terraform/\(name) force-unlock and the id in the message.
                """,
            terraform("plan", ["-lock-timeout=15m", "-var-file=../\(name).tfvars"] + inputs + ["-out=\(savedPlan)"]))
    }

    var review: ApplyPlan.Step {
        .init(
            "\(name)-review", .preflight, needs: ["\(name)-plan"],
            "See that the plan of the \(name) stage destroys nothing",
            remedy:
                "Compare environment.yaml with the one that was applied last; the log lists what would be destroyed.",
            scripted("review", name))
    }

    func apply(_ title: String, creates: [String], minutes: (typical: Int, longest: Int)) -> ApplyPlan.Step {
        .init(
            name, .change, needs: ["\(name)-review"], title, creates: creates, minutes: minutes, undo: destroyCommand,
            remedy: """
                Look the message up in PLAN.md, "When a step fails". What was made is in Terraform's state: the next run \
                plans anew and makes only what is missing.
                """,
            terraform("apply", ["-lock-timeout=15m", savedPlan]))
    }

    func destroy(needs: [String], _ title: String, minutes: (typical: Int, longest: Int)) -> ApplyPlan.Step {
        .init(
            name, .change, needs: needs, title, minutes: minutes,
            remedy: """
                What cannot be deleted is in use by something that Terraform does not own, mostly a load balancer or a \
                network interface. The log names it: delete that, then start again.
                """,
            destroyCommand)
    }

    private var destroyCommand: [String] { scripted("destroy", [name] + handedOver) }

    private var handedOver: [String] { handovers.map { "\($0.producer.rawValue).\($0.name)" } }
}
