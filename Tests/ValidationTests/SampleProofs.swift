import Environment
import Testing
import Validation

/// The proof that every rule owes: its finding stands where it belongs, its fix removes it, and the fix does no harm.
@Suite struct SampleProofs {
    @Test("A rule finds its sample once, at the field and with its severity", arguments: Sample.all)
    func isFound(_ sample: Sample) {
        for answers in sample.writings {
            let findings = sample.findings(in: answers)
            let found = findings.filter(sample.isFound)
            #expect(found.count == 1, "\(findings.lines)")
            #expect(found.first?.severity == sample.severity)
            #expect((found.first?.fix != nil) == sample.hasFix, "\(found.lines)")
        }
    }

    @Test("One mistake gives two findings at most, notes aside", arguments: Sample.all)
    func pilesNothingOn(_ sample: Sample) {
        for answers in sample.writings {
            let mistakes = sample.findings(in: answers).mistakes
            #expect(mistakes.count <= 2, "\(mistakes.lines)")
        }
    }

    @Test("A fix removes its finding and brings no error", arguments: Sample.all)
    func isMended(_ sample: Sample) {
        for answers in sample.writings {
            let before = sample.findings(in: answers)
            for finding in before {
                guard let fix = finding.fix else { continue }
                let after = sample.findings(in: answers.with(fix.changes, on: sample.day))
                #expect(!after.contains { $0.code == finding.code && $0.path == finding.path }, "\(finding.line)")
                let new = after.errors.subtracting(before.errors)
                #expect(new.isEmpty, "\(finding.line) brings \(new)")
            }
        }
    }

    @Test("All fixes of a document together leave nothing that one was offered for", arguments: Sample.all)
    func fixesAgree(_ sample: Sample) {
        for answers in sample.writings {
            let before = sample.findings(in: answers)
            let mended = before.compactMap(\.fix).reduce(answers) { $0.with($1.changes, on: sample.day) }
            let open = before.filter { $0.fix == nil }.map(\.code)
            let left = sample.findings(in: mended).troubles.filter { !open.contains($0.code) && $0.code != sample.next }
            #expect(left.isEmpty, "\(left.lines)")
        }
    }

    @Test("One fix after the other comes to an end", arguments: Sample.all)
    func areMended(_ sample: Sample) {
        for answers in sample.writings {
            var answers = answers
            var steps: [Finding] = []
            while let next = sample.findings(in: answers).troubles.first(where: { $0.fix != nil }), steps.count < 10 {
                steps.append(next)
                if let fix = next.fix { answers = answers.with(fix.changes, on: sample.day) }
            }
            #expect(steps.count < 10, "\(steps.suffix(4).lines)")
        }
    }

    @Test("Each rule has a sample, but for those of a document's form and of versions that Karpenter lags behind")
    func areComplete() {
        // FactsTests has the document for EKS007: Karpenter declares every version in the tables.
        let codes = Set(RuleRegistry.all.filter { $0.family != .document }.map(\.code)).subtracting(["EKS007"])
        #expect(Set(Sample.all.map(\.code)) == codes)
    }
}
