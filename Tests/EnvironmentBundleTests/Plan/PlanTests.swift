import Environment
import Estimates
import Foundation
import StructuredData
import TestSupport
import Testing

@testable import EnvironmentBundle

@Suite struct PlanTests {
    /// Documents that differ in what decides about steps.
    static let documents: [EnvironmentDocument] = {
        var documents = [EnvironmentDocument.planned()]
        func add(_ change: (inout EnvironmentDocument) -> Void) {
            var document = EnvironmentDocument.planned()
            change(&document)
            documents.append(document)
        }
        add { $0.delivery.rafay.enabled = false }
        add { $0.pools[gpuPool].enabled = false }
        add {
            $0.pools[cpuPool].enabled = false
            $0.pools[gpuPool].enabled = false
        }
        add { $0.network.natGateways = .none }
        add { $0.delivery.terraform.backend = .s3 }
        add { $0.network.zones = ["us-west-2a", "us-west-2b"] }
        add { $0.network.zones = [] }
        add { $0.pools[cpuPool].capacityTypes = ["on-demand"] }
        add { $0.delivery.rafay.publish = false }
        add { $0.delivery.rafay.credentials = .agentRole }
        return documents
    }()

    private static var lists: [[ApplyPlan.Step]] {
        documents.flatMap { inputs($0).plan.routes.flatMap { [$0.steps, $0.teardown] } }
    }

    @Test func everyStepComesAfterWhatItNeeds() {
        for steps in Self.lists {
            var before: Set<String> = []
            for step in steps {
                #expect(before.isSuperset(of: step.needs), "\(step.id)")
                #expect(before.insert(step.id).inserted, "\(step.id) stands twice")
            }
        }
    }

    @Test func aRouteHasItsStepsFromTheFirstToTheLast() {
        let expected = [
            "tools", "bundle", "account", "network", "cluster", "kubeconfig", "nodes-ready", "addons",
            "smoke-x86-cpu-karpenter",
            "smoke-g5-gpu-karpenter",
        ]
        let plan = inputs().plan
        #expect(plan.routes.map(\.name) == ["terraform", "rafay"])
        #expect(Set(plan.routes[0].steps.map(\.id)).isSuperset(of: expected))
        #expect(plan.routes[0].steps.last?.id == "smoke-g5-gpu-karpenter")
        #expect(plan.routes[1].steps.last?.id == "environment")
        #expect(plan.routes.allSatisfy { $0.teardown.last?.id == "left-overs" })
    }

    @Test func aRunMayEndWhereSomethingIsWhole() {
        let stops = inputs().plan.routes.map { $0.stops.map(\.step) }
        #expect(stops == [[], ["templates"]])
        for route in Self.documents.flatMap({ inputs($0).plan.routes }) {
            for stop in route.stops { #expect(route.steps.contains { $0.id == stop.step }) }
        }
    }

    @Test func whatCanBeUndoneIsUndoneByTakingDown() {
        for route in inputs().plan.routes {
            let teardown = route.teardown.map(\.command)
            for step in route.steps where !step.undo.isEmpty && step.kind == .change {
                #expect(teardown.contains(step.undo), "\(step.id)")
            }
        }
    }

    @Test func everyStepSaysWhatToTry() {
        for step in Self.lists.joined() {
            #expect(!step.remedy.isEmpty && !step.title.isEmpty && !step.command.isEmpty, "\(step.id)")
            #expect(step.typicalMinutes <= step.longestMinutes, "\(step.id)")
        }
    }

    @Test func theDocumentDecidesAboutTheSteps() {
        func ids(_ change: (inout EnvironmentDocument) -> Void) -> Set<String> {
            var document = EnvironmentDocument.planned()
            change(&document)
            return Set(inputs(document).plan.routes[0].steps.map(\.id))
        }
        #expect(ids { _ in }.isSuperset(of: ["spot-role", "g5-gpu-karpenter-types", "quota-L-DB2E81BA"]))
        #expect(!ids { $0.pools[cpuPool].capacityTypes = ["on-demand"] }.contains("spot-role"))
        #expect(
            ids { $0.pools[gpuPool].enabled = false }.isDisjoint(with: [
                "g5-gpu-karpenter-types", "pool-g5-gpu-karpenter", "smoke-g5-gpu-karpenter", "quota-L-DB2E81BA",
            ]))
        var document = EnvironmentDocument.planned()
        document.delivery.rafay.enabled = false
        #expect(inputs(document).plan.routes.map(\.name) == ["terraform"])
    }

