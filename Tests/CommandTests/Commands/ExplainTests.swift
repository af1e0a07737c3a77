import Environment
import TestSupport
import Testing
import Validation

@testable import slipway

@Suite struct ExplainTests {
    @Test(arguments: FieldCatalogue.all.map(\.path.field))
    func everyFieldIsExplained(_ path: String) throws {
        let field = try #require(FieldPath(reading: path).flatMap(FieldCatalogue.field))
        let text = try #require(Explanation(of: path)).text
        #expect(text.hasPrefix("\(path): \(field.fullTitle)\n"))
        #expect(text.contains(field.defaultInWords))
        for variable in field.variables { #expect(text.contains(variable.name)) }
        for choice in field.choices { #expect(text.contains("\(choice.value): \(choice.meaning)")) }
    }

    @Test func aRuleIsExplainedByCodeAndByName() {
        #expect(Explanation(of: "NET004")?.text == RuleRegistry.rule("NET004").map { RuleExplanation($0).text })
        #expect(Explanation(of: "subnet-overlap")?.text == Explanation(of: "net004")?.text)
    }

    @Test func aFieldIsFoundByWhatPeopleWrite() {
        let text = Explanation(of: "network.publicSubnets")?.text
        #expect(text != nil)
        #expect(Explanation(of: "spec.network.publicSubnets")?.text == text)
        #expect(Explanation(of: "network.publicSubnets[1]")?.text == text)
        #expect(Explanation(of: "tags.team")?.text == Explanation(of: "tags")?.text)
        #expect(Explanation(of: "metadata.name")?.text == Explanation(of: "name")?.text)
    }

    @Test func aGroupIsExplainedByItsMembers() throws {
        let family = try #require(Explanation(of: "NET")).text
        for rule in RuleRegistry.all { #expect(family.contains(rule.code) == rule.code.hasPrefix("NET")) }
        let group = try #require(Explanation(of: "pools.g5-gpu-karpenter")).text
        #expect(group.split(separator: "\n").count == FieldCatalogue.pool(gpuPool).count)
    }

    @Test func aFieldNamesTheRulesThatSpeakOfIt() {
        func codes(_ path: FieldPath) -> [String] {
            FieldCatalogue.field(path).map { RuleRegistry.rules(about: $0).map(\.code) } ?? []
        }
        #expect(codes("network.publicSubnets").contains("NET004"))
        #expect(codes("network.natGateways").contains("NET020"))
        #expect(codes("delivery.terraform.s3.region") == ["DLV002"])
        #expect(!codes("region").contains("DLV002"))
        #expect(codes("generalNodes.minSize").contains("NOD001") && codes("coreNodes.minSize").contains("NOD001"))
        #expect(codes("generalNodes.instanceTypes").contains("CAP002"))
        #expect(!codes("coreNodes.instanceTypes").contains("CAP002"))
    }

    @Test func anUnknownNameIsAQuestionOfUsageWithTheNearest() throws {
        let program = try Program()
        for (wrong, right) in [("network.natGatewys", "network.natGateways"), ("subnet-overlp", "subnet-overlap")] {
            let told = try program.run("explain", wrong)
            #expect(told.status == 64)
            #expect(told.result == "")
            #expect(told.messages.contains("did you mean \(right)?"))
        }
        #expect(try program.run("explain", "NET004").status == 0)
    }
}
