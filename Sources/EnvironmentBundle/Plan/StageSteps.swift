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
    func initialize(after steps: [ApplyPlan.Step]) -> ApplyPlan.Step {
        .init(
            "\(name)-init", .preflight, needs: steps,
            "Fetch the modules and providers of the \(name) stage", minutes: (0, 5),
            remedy: """
                Look at the connection to registry.terraform.io\(backend == .s3 ? " and to the bucket that holds the state" : ""). \
                If the place of the state was changed, move it first: \
                terraform -chdir=terraform/\(name) init -migrate-state\(backend == .s3 ? " -backend-config=../\(name).s3.tfbackend" : "")
                """,
            terraform("init", backend == .s3 ? ["-backend-config=../\(name).s3.tfbackend"] : []))
    }

    /// - Parameters:
    ///   - producer: the step that applies the stage before, which is called like that stage.
    ///   - initialized: the step that initializes this one.
    func takeOver(from producer: ApplyPlan.Step, after initialized: ApplyPlan.Step) -> ApplyPlan.Step {
        .init(
            "\(name)-inputs", .preflight, needs: [producer, initialized],
            "Hand the outputs of earlier stages to the \(name) stage",
            remedy: "Read the state of the earlier stage: terraform -chdir=terraform/\(producer.id) output",
            scripted(.handOver, [name] + handedOver))
    }

    func plan(after steps: [ApplyPlan.Step]) -> ApplyPlan.Step {
        let inputs = handovers.isEmpty ? [] : ["-var-file=../../.apply/terraform/\(name).inputs.tfvars.json"]
        return .init(
            "\(name)-plan", .preflight, needs: steps,
            "Plan the \(name) stage", minutes: (1, 5),
            remedy: """
                Terraform's message names the value or the right that is missing. If it cannot get the state lock, another \
                Terraform is at work on it; the message says whose. Wait for it\(releasingLock).
                """,
            terraform("plan", ["-lock-timeout=15m", "-var-file=../\(name).tfvars"] + inputs + ["-out=\(savedPlan)"]))
    }

    /// A lock in a bucket outlives the Terraform that took it. Of one in a folder the system is the keeper, and lets it go with
    /// its process: there `force-unlock` finds nothing to release (proved with Terraform 1.11.4).
    private var releasingLock: String {
        backend == .s3
            ? "; if it was killed, release its lock: terraform -chdir=terraform/\(name) force-unlock ID"
            : ", or end it; a Terraform that was killed holds no lock"
    }

    func review(after plan: ApplyPlan.Step) -> ApplyPlan.Step {
        .init(
            "\(name)-review", .preflight, needs: [plan],
            "See that the plan of the \(name) stage destroys nothing",
            remedy:
                "Compare environment.yaml with the one that was applied last. What may go is named with --allow-destroy.",
            scripted(.review, name))
    }

    func apply(
        _ title: String, creates: [String], minutes: (typical: Int, longest: Int), after review: ApplyPlan.Step
    ) -> ApplyPlan.Step {
        .init(
            name, .change, needs: [review], title, creates: creates, minutes: minutes, undo: destroyCommand,
            remedy: """
                Look the message up in PLAN.md, "When a step fails". What was made is in Terraform's state: the next run \
                plans anew and makes only what is missing. What "already exists" was being made when a run was killed: \
                delete it, or take it over with terraform -chdir=terraform/\(name) import.
                """,
            terraform("apply", ["-lock-timeout=15m", savedPlan]))
    }

    func destroy(
        _ title: String, minutes: (typical: Int, longest: Int), after steps: [ApplyPlan.Step]
    ) -> ApplyPlan.Step {
        .init(
            name, .change, needs: steps, title, minutes: minutes,
            remedy: """
                What cannot be deleted is in use by something that Terraform does not own, mostly a load balancer or a \
                network interface. The log names it: delete that, then start again.
                """,
            destroyCommand)
    }

    private var destroyCommand: [String] { scripted(.destroy, [name] + handedOver) }

    private var handedOver: [String] { handovers.map { "\($0.producer.rawValue).\($0.name)" } }
}
