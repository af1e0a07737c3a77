import Foundation
import Testing
import Validation

@Suite struct RegistryTests {
    private let rules = RuleRegistry.all

    @Test func codesAreUnique() { #expect(Set(rules.map(\.code)).count == rules.count) }

    @Test func namesAreUniqueAndForMachines() {
        #expect(Set(rules.map(\.name)).count == rules.count)
        for rule in rules {
            #expect(
                rule.name.unicodeScalars.allSatisfy {
                    ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-"
                })
        }
    }

    @Test("A code is a family and a number, and each family counts from one without a gap")
    func codesAreFamiliesAndNumbers() {
        for (family, rules) in Dictionary(grouping: rules, by: \.family) {
            #expect(family != nil, "\(rules.map(\.code))")
            #expect(rules.map { Int($0.code.dropFirst(3)) } == Array(1...rules.count), "\(rules.map(\.code))")
            #expect(rules.allSatisfy { $0.code.utf8.count == 6 })
        }
    }

    @Test("Rules stand in the contract's order of families")
    func familiesAreInOrder() {
        let order = rules.compactMap(\.family).compactMap(Rule.Family.allCases.firstIndex)
        #expect(order == order.sorted())
    }

    @Test("Each rule has a title, a reason, an example and a dated source")
    func rulesExplainThemselves() {
        for rule in rules {
            for text in [rule.title, rule.reason, rule.example.wrong, rule.example.right, rule.source.title] {
                #expect(!text.isEmpty, "\(rule.code)")
            }
            #expect(rule.example.wrong != rule.example.right, "\(rule.code)")
            #expect(rule.reason.hasSuffix("."), "\(rule.code)")
            #expect(!rule.title.hasSuffix("."), "\(rule.code)")
            #expect(rule.source.date.wholeMatch(of: /\d{4}-\d{2}(-\d{2})?/) != nil, "\(rule.code)")
        }
    }

    @Test func aRuleIsFoundByCodeAndByName() {
        for rule in rules {
            #expect(RuleRegistry.rule(rule.code.lowercased())?.name == rule.name)
            #expect(RuleRegistry.rule(rule.name)?.code == rule.code)
        }
        #expect(RuleRegistry.rule("NET999") == nil)
    }

    @Test("Each file of a rule defines one, is named for it, and the rule is registered")
    func filesAreRegistered() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/Validation/Rules").standardizedFileURL
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        var defined: [String] = []
        for file in files {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            let codes = text.matches(of: /"([A-Z]{3}\d{3})", "/).map { String($0.output.1) }
            if let named = file.wholeMatch(of: /\w+\/([A-Z]{3}\d{3})_(\w+)\.swift/) {
                #expect(codes == [String(named.output.1)], "\(file)")
            } else {
                #expect(codes.allSatisfy { $0.hasPrefix("DOC") }, "\(file) is not named for a rule")
            }
            defined += codes
        }
        #expect(defined.sorted() == rules.map(\.code).sorted())
    }
}
