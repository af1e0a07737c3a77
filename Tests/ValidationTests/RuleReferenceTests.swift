import TestSupport
import Testing
import Validation

@Suite struct RuleReferenceTests {
    @Test func theReferencePageSaysWhatTheRulesSay() throws {
        GoldenFile("docs/rules.md").expect(RuleRegistry.referenceMarkdown)
    }

    @Test(arguments: RuleRegistry.all.map(\.code))
    func anExplanationTellsReasonExampleAndSource(_ code: String) throws {
        let rule = try #require(RuleRegistry.rule(code))
        let text = RuleExplanation(rule).text
        for part in [rule.code, rule.name, rule.title, rule.example.wrong, rule.example.right, rule.source.date] {
            #expect(text.contains(part))
        }
        #expect(!rule.title.hasSuffix("."))
        #expect(rule.reason.hasSuffix("."))
        #expect(RuleExplanation(rule).markdown.contains(rule.title))
    }

    @Test func aRuleIsFoundByCodeAndByName() {
        #expect(RuleRegistry.rule("net004")?.name == "subnet-overlap")
        #expect(RuleRegistry.rule("Subnet-Overlap")?.code == "NET004")
        #expect(RuleRegistry.rule("NET999") == nil)
    }

    @Test func codesAndNamesAreUsedOnce() {
        #expect(Set(RuleRegistry.all.map(\.code)).count == RuleRegistry.all.count)
        #expect(Set(RuleRegistry.all.map(\.name)).count == RuleRegistry.all.count)
    }
}
