import Environment
import Validation

/// What the rules say of a document, and which of it may show by now.
final class Judgement: Sendable {
    let findings: [Finding]
    let isReviewed: Bool
    /// The findings that may show, in the rules' order. Untouched fields are left in peace: before Review only what was
    /// changed has notes, and nothing shows before the first change.
    let visible: [Finding]
    /// Those of each page, the most severe first; all of them on Review.
    private let byPage: [Page: [Finding]]

    /// - Parameter isReviewed: whether Review has been looked at; from then on all show.
    init(_ findings: [Finding], of choices: Choices, isReviewed: Bool) {
        self.findings = findings
        self.isReviewed = isReviewed
        visible =
            isReviewed
            ? findings
            : findings.filter { finding in
                finding.severity > .note || finding.path.map { choices.own[$0] != nil } == true
            }
        let sorted = visible.enumerated()
            .sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }
            .map(\.element)
        // What belongs to no page is only listed on Review.
        var byPage = Dictionary(grouping: sorted.filter { $0.path != nil }) { $0.path.map(Page.init(of:)) ?? .review }
        byPage[.review] = sorted
        self.byPage = byPage
    }

    /// What is said while a value is typed: the rules about it look at each letter, the others when it is accepted.
    ///
    /// - Parameters:
    ///   - before: all findings of the document before.
    ///   - new: what the rules about the field say of the document as it would be.
    convenience init(
        _ before: [Finding], withThose new: [Finding], about field: Field, of choices: Choices, isReviewed: Bool
    ) {
        let asked = Set(RuleRegistry.rulesToAsk(about: field).map(\.code))
        self.init(before.filter { !asked.contains($0.code) } + new, of: choices, isReviewed: isReviewed)
    }

    func findings(on page: Page) -> [Finding] { byPage[page] ?? [] }
}
