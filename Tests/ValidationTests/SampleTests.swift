import Environment
import TestSupport
import Testing
import Validation

/// What holds for each document that breaks a rule.
@Suite struct SampleTests {
    static let samples = clusterSamples + nodeSamples + karpenterSamples + addonSamples + capacitySamples + costSamples

    @Test("A rule finds its sample, at the field and as severe as told", arguments: samples)
    func isFound(_ sample: Sample) {
        let findings = sample.findings
        let found = findings.filter(sample.isFound)
        #expect(found.count == 1, "\(findings.map(\.line).joined(separator: "\n"))")
        #expect(found.first?.severity == sample.severity)
        #expect((found.first?.fix != nil) == sample.isMended, "\(found.first?.line ?? "")")
    }

    @Test("One mistake gives two findings at most, notes of the sound document aside", arguments: samples)
    func pilesNothingOn(_ sample: Sample) {
        let sound = Sample("", at: "name", on: sample.day, [:]).findings.map(\.code)
        let findings = sample.findings.filter {
            !(sound.contains($0.code) && $0.severity == .note) && $0.severity != .note
        }
        #expect(findings.count <= 2, "\(findings.map(\.line).joined(separator: "\n"))")
    }

    @Test(
        "A fix removes its finding and brings no error, however much of the document was written out",
        arguments: samples)
    func isMended(_ sample: Sample) {
        for answers in [sample.answers, sample.completeAnswers] {
            let before = answers.findings(on: sample.day)
            for finding in before {
                guard let fix = finding.fix else { continue }
                let after = answers.with(fix.changes, on: sample.day).findings(on: sample.day)
                #expect(!after.contains { $0.code == finding.code && $0.path == finding.path }, "\(finding.line)")
                let errors = Set(
                    before.filter { $0.severity == .error }.map { "\($0.code) \($0.path?.description ?? "")" })
                for new in after where new.severity == .error {
                    #expect(
                        errors.contains("\(new.code) \(new.path?.description ?? "")"),
                        "\(finding.line) brings \(new.line)")
                }
            }
        }
    }

    @Test(
        "One fix after the other leaves nothing that a change can mend and that is more than a note", arguments: samples
    )
    func areMended(_ sample: Sample) {
        var answers = sample.answers
        for _ in 0..<10 {
            guard
                let fix = answers.findings(on: sample.day).first(where: { $0.fix != nil && $0.severity > .note })?.fix
            else { return }
            answers = answers.with(fix.changes, on: sample.day)
        }
        Issue.record("\(answers.findings(on: sample.day).map(\.line).joined(separator: "\n"))")
    }

    @Test("Each rule has a sample")
    func areComplete() {
        let codes = Set(Self.samples.map(\.code))
        for rule in RuleRegistry.all where Self.families.contains(rule.family) { #expect(codes.contains(rule.code)) }
    }

    private static let families: [Rule.Family?] = [.cluster, .nodes, .karpenter, .addons, .capacity, .cost]
}
