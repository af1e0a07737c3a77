import Environment
import TestSupport
import Testing
import Validation

/// The proof that every rule owes: its finding stands where it belongs, its fix removes it, and the fix does no harm.
@Suite struct FixProofs {
    static let samples = nameSamples + regionSamples + networkSamples + deliverySamples + policySamples

    @Test(arguments: samples)
    func aMistakeIsFoundWhereItStands(_ sample: RuleSample) {
        for answers in [sample.answers, sample.answers.answeredInFull] {
            let found = findings(in: answers, preset: sample.preset, missingPreset: sample.missingPreset)
            #expect(found.contains { $0.code == sample.code && $0.path == sample.path }, "\(found.troubles)")
            #expect(found.troubles.count <= 2, "One mistake makes too many findings: \(found.troubles)")
        }
    }

    @Test(arguments: samples)
    func aFixRemovesItsFindingAndBringsNoError(_ sample: RuleSample) throws {
        for answers in [sample.answers, sample.answers.answeredInFull] {
            let before = findings(in: answers, preset: sample.preset, missingPreset: sample.missingPreset)
            let finding = try #require(before.first { $0.code == sample.code && $0.path == sample.path })
            guard sample.isMendable else {
                #expect(finding.fix == nil)
                continue
            }
            let fix = try #require(finding.fix, "\(finding.message)")
            let after = findings(in: answers.applying(fix), preset: sample.preset, missingPreset: sample.missingPreset)
            #expect(!after.contains { $0.code == sample.code && $0.path == sample.path }, "\(fix)")
            #expect(
                after.errors.isSubset(of: before.errors), "\(fix) brings \(after.errors.subtracting(before.errors))")
        }
    }

    @Test(arguments: samples)
    func allFixesTogetherRemoveTheirFindings(_ sample: RuleSample) {
        for answers in [sample.answers, sample.answers.answeredInFull] {
            let before = findings(in: answers, preset: sample.preset, missingPreset: sample.missingPreset)
            let mended = before.compactMap(\.fix).reduce(answers) { $0.applying($1) }
            let after = findings(in: mended, preset: sample.preset, missingPreset: sample.missingPreset)
            let unmendable = before.filter { $0.fix == nil }.map(\.code)
            let left = after.troubles.filter { !unmendable.contains($0.code) }
            #expect(left.isEmpty, "\(left)")
        }
    }

    @Test func everyRuleOfTheseFamiliesHasASample() {
        let families: [Rule.Family] = [.names, .regions, .network, .delivery, .policy]
        let codes = RuleRegistry.all.filter { $0.family.map(families.contains) ?? false }.map(\.code)
        #expect(Set(codes) == Set(Self.samples.map(\.code)))
    }
}
