import Embedded
import Environment
import Foundation
import TestSupport
import Testing

@testable import EnvironmentBundle

/// The tags of the providers, as the real Terraform works them out.
@Suite(.enabled(if: StageTools.isOnPath("terraform"), "terraform is not installed"))
struct DefaultTagTests {
    @Test(
        "Every resource of a stage carries its environment, unless the document has such a tag, however it is written",
        arguments: Stage.allCases)
    func everyResource(stage: Stage) throws {
        #expect(try tags(of: stage, beside: "{}") == ["Environment": "demo", "ManagedBy": "slipway"])
        #expect(try tags(of: stage, beside: "{ environment = \"x\", Team = \"y\" }") == ["ManagedBy": "slipway"])
    }

    private func tags(of stage: Stage, beside tags: String) throws -> [String: String] {
        let text = try #require(EmbeddedFiles.terraform.file("terraform/\(stage.rawValue)/versions.tf")?.text)
        #expect(text.contains("default_tags {\n    tags = local.default_tags\n  }"))
        let start = try #require(text.firstRange(of: "locals {\n  # On every resource")).lowerBound
        let end = try #require(text[start...].firstRange(of: "\n}\n")).upperBound
        let folder = try Scratch()
        defer { folder.stay() }
        let variables = ["name", "cluster_name"].map { "variable \"\($0)\" { default = \"demo\" }\n" }.joined()
        let module = "\(text[start..<end])\(variables)variable \"tags\" { default = \(tags) }\n"
        try module.write(toFile: "\(folder.root)/main.tf", atomically: true, encoding: .utf8)
        let told = try StageTools.call(
            ["terraform", "-chdir=\(folder.root)", "console"], input: "jsonencode(local.default_tags)\n",
            with: ["TF_CLI_CONFIG_FILE": "/dev/null"])
        let line = try #require(told.output.split(separator: "\n").last { $0.first == "\"" }, "\(told.output)")
        let json = try JSONSerialization.jsonObject(with: Data(line.utf8), options: .fragmentsAllowed) as? String
        return try JSONDecoder().decode([String: String].self, from: Data(#require(json).utf8))
    }
}
