import Environment
import TestSupport
import Testing
import Validation

@Suite struct RandomDocumentsTests {
    @Test("A sound document gets no error, whatever it is like", arguments: 0..<300)
    func soundDocumentsGetNoError(seed: Int) {
        let answers = RandomDocument.answers(seed: UInt64(seed))
        for answers in [answers, Answers(complete: answers.document())] {
            let errors = answers.findings().filter { $0.severity == .error }
            #expect(errors.isEmpty, "\(errors.lines)\n\(RandomDocument.text(answers))")
        }
    }

    @Test("A single wrong field is found at that field", arguments: corruptions)
    func corruptionsAreFound(_ corruption: Corruption) {
        for (sound, wrong) in Self.documents(from: 1_000, count: 6, with: corruption) {
            let findings = wrong.findings()
            #expect(
                findings.contains { $0.severity >= corruption.severity && $0.path?.field == corruption.field.field },
                "\(findings.lines)\n\(RandomDocument.text(sound))")
        }
    }

    @Test("There are sixty such mistakes at least, no two alike")
    func corruptionsAreMany() {
        #expect(corruptions.count >= 60)
        #expect(Set(corruptions.map(\.testDescription)).count == corruptions.count)
    }

    @Test("A fix in such a document removes its finding and brings no error", arguments: corruptions)
    func corruptionsAreMended(_ corruption: Corruption) {
        for (_, wrong) in Self.documents(from: 2_000, count: 4, with: corruption) {
            let before = wrong.findings()
            for finding in before {
                guard let fix = finding.fix else { continue }
                let after = wrong.with(fix.changes).findings()
                let new = after.errors.subtracting(before.errors)
                let isLeft = after.contains {
                    $0.code == finding.code && $0.path == finding.path && $0.severity == finding.severity
                }
                #expect(!isLeft, "\(finding.line)")
                #expect(new.isEmpty, "\(finding.line) brings \(new)\n\(RandomDocument.text(wrong))")
            }
        }
    }

    /// The first sound documents from a seed on in which a corruption is one, before and after.
    private static func documents(from seed: UInt64, count: Int, with corruption: Corruption) -> [(Answers, Answers)] {
        (seed..<seed + 200).lazy.compactMap { seed -> (Answers, Answers)? in
            let sound = RandomDocument.answers(seed: seed)
            let document = sound.document()
            guard corruption.applies(document) else { return nil }
            return (sound, sound.with([FieldChange(corruption.field, corruption.value(document))]))
        }.prefix(count).map { $0 }
    }
}