    @Test func aSmokeTestIsRunFromAFileOfTheBundle() throws {
        let files = RenderedBundle(inputs()).files.map(\.path)
        for step in inputs().plan.routes[0].steps where step.id.hasPrefix("smoke-") {
            #expect(files.contains(step.command[3]))
        }
    }

    @Test func theQuotaToApplyIsWhatStartsAtOnce() throws {
        let plan = inputs().plan
        let gpu = try #require(plan.quota.first { $0.need.quota.code == "L-DB2E81BA" })
        // One g4dn.xlarge or g5.xlarge for the smoke test, 192 at the limit.
        #expect(gpu.least == 4)
        #expect(gpu.need.needed == 192)
        #expect(
            gpu.request == [
                "aws", "service-quotas", "request-service-quota-increase", "--region", "us-west-2", "--service-code",
                "ec2",
                "--quota-code", "L-DB2E81BA", "--desired-value", "192",
            ])
        let vpc = try #require(plan.quota.first { $0.need.quota.code == "L-F678F1CE" })
        #expect(vpc.request == nil)
    }

    @Test func oneRouteCanBeKept() {
        let plan = inputs().plan
        #expect(plan.keeping(route: "rafay").routes.map(\.name) == ["rafay"])
        #expect(plan.keeping(route: "none").routes == [])
    }

    @Test func thePictureShowsEachChangeOnceAndNoCircle() {
        for route in inputs().plan.routes {
            let lines = route.picture.split(separator: "\n").map(String.init)
            let shown = route.steps.filter { $0.kind != .preflight }
            #expect(lines.filter { $0.contains("[\"") && !$0.contains("checks[") }.count == shown.count)
            for arrow in lines.filter({ $0.contains(" --> n") }) where !arrow.contains("checks") {
                let ends = arrow.split(separator: " ").compactMap { Int($0.dropFirst()) }
                #expect(ends.count == 2 && ends[0] < ends[1])
            }
        }
    }

    // MARK: plan.json

    @Test func planJSONIsWhatItsSchemaDescribes() throws {
        let schema = try JSONSerialization.jsonObject(with: Data(ApplyPlan.schema.jsonText.utf8))
        for document in Self.documents {
            let json = try #require(RenderedBundle(inputs(document)).file("plan.json"))
            let value = try JSONSerialization.jsonObject(with: Data(json.bytes))
            #expect(SchemaCheck.problems(of: value, under: schema) == [])
        }
    }

    @Test func theSchemaRefusesWhatThePlanDoesNotHave() throws {
        let schema = try JSONSerialization.jsonObject(with: Data(ApplyPlan.schema.jsonText.utf8))
        #expect(!SchemaCheck.problems(of: ["apiVersion": "slipway.dev/v1", "surprise": 1], under: schema).isEmpty)
    }

    @Test func theCostsAddUp() {
        for document in Self.documents {
            let cost = inputs(document).plan.cost
            #expect(cost.monthlyCents == cost.items.compactMap(\.cents).reduce(0, +))
        }
    }

    // MARK: Pages that people read

    @Test(arguments: ["PLAN.md", "plan.json", "README.md"])
    func aPageIsTheOneThatAPersonHasRead(path: String) throws {
        Golden.expect(try #require(RenderedBundle(inputs()).file(path)).text, named: path)
    }

    @Test func thePlanTellsTheFailuresAndTheRequests() {
        let page = inputs().plan.markdown
        #expect(FailureGuide.entries.count >= 10)
        for entry in FailureGuide.entries { #expect(page.contains(MarkdownText.plain(entry.sign))) }
        #expect(
            page.contains(
                "aws service-quotas request-service-quota-increase --region us-west-2 --service-code ec2 --quota-code L-DB2E81BA --desired-value 192"
            ))
    }

    /// The README names pins by their numbers; the stage has to hold the same.
    @Test func pinsThatTheReadmeNamesAreThoseOfTheStages() throws {
        let stages = RenderedBundle(inputs()).files.filter { $0.path.hasPrefix("terraform/addons/") }.map(\.text)
            .joined()
        #expect(stages.contains("\"1.38.0\"") && stages.contains("\"1.23.0\""))
        let page = Readme.noMoreReleases.joined()
        #expect(page.contains("1.38.0") && page.contains("1.23.0"))
    }

    @Test func nameTheSameBytesForTheSameDocument() throws {
        #expect(RenderedBundle(inputs()) == RenderedBundle(inputs()))
    }
}
