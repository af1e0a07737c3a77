import Environment
import EnvironmentBundle
import Foundation
import Testing

@Suite(.enabled(if: Bench.canRun, "setsid (util-linux) is not installed")) struct RafayRouteTests {
    private static let route = inputs().plan.routes[1]
    /// Steps that call a program; the others look at files alone.
    private static let steps = route.steps.map(\.id).filter { !["tools", "filled-in"].contains($0) }
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
        let files = RenderedBundle(inputs()).files.map(\.path).filter { $0.hasPrefix("rafay/") }
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
        #expect(pushed == expected.map { "environments/demo/\($0)" })
    }

    @Test func pushingAgainMakesNoCommit() throws {
        let bench = try ready()
        _ = try bench.run("apply.sh", "rafay", "--yes")
        _ = try bench.run("apply.sh", "rafay", "--yes", "--from", "push")
        #expect(try Bench.git("--git-dir", bench.remote.path, "rev-list", "--count", "main") == "1\n")
    }

    @Test func aFailureAtEveryStepInTurnIsGoneOnFrom() throws {
        let bench = try ready()
        for step in Self.steps {
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

    @Test func aPublicationThatIsUnderWayIsWaitedForAndNotStartedAgain() throws {
        let bench = try ready()
        _ = try bench.run("apply.sh", "rafay", "--yes", with: ["FAIL_AT": "environment-template"])
        try bench.put("environment", "StatusSubmitted")
        let outcome = try bench.run("apply.sh", "rafay", "--yes")
        #expect(outcome.code == 0)
        #expect(!outcome.called("rctl apply -f rafay/07-environment.yaml"))
    }

    @Test func aFailedEnvironmentShowsRafaysReason() throws {
        let bench = try ready()
        try bench.put("outcome", "StatusFailed")
        let outcome = try bench.run("apply.sh", "rafay", "--yes")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("Rafay could not bring up demo: stage cluster: it said 'no'."))
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

    @Test func anExampleRepositoryIsRefused() throws {
        let bench = try Bench { $0.delivery.rafay.repository.endpoint = "https://git.example.com/platform/demo.git" }
        try bench.write(".apply/rafay/02-configcontext.yaml", "")
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
                "rctl delete environment demo -p ai-team", "rctl delete environmenttemplate demo-template -p ai-team",
                "rctl delete resourcetemplate demo-addons -p ai-team",
                "rctl delete resourcetemplate demo-cluster -p ai-team",
                "rctl delete resourcetemplate demo-network -p ai-team", "rctl delete configcontext demo-aws -p ai-team",
                "rctl delete repository demo-infra -p ai-team",
            ])
    }

    @Test func aFailureOrKillAtEveryStepOfDestroyingIsGoneOnFrom() throws {
        let bench = try ready()
        _ = try bench.run("apply.sh", "rafay", "--yes")
        for step in Self.teardown {
            // A look that fails while the environment is waited for is repeated; what is left over may stay unknown.
            if !["environment", "left-overs"].contains(step) {
                #expect(try bench.run("destroy.sh", "--yes", with: ["FAIL_AT": step]).code == 1, "\(step)")
            }
            #expect(try bench.run("destroy.sh", "--yes", with: ["KILL_AT": step]).code != 0, "\(step)")
            #expect(bench.has("killed-\(step)"), "\(step) made no call")
        }
        #expect(try bench.run("destroy.sh", "--yes").code == 0)
        #expect(!bench.has("environment"))
    }
}
