import Embedded
import Environment
import TestSupport
import Testing

@testable import EnvironmentBundle

/// The templates and the Terraform stages speak of the same variables.
@Suite(.enabled(if: !EmbeddedFiles.terraform.files.isEmpty, "the stages are not embedded"))
struct RafayStageTests {
    /// The blocks of one kind in a stage, by name: `variable "x" { ... }`. Modules in its folders have their own.
    private func blocks(_ kind: String, in stage: Stage) -> [String: String] {
        let source = EmbeddedFiles.terraform.files
            .filter { $0.name.hasPrefix("terraform/\(stage.rawValue)/") && $0.name.hasSuffix(".tf") }
            .filter { $0.name.split(separator: "/").count == 3 }
            .map(\.text).joined(separator: "\n")
        var blocks: [String: String] = [:]
        for part in ("\n" + source).split(separator: "\n\(kind) \"").dropFirst(source.hasPrefix(kind) ? 0 : 1) {
            guard let name = part.split(separator: "\"").first else { continue }
            blocks[String(name)] = part.split(separator: "\n}").first.map(String.init) ?? ""
        }
        return blocks
    }

    @Test(arguments: Stage.allCases)
    func aTemplateGivesVariablesThatItsStageDeclares(stage: Stage) throws {
        let declared = blocks("variable", in: stage)
        for variable in try RafaySample().variables("ResourceTemplate", stage) {
            #expect(declared[variable.name] != nil, "\(variable.name) is not declared by \(stage.rawValue)")
        }
    }

    @Test(arguments: Stage.allCases)
    func aTemplateGivesEveryVariableThatHasNoDefault(stage: Stage) throws {
        let given = Set(try RafaySample().variables("ResourceTemplate", stage).map(\.name))
        let required = blocks("variable", in: stage).filter { !$0.value.contains("\n  default ") }.keys
        #expect(!required.isEmpty)
        for name in required { #expect(given.contains(name), "\(stage.rawValue) is not given \(name)") }
    }

    @Test(arguments: Stage.allCases)
    func anExpressionNamesAnOutputThatItsProducerHas(stage: Stage) throws {
        let expressions = try RafaySample().variables("ResourceTemplate", stage)
            .compactMap { $0.value?.firstMatch(of: /resource\."demo-([a-z]+)"\.output\.([a-z_]+)\.value/) }
        #expect(expressions.count == StageVariables.handovers(to: stage).count)
        for expression in expressions {
            let producer = try #require(Stage(rawValue: String(expression.1)))
            #expect(
                blocks("output", in: producer)[String(expression.2)] != nil, "\(producer) has no output \(expression.2)"
            )
        }
    }
}
