import Account
import Environment
import EnvironmentBundle
import TestSupport
import Testing

@testable import Preflight

@Suite("The asking")
struct PreflightTests {
    private let preflight = Preflight(AccountNeeds(of: .sample(), catalog: .builtIn), catalog: .builtIn)

    @Test("is ready where every answer is good")
    func ready() {
        let report = Preflight.report()
        #expect(report.isReady && report.isDecided)
        #expect(report.summary == "1 note, \(report.checks.count - 1) fine")
    }

    @Test("asks nothing that changes the account")
    func readsOnly() {
        let console = StandInConsole([
            "service-quotas get-service-quota": .refused(.code("NoSuchResourceException")),
            "service-quotas get-aws-default-service-quota": .said("5.0"),
        ])
        _ = Preflight.report(console, of: JudgingTests.document)
        #expect(console.calls.count > 12)
        for call in console.calls {
            let reading = ["get-", "describe-", "head-", "list-", "simulate-", "export-"]
            #expect(reading.contains(where: call[1].hasPrefix), "\(call)")
            #expect(call.contains("--region") || call == TimeLeft.arguments, "\(call) leaves open where")
        }
    }

    @Test("asks about the same thing once, though two questions build on it")
    func once() {
        let console = StandInConsole()
        _ = Preflight.report(console)
        #expect(Set(console.calls).count == console.calls.count)
    }

    @Test("leaves away what makes no sense without an earlier answer, and says which")
    func dependence() {
        let console = StandInConsole(["sts get-caller-identity": .refused(.unreachable)])
        let report = Preflight.report(console)
        #expect(console.calls.count == 1)
        #expect(report.count(.undecided) == report.checks.count)
        #expect(!report.isDecided && !report.isReady)
        #expect(report["spot-role"]?.message == "Not asked, since \"Sign-in\" has no good answer.")
    }

    @Test("is not ready with a problem, and not decided while something is undecided")
    func readiness() {
        let problem = Preflight.report(StandInConsole(["kms list-aliases": .said("alias/eks/demo")]))
        #expect(!problem.isReady && problem.isDecided)
        #expect(problem.summary.hasPrefix("1 problem, "))
        #expect(problem.worstFirst.first?.id == "key-alias")
        let undecided = Preflight.report(StandInConsole(["iam get-role": .late(20)]))
        #expect(!undecided.isReady && !undecided.isDecided)
        #expect(undecided.summary.hasSuffix(", 1 undecided"))
    }

    @Test("tells how many have an answer and which waits longest, and begins with the first")
    func progress() {
        var told: [Preflight.Progress] = []
        let report = preflight.run(on: SlowConsole(milliseconds: 20)) {
            if told.last != $0 { told.append($0) }
            return true
        }
        let numbers = told.map(\.number)
        #expect(numbers.first == 1 && numbers == numbers.sorted())
        #expect(told.first?.title == "Sign-in")
        let titles = Set(report?.checks.map(\.title) ?? [])
        #expect(told.allSatisfy { $0.count == titles.count && titles.contains($0.title) && $0.number <= $0.count })
    }

    @Test("stops wherever it is, as soon as it is told to", arguments: [1, 2, 3, 9, 15])
    func stopping(number: Int) {
        let console = SlowConsole(milliseconds: 10)
        #expect(preflight.run(on: console) { $0.number < number } == nil)
        #expect(console.isIdle)
    }

    @Test("asks several things at a time, and no more than six")
    func sideBySide() throws {
        let console = SlowConsole(milliseconds: 30)
        let report = try #require(preflight.run(on: console) { _ in true })
        #expect(report.checks.map(\.outcome).allSatisfy { [.fine, .note].contains($0) })
        #expect((3...6).contains(console.mostAtOnce))
    }

    @Test("waits for one slow answer alone, and gives the answers in the order of the questions")
    func slowest() throws {
        let console = SlowConsole(milliseconds: 0, slow: "kms list-aliases")
        let report = try #require(preflight.run(on: console) { _ in true })
        #expect(report.checks.map(\.id) == Preflight.report().checks.map(\.id).filter { $0 != "time-left" })
        #expect(console.askedBeforeTheSlowEnded > 15)
    }

    @Test("asks what apply.sh asks, no more and no less")
    func sameQuestions() throws {
        let plan = BundleInputs(document: JudgingTests.document, catalog: .builtIn).plan
        let steps = try #require(plan.routes.first).steps.filter { $0.kind == .preflight }.map(\.id)
        // These look at this machine and at Terraform's state.
        let own = steps.filter { id in
            ["tools", "bundle", "kubeconfig"].contains(id)
                || ["-init", "-inputs", "-plan", "-review"].contains(where: id.hasSuffix)
        }
        // The zones tell of the Region, and one call each of the bucket and its versions.
        let together = ["region", "state-versioning"]
        #expect(
            Set(steps).subtracting(own)
                == Set(Preflight.report(of: JudgingTests.document).checks.map(\.id)).subtracting(together))
    }

    @Test("asks apply.sh's checks about the same zones, types and quotas")
    func sameAsApplying() throws {
        let console = StandInConsole()
        _ = Preflight.report(console, of: JudgingTests.document)
        let plan = BundleInputs(document: JudgingTests.document, catalog: .builtIn).plan
        let steps = try #require(plan.routes.first).steps.filter { $0.kind == .preflight }
        let ids = Preflight.report(of: JudgingTests.document).checks.map(\.id)
        for id in [
            "account", "zones", "core-types", "general-types", "g5-gpu-karpenter-types", "spot-role", "name-free",
        ] {
            #expect(ids.contains(id) && steps.contains { $0.id == id }, "\(id)")
        }
        for step in steps where step.command.dropFirst(2).first == "offered" {
            let (zones, types) = (step.command[5], step.command[6])
            #expect(
                console.calls.contains {
                    $0.contains("Name=location,Values=\(zones)") && $0.contains("Name=instance-type,Values=\(types)")
                })
        }
        for step in steps where step.command.dropFirst(2).first == "quota" {
            #expect(ids.contains(step.id))
        }
    }
}
