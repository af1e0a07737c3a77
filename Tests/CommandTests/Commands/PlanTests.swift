import Catalog
import Environment
import EnvironmentBundle
import TestSupport
import Testing

@testable import slipway

@Suite struct PlanTests {
    @Test func theShortPlanNamesEveryStepAndEveryQuota() {
        let plan = BundleInputs(document: .sample(), catalog: .builtIn).plan
        for route in plan.routes {
            #expect(plan.shortText.contains("./apply.sh \(route.name)"))
            for step in route.steps { #expect(plan.shortText.contains(" \(step.id) ")) }
        }
        for entry in plan.quota { #expect(plan.shortText.contains(entry.need.quota.code)) }
        #expect(plan.shortText.contains(plan.costInWords))
    }

    @Test func aPlanIsThatOfTheBundleByteForByte() throws {
        let program = try Program()
        try program.run("generate", "--preset", "base", "--set", "name=demo", "--output", "demo")
        let json = try program.run("plan", "demo", "--format", "json")
        #expect(json.status == 0)
        #expect(json.messages == "")
        #expect(json.result == (try program.read("demo/plan.json")))
        #expect(try program.run("plan", "demo", "--format", "markdown").result == (try program.read("demo/PLAN.md")))
    }

    @Test func aPlanOfOneRouteLeavesTheOtherAway() throws {
        let program = try Program()
        let plan = try program.run("plan", "-", "--route", "rafay", input: smallDocument)
        #expect(plan.status == 0)
        #expect(plan.result.contains("./apply.sh rafay"))
        #expect(!plan.result.contains("./apply.sh terraform"))
    }

    @Test func aRouteThatTheEnvironmentDoesNotHaveIsAQuestionOfUsage() throws {
        let program = try Program()
        try program.write(
            smallDocument.replacing("us-west-2}", with: "us-west-2, delivery: {rafay: {enabled: false}}}"),
            to: "env.yaml")
        let plan = try program.run("plan", "env.yaml", "--route", "rafay")
        #expect(plan.status == 64)
        #expect(plan.result == "")
        #expect(plan.messages.contains("delivery.rafay.enabled"))
    }

    @Test func anEnvironmentWithErrorsHasNoPlan() throws {
        let program = try Program()
        let plan = try program.run("plan", "-", input: smallDocument.replacing("demo", with: "Demo_"))
        #expect(plan.status == 65)
        #expect(plan.result == "")
        #expect(plan.messages.contains("NAM001"))
    }
}
