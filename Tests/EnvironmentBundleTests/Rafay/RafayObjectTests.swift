import Environment
import Foundation
import StructuredData
import TestSupport
import Testing

@testable import EnvironmentBundle

@Suite struct RafayObjectTests {
    @Test func theObjectsOfTheSampleAreThoseThatPeopleHaveRead() throws {
        let sample = RafaySample()
        // It is read in rafay/clear-cluster.sh.
        let script = Base64.text(ClearingScript(document: sample.inputs.document).text.utf8)
        let files = sample.objects.enumerated().map { index, object in
            let text = object.withoutReadme.content.yamlText.replacing(
                script, with: "(rafay/clear-cluster.sh in base64)")
            return (name: object.fileName(number: index + 1), text: text)
        }
        for file in files { Golden.expect(file.text, named: file.name) }
        let kept = try FileManager.default.contentsOfDirectory(
            atPath: GoldenFile.repository + "Tests/EnvironmentBundleTests/Rafay/Golden")
        #expect(Set(kept) == Set(files.map(\.name)))
    }

    @Test func filesAreNumberedInTheOrderOfApplying() throws {
        let bundle = RenderedBundle(RafaySample().inputs)
        #expect(
            bundle.files.map(\.path).filter { $0.hasPrefix("rafay/") && $0.hasSuffix(".yaml") } == [
                "rafay/01-repository.yaml",
                "rafay/02-configcontext.yaml",
                "rafay/03-resourcetemplate-network.yaml",
                "rafay/04-resourcetemplate-cluster.yaml",
                "rafay/05-resourcetemplate-addons.yaml",
                "rafay/06-environmenttemplate.yaml",
                "rafay/07-environment.yaml",
            ])
    }

    @Test func nothingIsWrittenWithoutRafay() throws {
        let bundle = RenderedBundle(RafaySample(["delivery.rafay.enabled": .flag(false)]).inputs)
        #expect(!bundle.files.contains { $0.path.hasPrefix("rafay/") })
    }

    @Test func namesAreDNSLabelsEvenWhenTheEnvironmentsNameIsAsLongAsItMayBe() {
        let sample = RafaySample(["name": .text("a" + String(repeating: "b", count: 26))])
        for object in sample.objects {
            #expect(object.name.count <= 63)
            #expect(object.name.wholeMatch(of: /[a-z0-9]([-a-z0-9]*[a-z0-9])?/) != nil)
        }
        #expect(Set(sample.objects.map { $0.kind + $0.name }).count == sample.objects.count)
    }

    @Test func noSecretIsWrittenAndItsPlaceIsMarked() throws {
        let sample = RafaySample()
        let envs = try #require(sample.object("ConfigContext")?.spec["envs"])
        guard case .list(let variables) = envs else {
            Issue.record("no list")
            return
        }
        #expect(
            variables.map { $0["key"] } == ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"])
        // A session token is only for temporary keys; an empty one is none to every AWS SDK.
        #expect(variables.map { $0["value"] } == ["UPDATE_VALUE", "UPDATE_VALUE", ""])
        for variable in variables {
            #expect(variable["options"]?["sensitive"] == true)
            #expect(variable["options"]?["override"]?["type"] == "notallowed")
        }
        #expect(sample.object("Repository")?.spec["credentials"] == nil)
    }

    @Test("With the agent's own role no key has a place, and nothing has to be filled in")
    func agentRole() throws {
        let sample = RafaySample(["delivery.rafay.credentials": .text("agentRole")])
        #expect(sample.object("ConfigContext")?.spec == ["envs": []])
        let route = try #require(sample.inputs.plan.routes.last)
        #expect(!route.steps.contains { $0.id == "filled-in" })
        #expect(route.steps.first { $0.id == "credentials" }?.command.last == "rafay/02-configcontext.yaml")
        #expect(
            !RenderedBundle(sample.inputs).files.contains {
                $0.path.hasSuffix(".yaml") && $0.text.contains("UPDATE_VALUE")
            })
    }

    @Test func theStagesAreReadFromTheBundlesFolderInTheRepository() {
        func folder(_ path: String) -> StructuredValue? {
            RafaySample(["delivery.rafay.repository.path": .text(path)])
                .object("ResourceTemplate", .cluster)?.spec["repositoryOptions"]?["directoryPath"]
        }
        #expect(folder("") == "demo/terraform/cluster")
        #expect(folder("teams/vision") == "teams/vision/terraform/cluster")
        #expect(folder("/teams/vision/") == "teams/vision/terraform/cluster")
        #expect(folder("./") == "demo/terraform/cluster")
    }

    @Test func rafayKeepsTheStateUnlessTheStagesHaveABackend() {
        let options = RafaySample().object("ResourceTemplate", .network)?.spec["providerOptions"]?["openTofu"]
        #expect(options?["backendType"] == "system")
        #expect(options?["backendConfigs"] == nil)
    }

    @Test(arguments: ["", "teams/demo"])
    func stateInS3IsFoundWhereTheOtherRouteFindsIt(keyPrefix: String) throws {
        let sample = RafaySample([
            "delivery.terraform.backend": .text("s3"), "delivery.terraform.s3.bucket": .text("state-of-vision"),
            "delivery.terraform.s3.keyPrefix": .text(keyPrefix),
        ])
        let bundle = RenderedBundle(sample.inputs)
        for stage in Stage.allCases {
            let options = sample.object("ResourceTemplate", stage)?.spec["providerOptions"]?["openTofu"]
            #expect(options?["backendType"] == "custom")
            let file = try #require(bundle.file("terraform/\(stage.rawValue).s3.tfbackend"))
            let settings = file.text.split(separator: "\n").map { line in
                line.split(separator: "=", maxSplits: 1)
                    .map { $0.filter { !" \"".contains($0) } }.joined(separator: "=")
            }
            #expect(options?["backendConfigs"] == .texts(settings))
        }
    }
}

extension RafayObject {
    /// Prices and styles of the readme change for reasons of their own; `RafayReadmeTests` reads it.
    fileprivate var withoutReadme: RafayObject {
        guard case .map(let members) = spec else { return self }
        return RafayObject(
            apiVersion: apiVersion, kind: kind, name: name, project: project, stage: stage, description: description,
            annotations: annotations, spec: .map(members.filter { $0.key != "readme" }))
    }
}
