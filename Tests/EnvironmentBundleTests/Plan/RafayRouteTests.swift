import Environment
import EnvironmentBundle
import Foundation
import Testing

@Suite(.enabled(if: Bench.canRun, "setsid (util-linux) is not installed")) struct RafayRouteTests {
    private static let route = inputs().plan.routes[1]
    /// Steps that call a program; the others look at files alone.
    private static let steps = route.steps.map(\.id).filter { !["tools", "filled-in"].contains($0) }
    /// Checks of the account, which may stay unanswered: the agent does the work.
    private static let checks = Set(
        route.steps.filter { $0.command.contains("where-at-hand") || $0.command.contains("aws-at-hand") }.map(\.id))
    private static let teardown = route.teardown.map(\.id).filter { $0 != "tools" }

    private func ready() throws -> Bench {
        let bench = try Bench()
        try bench.prepareRafay()
        return bench
    }

    @Test func itRunsTheStepsOfThePlanInTheirOrder() throws {
        let bench = try ready()
        let outcome = try bench.run("apply.sh", "rafay", "--yes")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.steps == Self.steps)
        let applied = outcome.calls.map(\.line).filter { $0.hasPrefix("rctl apply") }
        #expect(
            applied == [
                "rctl apply -f rafay/01-repository.yaml", "rctl apply -f .apply/rafay/02-configcontext.yaml",
                "rctl apply -f rafay/03-resourcetemplate-network.yaml",
                "rctl apply -f rafay/04-resourcetemplate-cluster.yaml",
                "rctl apply -f rafay/05-resourcetemplate-addons.yaml",
                "rctl apply -f rafay/06-environmenttemplate.yaml",
                "rctl apply -f rafay/07-environment.yaml",
            ])
    }

    @Test func everyObjectOfTheBundleIsApplied() throws {
        let files = RenderedBundle(inputs()).files.map(\.path).filter {
            $0.hasPrefix("rafay/") && $0.hasSuffix(".yaml")
        }
        let named = Self.route.steps.flatMap(\.command).compactMap { word in
            word.range(of: "rafay/").map { String(word[$0.lowerBound...]) }
        }
        #expect(Set(named) == Set(files))
    }

    @Test func theStagesAndNothingElseAreThenInTheRepository() throws {
        let bench = try ready()
        try bench.write("terraform/network/terraform.tfstate", "secret")
        _ = try bench.run("apply.sh", "rafay", "--yes")
        let pushed = try Bench.git("--git-dir", bench.remote.path, "ls-tree", "-r", "--name-only", "main").split(
            separator: "\n"
        ).map(String.init)
        let expected = RenderedBundle(inputs()).files.map(\.path).filter { $0.hasPrefix("terraform/") }
        #expect(
            pushed
                == (expected + ["terraform/.slipway-pushed"]).map { "environments/demo/\($0)" }.sorted {
                    $0.utf8.lexicographicallyPrecedes($1.utf8)
                })
    }

    @Test func pushingAgainMakesNoCommit() throws {
        let bench = try ready()
        _ = try bench.run("apply.sh", "rafay", "--yes")
        _ = try bench.run("apply.sh", "rafay", "--yes", "--from", "push")
        #expect(try Bench.git("--git-dir", bench.remote.path, "rev-list", "--count", "main") == "1\n")
    }

    @Test func aFailureAtEveryStepInTurnIsGoneOnFrom() throws {
        let bench = try ready()
        for step in Self.steps where !Self.checks.contains(step) {
            _ = try bench.run("apply.sh", "rafay", "--yes", with: ["FAIL_AT": step])
            #expect(bench.has("failed-\(step)"), "\(step) made no call")
        }
        try expectFinished(bench)
    }

    @Test func aKillAtEveryStepInTurnIsGoneOnFrom() throws {
        let bench = try ready()
        for step in Self.steps {
            #expect(try bench.run("apply.sh", "rafay", "--yes", with: ["KILL_AT": step]).code != 0)
            #expect(bench.has("killed-\(step)"), "\(step) made no call")
        }
        try expectFinished(bench)
    }

    private func expectFinished(_ bench: Bench) throws {
        #expect(try bench.run("apply.sh", "rafay", "--yes").code == 0)
        #expect(bench.has("environment"))
        #expect(try bench.run("apply.sh", "rafay").output.contains("nothing to do"))
    }

    // MARK: The account

    @Test(
        "The account is asked beforehand as in the other route, the VPC that is there too, and a bad answer stops before anything changes"
    )
    func account() throws {
        let other = Set(inputs().plan.routes[0].steps.map(\.id))
        #expect(Self.checks.subtracting(["aws-at-hand"]).isSubset(of: other))
        #expect(
            Self.checks.isSuperset(of: ["zones", "version", "images", "vpc-blocks", "spot-role", "quota-L-DB2E81BA"]))
        let bench = try ready()
        try bench.put("no-such-zone")
        let outcome = try bench.run("apply.sh", "rafay", "--yes")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("Step zones"))
        #expect(outcome.output.contains("note: The AWS account 123456789012 is asked beforehand."))
        #expect(!outcome.steps.contains("push"))
        var document = EnvironmentDocument.planned()
        document.network.existingVpc.id = "vpc-0123456789abcdef0"
        document.network.existingVpc.privateSubnets = ["subnet-0aaa0123456789abc", "subnet-0bbb0123456789abc"]
        let existing = inputs(document).plan.routes[1].steps.map(\.id)
        #expect(Set(existing).isSuperset(of: ["vpc", "subnets", "ways-out"]))
    }

    @Test(
        "Without an identity in AWS the environment is published all the same, and templates are loaded without asking")
    func noAccount() throws {
        let bench = try ready()
        try bench.put("no-such-zone")
        #expect(try bench.run("apply.sh", "rafay", "--to", "templates", "--yes").code == 0)
        try bench.put("expired")
        let outcome = try bench.run("apply.sh", "rafay", "--yes")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("note: Nobody is signed in to AWS here"))
        #expect(outcome.calls.count { $0.line.hasPrefix("aws") } == 1)
    }

    // MARK: Templates alone

    @Test("As far as the templates, nothing is published, and another run goes on from there")
    func templatesOnly() throws {
        let bench = try ready()
        let shown = try bench.run("apply.sh", "rafay", "--to", "templates", "--dry-run")
        #expect(!shown.output.contains("environment (change)"))
        let asked = try bench.run("apply.sh", "rafay", "--to", "templates", input: "yes\n")
        #expect(asked.code == 0, "\(asked.errors)")
        #expect(asked.output.contains("as far as templates"))
        #expect(asked.output.contains("The steps up to templates are done. Those after it: ./apply.sh rafay\n"))
        #expect(!bench.has("environment"))
        #expect(bench.has("object-environmenttemplate-demo-template"))
        #expect(asked.steps.last == "templates")
        let again = try bench.run("apply.sh", "rafay", "--to", "templates")
        #expect(again.calls.allSatisfy { $0.step == "bundle" })
        let rest = try bench.run("apply.sh", "rafay", "--yes")
        #expect(rest.code == 0)
        #expect(rest.called(Self.publishing))
        #expect(!rest.called("rctl apply -f rafay/06-environmenttemplate.yaml"))
    }

    @Test(
        "A step that is not there, or that comes before where the run begins, is refused", arguments: ["moon", "push"])
    func wrongEnd(step: String) throws {
        let outcome = try ready().run("apply.sh", "rafay", "--from", "templates", "--to", step)
        #expect(outcome.code == 64)
        #expect(outcome.calls == [])
        #expect(outcome.errors.contains(step == "moon" ? "There is no step moon." : "comes after --to push"))
    }

    @Test("Templates that did not arrive are seen")
    func templatesMissing() throws {
        let bench = try ready()
        try bench.put("loses-environmenttemplate")
        let outcome = try bench.run("apply.sh", "rafay", "--to", "templates", "--yes")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("Step templates (See that the templates are loaded) failed"))
    }

    @Test("Destroying ends after a step too, and does not say that all is gone")
    func destroyingInPart() throws {
        let bench = try ready()
        _ = try bench.run("apply.sh", "rafay", "--yes")
        let outcome = try bench.run("destroy.sh", "--yes", "--to", "environment")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(!outcome.output.contains("is gone:"))
        #expect(bench.has("object-environmenttemplate-demo-template"))
        #expect(try bench.run("destroy.sh", "--yes").code == 0)
        #expect(!bench.has("object-environmenttemplate-demo-template"))
    }

    @Test("A bundle that publishes nothing holds no environment, and takes its templates down without an AWS account")
    func withoutAnEnvironment() throws {
        let bench = try Bench { $0.delivery.rafay.publish = false }
        try bench.prepareRafay()
        #expect(!bench.holds("rafay/07-environment.yaml"))
        let applied = try bench.run("apply.sh", "rafay", "--yes")
        #expect(applied.code == 0, "\(applied.errors)")
        #expect(applied.steps.last == "templates")
        #expect(!applied.calls.contains { $0.line.contains("environment.yaml") })
        let destroyed = try bench.run("destroy.sh", "--yes")
        #expect(destroyed.code == 0, "\(destroyed.errors)")
        #expect(destroyed.output.contains("What was loaded for demo is gone."))
        #expect(!destroyed.calls.contains { $0.line.hasPrefix("aws") || $0.line.hasPrefix("kubectl") })
        #expect(!bench.has("object-repository-demo-infra"))
    }

    // MARK: What Rafay says of its work

    private static let publishing = "rctl apply -f rafay/07-environment.yaml"

    /// A run in which only the environment is still to be published; `before` is what Rafay shows of it.
    private func publish(before: String? = nil, _ world: [String: String] = [:]) throws -> (Bench, Bench.Outcome) {
        let bench = try ready()
        if let before { try bench.put("environment", before) }
        for (thing, content) in world { try bench.put(thing, content) }
        return (bench, try bench.run("apply.sh", "rafay", "--yes", "--from", "environment"))
    }

    @Test("The publication of somebody else is waited for, and does not count as this one")
    func publicationOfOthers() throws {
        let (bench, outcome) = try publish(before: "StatusSubmitted")
        #expect(outcome.code == 0, "\(outcome.errors)")
        let calls = outcome.calls.filter { $0.step == "environment" }.map(\.line)
        #expect(calls.firstIndex(of: Self.publishing).map { $0 > 1 } == true)
        #expect(try bench.environment() == "StatusOK\n")
    }

    @Test(
        "What Rafay showed before this publication does not count, whether good or bad",
        arguments: ["StatusOK", "StatusFailed"])
    func conditionOfBefore(condition: String) throws {
        let (bench, outcome) = try publish(before: condition, ["slow": "4"])
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(!bench.has("coming"), "the work has begun")
        #expect(try bench.environment() == "StatusOK\n")
    }

    @Test("A failure ends the run at once, with Rafay's reason")
    func failure() throws {
        let (_, outcome) = try publish(["outcome": "StatusFailed"])
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("Rafay could not bring up demo: stage cluster: it said 'no'."))
        #expect(outcome.calls.filter { $0.line.hasPrefix("rctl get environment") }.count == 3)
    }

    @Test("A trigger that Rafay does not process ends the run at once, with the reason of its latest event")
    func triggerNotProcessed() throws {
        let (_, outcome) = try publish(["busy": "", "reason": "trigger not processed"])
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("Rafay could not bring up demo: the agent is away."))
    }

    @Test("A failure without a reason of its own has that of the latest event")
    func reasonOfTheLatestEvent() throws {
        let (_, outcome) = try publish(["outcome": "StatusFailed", "reason": ""])
        #expect(outcome.errors.contains("Rafay could not bring up demo: the agent is away."))
    }

    @Test("An environment without any status is no success")
    func withoutStatus() throws {
        let (_, outcome) = try publish(["without-status": ""])
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("Rafay has taken demo and begins nothing (no status)."))
    }

    @Test("No status is no success")
    func noStatus() throws {
        let (_, outcome) = try publish(before: "StatusNotSet", ["never-begins": ""])
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("Rafay has taken demo and begins nothing (StatusNotSet)."))
    }

    @Test("A run that was killed before Rafay took the environment hands it over again")
    func killedBeforePublishing() throws {
        let bench = try ready()
        try bench.put("environment", "StatusOK")
        _ = try bench.run("apply.sh", "rafay", "--yes", "--from", "environment", with: ["KILL_ON": Self.publishing])
        #expect(bench.has("killed-on"))
        #expect(!bench.has("coming"))
        let outcome = try bench.run("apply.sh", "rafay", "--yes")
        #expect(outcome.code == 0)
        #expect(outcome.called(Self.publishing))
    }

    @Test("A run that was killed after it waits for that work, and does not start it again")
    func killedAfterPublishing() throws {
        let bench = try ready()
        _ = try bench.run(
            "apply.sh", "rafay", "--yes", "--from", "environment",
            with: ["KILL_ON": "rctl get environment demo -p ai-team -o json", "KILL_AFTER": "1"])
        #expect(bench.has("killed-on"))
        let outcome = try bench.run("apply.sh", "rafay", "--yes")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(!outcome.called(Self.publishing))
        #expect(try bench.environment() == "StatusOK\n")
    }

    // MARK: What is deleted

    @Test(
        "Not found is only what a project that answers does not have",
        arguments: ["project not found", "lookup console.rafay.dev: host not found", "404 page not found"])
    func notFound(words: String) throws {
        let bench = try ready()
        _ = try bench.run("apply.sh", "rafay", "--yes")
        try bench.put("no-project", words)
        let outcome = try bench.run("destroy.sh", "--yes", "--from", "environment")
        #expect(outcome.code == 1)
        #expect(
            outcome.errors.contains("Rafay does not delete the environment demo: Error: \(words)"), "\(outcome.errors)")
        #expect(!outcome.output.contains("demo is gone"))
        for kind in ["repository", "configcontext"] {
            let name = kind == "repository" ? "demo-infra" : "demo-aws"
            #expect(try bench.run("apply.sh", "run", "delete-object", "ai-team", kind, name, "0").code == 1)
        }
        try bench.remove("no-project")
        #expect(try bench.run("destroy.sh", "--yes").code == 0)
    }

    @Test("A deletion that rctl reports and that did not happen is no deletion")
    func staysThere() throws {
        let bench = try ready()
        _ = try bench.run("apply.sh", "rafay", "--yes")
        try bench.put("stays-repository")
        let outcome = try bench.run("apply.sh", "run", "delete-object", "ai-team", "repository", "demo-infra", "0")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("The repository demo-infra is still there"))
    }

    @Test("An rctl that asks and takes silence for no has deleted nothing, though its status is 0")
    func asks() throws {
        let bench = try ready()
        _ = try bench.run("apply.sh", "rafay", "--yes")
        try bench.put("asks")
        let outcome = try bench.run("destroy.sh", "--yes")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("Rafay does not delete the environment demo: Aborted"))
        #expect(bench.has("environment"))
        let object = try bench.run("apply.sh", "run", "delete-object", "ai-team", "repository", "demo-infra", "5")
        #expect(object.code == 1)
        #expect(object.errors.contains("Rafay does not delete the repository demo-infra: Aborted"))
        try bench.remove("asks")
        #expect(try bench.run("destroy.sh", "--yes").code == 0)
    }

    @Test("An environment that Rafay cannot destroy ends the run with the reason, and is no longer told as gone")
    func destructionFails() throws {
        let bench = try ready()
        _ = try bench.run("apply.sh", "rafay", "--yes")
        try bench.put("end-of-destroying", "StatusFailed")
        let outcome = try bench.run("destroy.sh", "--yes")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("Rafay could not destroy demo: stage cluster: it said 'no'."))
        #expect(!outcome.calls.contains { $0.line.hasPrefix("rctl delete environmenttemplate") })
    }

    @Test("A cluster of the agent's that lets nobody in is named as such, before anything is deleted")
    func unauthorized() throws {
        let bench = try ready()
        _ = try bench.run("apply.sh", "rafay", "--yes")
        try bench.put("stage-cluster")
        try bench.put("refuses", "error: You must be logged in to the server (Unauthorized)")
        let outcome = try bench.run("destroy.sh", "--yes")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("The cluster does not let you in (Unauthorized)."))
        #expect(outcome.errors.contains("cluster.adminRoleArns"))
        #expect(!outcome.errors.contains("does not answer"))
        #expect(!outcome.calls.contains { $0.line.hasPrefix("rctl delete") })
    }

    @Test func aFailedEnvironmentIsDestroyedAllTheSame() throws {
        let bench = try ready()
        try bench.put("outcome", "StatusFailed")
        _ = try bench.run("apply.sh", "rafay", "--yes")
        #expect(try bench.run("destroy.sh", "--yes").code == 0)
        #expect(!bench.has("environment"))
    }

    @Test func placesToFillInAreAskedForAndTheBundleStaysAsItWas() throws {
        let bench = try Bench()
        try Bench.git("init", "--quiet", "--bare", bench.remote.path)
        let outcome = try bench.run("apply.sh", "rafay", "--yes")
        #expect(outcome.code == 1)
        #expect(
            outcome.errors.contains(
                "Put the real values in place of UPDATE_VALUE in .apply/rafay/02-configcontext.yaml"))
        #expect(bench.holds(".apply/rafay/02-configcontext.yaml"))
        try bench.prepareRafay()
        #expect(try bench.run("apply.sh", "rafay", "--yes").code == 0)
    }

    @Test(
        "What was filled in is carried over into an object that changed, in the same project alone, and goes with the object"
    )
    func credentials() throws {
        let bench = try ready()
        let copy = ".apply/rafay/02-configcontext.yaml"
        #expect(try bench.run("apply.sh", "rafay", "--yes").code == 0)
        let filled = try bench.read(copy)
        var document = EnvironmentDocument.planned(repository: bench.remote.path)
        document.delivery.rafay.version = "v2"
        try bench.write(document)
        try bench.write("rafay/02-configcontext.yaml", "# another\n" + bench.read("rafay/02-configcontext.yaml"))
        #expect(try bench.run("apply.sh", "run", "filled-in", "rafay/02-configcontext.yaml").code == 0)
        #expect(try bench.read(copy) == "# another\n" + filled)
        document.delivery.rafay.project = "others"
        try bench.write(document)
        let outcome = try bench.run("apply.sh", "run", "filled-in", "rafay/02-configcontext.yaml")
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("note: \(copy) was filled in for another project"))
        #expect(try bench.read(copy) == bench.read("rafay/02-configcontext.yaml"))

        let other = try ready()
        #expect(try other.run("apply.sh", "rafay", "--yes").code == 0)
        #expect(try other.run("destroy.sh", "--yes").code == 0)
        #expect(!other.holds(copy))
        let left = try Bench.grep("secret", in: other.bundle.appending(path: ".apply").path)
        #expect(left == "")
    }

    @Test func anExampleRepositoryIsRefused() throws {
        let bench = try Bench { $0.delivery.rafay.repository.endpoint = "https://git.example.com/platform/demo.git" }
        try bench.prepareRafay()
        let outcome = try bench.run("apply.sh", "rafay", "--yes")
        #expect(outcome.errors.contains("is an example. Set delivery.rafay.repository.endpoint"))
        #expect(!outcome.calls.contains { $0.line.hasPrefix("rctl apply") })
    }

    @Test func anAgentThatIsNotHealthyIsSeenBeforeAnythingChanges() throws {
        let outcome = try ready().run("apply.sh", "rafay", "--yes", with: ["AGENT_HEALTH": "UNHEALTHY"])
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("The agent em-agent of the project ai-team is not healthy."))
        #expect(!outcome.steps.contains("push"))
    }

    @Test func theOtherRouteIsRefusedWhileOneHasBegun() throws {
        let bench = try ready()
        _ = try bench.run("apply.sh", "rafay", "--yes", with: ["FAIL_AT": "environment-template"])
        let outcome = try bench.run("apply.sh", "terraform", "--yes")
        #expect(outcome.code == 64)
        #expect(outcome.errors.contains("This environment was begun by the route rafay."))
    }

    @Test func withoutARouteTheOneThatWasBegunGoesOn() throws {
        let bench = try ready()
        _ = try bench.run("apply.sh", "rafay", "--yes", with: ["FAIL_AT": "environment-template"])
        #expect(try bench.run("apply.sh", "--yes").steps.contains("environment"))
    }

    @Test func destroyingDeletesTheEnvironmentWaitsAndThenDeletesTheTemplates() throws {
        let bench = try ready()
        _ = try bench.run("apply.sh", "rafay", "--yes")
        try bench.put("stage-cluster")
        let outcome = try bench.run("destroy.sh", "--yes")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.steps == Self.teardown)
        #expect(!bench.has("environment"))
        #expect(
            outcome.calls.map(\.line).filter { $0.hasPrefix("rctl delete") } == [
                "rctl delete environment demo -p ai-team -y",
                "rctl delete environmenttemplate demo-template -p ai-team -y",
                "rctl delete resourcetemplate demo-addons -p ai-team -y",
                "rctl delete resourcetemplate demo-cluster -p ai-team -y",
                "rctl delete resourcetemplate demo-network -p ai-team -y",
                "rctl delete configcontext demo-aws -p ai-team -y",
                "rctl delete repository demo-infra -p ai-team -y",
            ])
    }

    @Test func aFailureOrKillAtEveryStepOfDestroyingIsGoneOnFrom() throws {
        let bench = try ready()
        _ = try bench.run("apply.sh", "rafay", "--yes")
        for step in Self.teardown {
            // A look that fails while something is waited for is repeated; what is left over may stay unknown.
            if ["account", "rctl", "own-cluster", "nodepools", "load-balancers"].contains(step) {
                #expect(try bench.run("destroy.sh", "--yes", with: ["FAIL_AT": step]).code == 1, "\(step)")
            }
            #expect(try bench.run("destroy.sh", "--yes", with: ["KILL_AT": step]).code != 0, "\(step)")
            #expect(bench.has("killed-\(step)"), "\(step) made no call")
        }
        #expect(try bench.run("destroy.sh", "--yes").code == 0)
        #expect(!bench.has("environment"))
    }
}
