import Environment
import TestSupport
import Testing
import Validation

/// A person mends one finding after another, and comes to an end.
@Suite struct MendingTests {
    private static let samples = Sample.all.filter { $0.preset == nil && $0.hasFix && $0.day == testDay }

    /// Two mistakes in one document, drawn at random.
    static let pairs: [Answers] = {
        var random = SeededGenerator(seed: 20_261_124)
        return (0..<250).compactMap { _ in
            guard let one = samples.randomElement(using: &random), let two = samples.randomElement(using: &random)
            else { return nil }
            return one.answers.overlaid(by: two.answers.without(["name", "region"]))
        }
    }()

    @Test(arguments: pairs)
    func mendingTheFirstFindingAgainAndAgainLeavesNone(_ document: Answers) {
        var answers = document
        var steps: [Finding] = []
        while let next = answers.findings().troubles.first(where: { $0.fix != nil }), steps.count < 20 {
            steps.append(next)
            if let fix = next.fix { answers = answers.with(fix.changes) }
        }
        #expect(steps.count < 20, "\(steps.suffix(4).lines)")
        // What no fix is offered for, a person has to decide.
        let left = answers.findings().troubles
        #expect(left.isEmpty || left.allSatisfy { $0.fix == nil })
        #expect(left.mistakes.count <= 1, "\(left.lines)")
    }
}

extension Answers {
    /// Without answers that only stand in for a document's own, as every sample has them.
    fileprivate func without(_ fields: [FieldPath]) -> Answers {
        let plain = Answers(sample: [:])
        var answers = self
        for field in fields where answers[field] == plain[field] { answers[field] = nil }
        return answers
    }
}
