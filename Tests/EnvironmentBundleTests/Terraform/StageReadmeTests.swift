import Account
import Embedded
import Environment
import Foundation
import Testing

@testable import EnvironmentBundle

/// Each stage's folder has a page that lists what the stage takes and gives.
///
/// Its beginning is written by hand. The lists are made from the stage's declarations: after a change to these,
/// `SLIPWAY_RENEW_GOLDEN=1 swift test --filter StageReadmeTests` writes them anew.
@Suite struct StageReadmeTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/CEmbedded/terraform")

    private func lists(of stage: Stage) -> String {
        let source = StageSource(stage)
        let handovers = StageVariables.handovers(to: stage)
        func origin(_ variable: StageSource.Declaration) -> String {
            if let value = variable.attributes["default"] { return MarkdownText.code(value) }
            let producers = handovers.filter { $0.name == variable.name }.map(\.producer.rawValue)
            return producers.first.map { "from \($0)" } ?? "needed"
        }
        let variables = source.variables.map { variable in
            [
                MarkdownText.code(variable.name), MarkdownText.code(variable.attributes["type"] ?? ""),
                origin(variable),
                MarkdownText.plain(variable.description),
            ]
        }
        let outputs = source.outputs.map { [MarkdownText.code($0.name), MarkdownText.plain($0.description)] }
        return """
            ## Variables

            \(MarkdownText.table(["name", "type", "default", "meaning"], variables))

            ## Outputs

            \(MarkdownText.table(["name", "meaning"], outputs))

            """
    }

    @Test(arguments: Stage.allCases)
    func itListsWhatTheStageDeclares(stage: Stage) throws {
        let file = Self.folder.appending(path: "\(stage.rawValue)/README.md")
        let page = try String(contentsOf: file, encoding: .utf8)
        let beginning = page.firstRange(of: "## Variables").map { String(page[..<$0.lowerBound]) } ?? page
        let right = beginning + lists(of: stage)
        if ProcessInfo.processInfo.environment["SLIPWAY_RENEW_GOLDEN"] != nil {
            try Data(right.utf8).write(to: file)
        } else {
            #expect(page == right, "\(stage.rawValue)/README.md does not list what the stage declares")
            #expect(EmbeddedFiles.terraform.file("terraform/\(stage.rawValue)/README.md")?.text == page)
        }
        #expect(beginning.hasPrefix("# ") && beginning.hasSuffix("\n\n"))
    }

    @Test func theAccountIsAskedForTheImagesOfThePinnedBottlerocket() {
        let pin = StageSource(.addons).variables.first { $0.name == "bottlerocket_version" }?.attributes["default"]
        #expect(pin == "\"v\(AccountNeeds.bottlerocket)\"")
    }

    @Test func theEstimateCountsTheEndpointsThatTheStageMakes() throws {
        let text = EmbeddedFiles.terraform.file("terraform/network/endpoints.tf")?.text ?? ""
        let list = try #require(text.firstMatch(of: /interface_endpoints = [^\[]*\[\] : \[([^\]]+)\]/)?.1)
        #expect(list.matches(of: /"([^"]+)"/).map { String($0.1) } == InterfaceEndpoints.services)
    }

    @Test func theStageLooksForTheEndpointsThatPreflightLooksFor() throws {
        let text = EmbeddedFiles.terraform.file("terraform/network/existing.tf")?.text ?? ""
        let list = try #require(text.firstMatch(of: /\? toset\(\[([^\]]+)\]\)/)?.1)
        // S3 can have two, of which the stage's data source takes none.
        #expect(
            list.matches(of: /"([^"]+)"/).map { String($0.1) }
                == AccountNeeds.ExistingVPC.neededEndpoints.filter { $0 != "s3" })
    }

    /// `Scripts/charts/charts table` makes the table anew after a change of versions.
    @Test func theTableOfChartsHasThePinnedVersions() throws {
        let repository = Self.folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let page = try String(contentsOf: repository.appending(path: "docs/stack.md"), encoding: .utf8)
        let table = page.split(separator: "charts table: begin").last?.split(separator: "charts table: end").first ?? ""
        let versions = EmbeddedFiles.terraform.file("terraform/addons/chart_versions.tf")?.text ?? ""
        let pinned = versions.matches(of: /([a-z_]+) = "([0-9.]+)"/)
        #expect(pinned.count > 7)
        for pin in pinned {
            let name = pin.1.replacing("_", with: "-")
            #expect(table.contains("| \(name) | \(pin.2), "), "docs/stack.md: \(name) \(pin.2)")
        }
    }

    @Test(arguments: Stage.allCases)
    func everyDeclarationSaysWhatItIs(stage: Stage) {
        let source = StageSource(stage)
        #expect(!source.variables.isEmpty && !source.outputs.isEmpty)
        for variable in source.variables { #expect(variable.attributes["type"] != nil, "\(variable.name)") }
        for declaration in source.variables + source.outputs {
            #expect(declaration.description.hasSuffix("."), "\(declaration.name)")
        }
    }

    @Test(arguments: Stage.allCases)
    func everyVariableComesFromSomewhere(stage: Stage) {
        let given = StageVariables.values(of: stage, in: inputs(.sample())).map(\.name)
        let handed = StageVariables.handovers(to: stage).map(\.name)
        let variables = StageSource(stage).variables
        #expect(Set(given + handed).subtracting(variables.map(\.name)) == [], "the stage does not declare these")
        let needed = variables.filter { $0.attributes["default"] == nil }.map(\.name)
        #expect(Set(needed).subtracting(given + handed) == [], "nobody gives these")
    }

    /// Whoever uses the stages without Slipway gets the same environment.
    @Test(arguments: Stage.allCases)
    func aStagesDefaultsAreTheDocuments(stage: Stage) {
        let variables = StageSource(stage).variables
        // The pools are compared by `PoolVariableTests`, where Terraform reads their default.
        for field in FieldCatalogue.declared where !field.isPlanned && !field.path.isOfEachPool {
            for variable in field.variables where variable.stage == stage {
                guard let value = variables.first(where: { $0.name == variable.name })?.attributes["default"] else {
                    continue
                }
                #expect(value == field.defaultValue.structured.hclText, "\(variable.name)")
            }
        }
    }
}
