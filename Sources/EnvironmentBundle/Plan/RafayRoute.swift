import Account
import Environment

/// Applying through Rafay: the stages go to the Git repository, the objects to the controller, and Rafay's agent runs
/// the stages.
struct RafayRoute {
    let document: EnvironmentDocument
    let needs: AccountNeeds

    var route: ApplyPlan.Route {
        let stop = ApplyPlan.Stop(
            step: Self.loaded,
            title: "The templates are loaded, for others to order from, and no environment is published")
        return .init(
            name: "rafay", steps: steps, stops: rafay.publish ? [stop] : [],
            teardown: rafay.publish ? teardown : removal(after: nil))
    }

    /// The step after which a platform team may stop.
    private static let loaded = "templates"

    private var rafay: EnvironmentDocument.RafayDelivery { document.delivery.rafay }
    private var repository: EnvironmentDocument.Repository { rafay.repository }
    private var names: RafayNames { RafayNames(of: document) }

    /// An object of Rafay: the step that applies it, its file in the bundle, and what `rctl` calls it.
    private struct Object {
        let id: String
        let file: String
        let kind: String
        let name: String
        let title: String
    }

    /// In the order of applying, as the files are numbered. The environment itself, the last one, is not among them.
    private var objects: [Object] {
        let stages = Stage.allCases.enumerated().map { index, stage in
            Object(
                id: "template-\(stage.rawValue)", file: "rafay/0\(index + 3)-resourcetemplate-\(stage.rawValue).yaml",
                kind: "resourcetemplate", name: names.resourceTemplate(of: stage),
                title: "Apply the resource template of the \(stage.rawValue) stage")
        }
        return [
            Object(
                id: "repository", file: "rafay/01-repository.yaml", kind: "repository", name: names.repository,
                title: "Apply the repository"),
            Object(
                id: "credentials", file: Self.credentialsFile, kind: "configcontext", name: names.credentials,
                title: hasKeys
                    ? "Apply the config context with the AWS credentials" : "Apply the config context"),
        ] + stages + [
            Object(
                id: "environment-template", file: "rafay/06-environmenttemplate.yaml", kind: "environmenttemplate",
                name: names.environmentTemplate, title: "Apply the environment template")
        ]
    }

    /// With keys it has places to fill in, which are filled in as a copy outside of the bundle.
    private static let credentialsFile = "rafay/02-configcontext.yaml"

    private var hasKeys: Bool { rafay.credentials == .keys }

    private var environmentFile: String { "rafay/07-environment.yaml" }

    private var steps: [ApplyPlan.Step] {
        let tools = AccountChecks.tools(["sha256sum", "rctl", "git"])
        let bundle = AccountChecks.bundle
        let filledIn = hasKeys ? [filledIn(after: bundle)] : []
        // Templates can be loaded without an account; an environment takes one.
        let checks = rafay.publish ? AccountChecks(needs: needs).beforehand(after: tools) : []
        let rctl = rctl(after: tools)
        let agent = agent(after: rctl)
        let git = git(after: tools)
        let push = push(after: [bundle] + filledIn + [agent, git])
        var steps = [tools, bundle] + filledIn + checks + [rctl, agent, git, push]
        var before = push
        for object in objects {
            before = apply(object, after: [before, rctl] + (object.file == Self.credentialsFile ? filledIn : []))
            steps.append(before)
        }
        let loaded = loaded(after: [before, rctl])
        return steps + [loaded] + (rafay.publish ? [publish(after: [loaded, rctl] + checks)] : [])
    }

    private func loaded(after steps: [ApplyPlan.Step]) -> ApplyPlan.Step {
        .init(
            Self.loaded, .verify, needs: steps, "See that the templates are loaded", minutes: (1, 2),
            remedy: "Look at the project's templates in the console; \(FieldPath.delivery.rafay.project) names it.",
            ["rctl", "get", "environmenttemplate", names.environmentTemplate, "-p", rafay.project, "-o", "json"])
    }

    private func filledIn(after bundle: ApplyPlan.Step) -> ApplyPlan.Step {
        .init(
            "filled-in", .preflight, needs: [bundle], "See that the places to fill in are filled in",
            creates: [".apply/rafay/02-configcontext.yaml, a copy to fill in"],
            remedy: "Git ignores .apply/, so secrets stay on this machine. The bundle's own file stays as it is.",
            scripted(.filledIn, Self.credentialsFile))
    }

    private func agent(after rctl: ApplyPlan.Step) -> ApplyPlan.Step {
        .init(
            "agent", .preflight, needs: [rctl], "See that the agent is healthy",
            remedy: """
                The agent runs the stages. Start it where it is installed, or name another: \
                \(FieldPath.delivery.rafay.agent)
                """,
            scripted(.agent, rafay.project, rafay.agent))
    }

