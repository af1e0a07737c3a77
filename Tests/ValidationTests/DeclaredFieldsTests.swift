import Catalog
import Environment
import TestSupport
import Testing
import Validation

/// A rule is about the fields that it declares: help, `explain` and docs/rules.md tell no others.
@Suite struct DeclaredFieldsTests {
    @Test("A sample's findings stand at fields that their rules declare", arguments: Sample.all)
    func samples(_ sample: Sample) {
        for answers in sample.writings { Self.expectDeclared(sample.findings(in: answers)) }
    }

    @Test("A shared case's findings stand at fields that their rules declare", arguments: SharedCase.all)
    func sharedCases(_ shared: SharedCase) {
        let validator = Validator(catalog: .builtIn, today: testDay)
        guard shared.read.problems.isEmpty else {
            return Self.expectDeclared(validator.findings(for: shared.read.problems))
        }
        Self.expectDeclared(validator.findings(for: shared.resolved(), preset: shared.preset))
    }

    @Test("A random document's findings stand at fields that their rules declare", arguments: 3_000..<3_200)
    func randomDocuments(seed: Int) {
        let sound = RandomDocument.answers(seed: UInt64(seed))
        let document = sound.document()
        let corruption = corruptions[seed % corruptions.count]
        guard corruption.applies(document) else { return Self.expectDeclared(sound.findings()) }
        Self.expectDeclared(sound.with([FieldChange(corruption.field, corruption.value(document))]).findings())
    }

    private static func expectDeclared(_ findings: [Finding]) {
        for finding in findings {
            let rule = RuleRegistry.rule(finding.code)
            #expect(rule?.about.includes(finding.path) == true, "\(finding.line)")
        }
    }

    @Test(
        "A rule declares no field that none of its samples has to do with",
        // What EKS007 speaks of, no version in the tables has today: FactsTests shows it on a catalog of its own.
        arguments: RuleRegistry.all.filter { $0.family != .document && $0.code != "EKS007" }.map(\.code))
    func noneIsDeclaredInVain(_ code: String) throws {
        let rule = try #require(RuleRegistry.rule(code))
        guard case .fields(let fields) = rule.about else { return }
        #expect(!fields.isEmpty && Set(fields).count == fields.count)
        let touched = Sample.all.filter { $0.code == code }.reduce(into: Set<FieldPath>()) { touched, sample in
            touched.insert(sample.path.ofEachPool)
            touched.formUnion(sample.changes.keys.map(\.ofEachPool))
            let fixes = sample.findings(in: sample.answers).filter(sample.isFound).compactMap(\.fix)
            touched.formUnion(fixes.flatMap(\.changes).map(\.path.ofEachPool))
        }
        for field in fields {
            #expect(FieldCatalogue.field(field) != nil, "\(field)")
            #expect(touched.contains(field), "\(field)")
        }
    }

    @Test func everyRetiredAddonIsDeclaredByTheRuleAboutThem() throws {
        for retired in Catalog.builtIn.retiredAddons {
            let path = try #require(Addon(rawValue: retired.addon)).path
            #expect(RuleRegistry.rule("ADD001")?.about.includes(path) == true, "\(path)")
        }
    }

    @Test func aFieldIsToldTheRulesThatDeclareIt() throws {
        func codes(_ path: FieldPath) throws -> [String] {
            RuleRegistry.rules(about: try #require(FieldCatalogue.field(path))).map(\.code)
        }
        #expect(try codes("generalNodes.instanceTypes").contains("NOD007"))
        #expect(try codes("delivery.terraform.s3.region") == ["DLV002"])
        #expect(try codes("preset") == ["POL006"])
        #expect(try !codes("region").contains("DLV002"))
    }
}