    private func git(after tools: ApplyPlan.Step) -> ApplyPlan.Step {
        .init(
            "git", .preflight, needs: [tools], "Reach the Git repository",
            remedy:
                """
                git ls-remote with the repository's address has to work without a question, by an SSH key or a \
                credential helper.
                """,
            scripted(.repository, repository.endpoint))
    }

    private func rctl(after tools: ApplyPlan.Step) -> ApplyPlan.Step {
        .init(
            "rctl", .preflight, needs: [tools], "See that rctl is configured",
            remedy: "Download the CLI configuration from the Rafay console, then: rctl config init FILE",
            ["rctl", "config", "show"])
    }

    private func push(after steps: [ApplyPlan.Step]) -> ApplyPlan.Step {
        .init(
            "push", .change, needs: steps, "Push the stages to the Git repository",
            creates: ["a commit with the Terraform files, where they differ"], minutes: (0, 5),
            remedy:
                """
                If the push was rejected, somebody else pushed in between, or the branch is protected: start again, or \
                use a branch you may push to. Files of others are never touched.
                """,
            scripted(.push, repository.endpoint, repository.branch, names.folder, names.versionBranch))
    }

    private func apply(_ object: Object, after steps: [ApplyPlan.Step]) -> ApplyPlan.Step {
        .init(
            object.id, .change, needs: steps, object.title, creates: ["\(object.kind) \(object.name)"],
            undo: deletion(of: object),
            remedy:
                """
                rctl's message names the field or the right that is missing. Your role in the project has to \
                allow templates.
                """,
            [
                "rctl", "apply", "-f",
                hasKeys && object.file == Self.credentialsFile ? ".apply/\(object.file)" : object.file,
            ])
    }

    private func publish(after steps: [ApplyPlan.Step]) -> ApplyPlan.Step {
        .init(
            "environment", .change, needs: steps,
            "Publish the environment and wait until it stands",
            creates: ["everything that the Terraform route makes, run by Rafay's agent"], minutes: (35, 120),
            undo: withdrawal,
            remedy:
                """
                The reason above is Rafay's; the logs of each stage stand in the console, under the environment. \
                PLAN.md has the usual ones.
                """,
            scripted(.publish, environmentFile, rafay.project, names.environment, "120"))
    }

    private var withdrawal: [String] { scripted(.unpublish, rafay.project, names.environment, "120") }

    private func deletion(of object: Object) -> [String] {
        scripted(.deleteObject, rafay.project, object.kind, object.name, "5")
    }

    /// Rafay destroys what the stages made; what Karpenter and the controllers made has to go first, as in the Terraform route.
    private var teardown: [ApplyPlan.Step] {
        let cluster = ClusterSteps(document: document)
        let tools = AccountChecks.tools(["rctl", "aws", "kubectl"])
        let account = AccountChecks.account(in: document.region, after: tools)
        let rctl = rctl(after: tools)
        let models = cluster.models(after: [account])
        let own = cluster.ownInRafay(
            project: rafay.project, environment: names.environment, after: [account, rctl])
        let nodePools = cluster.removeNodePools(after: [own] + models)
        let loadBalancers = cluster.removeLoadBalancers(after: [own, nodePools])
        let environment = ApplyPlan.Step(
            "environment", .change, needs: [loadBalancers, rctl],
            "Delete the environment and wait until Rafay has destroyed it",
            minutes: (25, 120),
            remedy: "The reason above is Rafay's; the logs stand in the console, under the environment.", withdrawal)
        let removal = removal(after: (environment, rctl))
        return [tools, account, rctl] + models + [own, nodePools, loadBalancers, environment] + removal
            + [cluster.leftOvers(after: [removal.last ?? environment, account])]
    }

    /// Takes the objects away, in the opposite order of applying.
    ///
    /// - Parameter published: what stood before them; nil where no environment was published, and nothing stands in AWS.
    private func removal(after published: (environment: ApplyPlan.Step, rctl: ApplyPlan.Step)?) -> [ApplyPlan.Step] {
        let tools = AccountChecks.tools(["rctl"])
        let rctl = published?.rctl ?? rctl(after: tools)
        var steps = published == nil ? [tools, rctl] : []
        var before = published?.environment
        for object in objects.reversed() {
            let step = ApplyPlan.Step(
                object.id, .change, needs: [before, rctl].compactMap(\.self),
                "Delete the \(object.kind) \(object.name)",
                minutes: (0, 5),
                remedy: "Another environment may still use it. Then it stays: go on with --from and the next step.",
                deletion(of: object))
            steps.append(step)
            before = step
        }
        return steps
    }
}
