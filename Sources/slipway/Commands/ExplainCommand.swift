import ArgumentParser
import Environment
import StructuredData
import Text
import Validation

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Tell what a rule or a field means, and who says so.",
        discussion: Discussion.text(
            """
            Takes a rule's code or name (NET004, subnet-overlap), a family of rules (NET), a field's path (\(FieldPath.network.natGateways)) \
            or the beginning of several (network).
            """,
            examples: "slipway explain NET004", "slipway explain \(FieldPath.network.natGateways)"))

    @Argument(help: ArgumentHelp("The rule or field.", valueName: "rule-or-field"), completion: .subjects)
    var subject: String

    func run() throws {
        try reporting {
            guard let explanation = Explanation(of: subject) else {
                let hint =
                    Explanation.nearest(to: subject).map { "did you mean \($0)?" }
                    ?? "docs/rules.md and docs/reference.md list them all, and `slipway explain network` those that begin so."
                throw Stop(.usage, "There is no rule and no field \"\(subject)\"; \(hint)")
            }
            Output.result(explanation.text)
        }
    }
}

/// What there is to say of a rule, a field, or a group of them.
struct Explanation {
    let text: String

    /// Nil when there is nothing of that name.
    init?(of subject: String) {
        let name = Self.withoutPlace(subject)
        let below = FieldCatalogue.all.filter { $0.path.field.hasPrefix(name + ".") }
        if let rule = RuleRegistry.rule(subject) {
            text = RuleExplanation(rule).text
        } else if let field = FieldPath(reading: name).flatMap(FieldCatalogue.field) {
            text = FieldExplanation(field).text
        } else if let family = Rule.Family(rawValue: subject.uppercased()) {
            text = Self.list(
                RuleRegistry.all.filter { $0.family == family }.map { [$0.code, $0.severity.rawValue, $0.title] })
        } else if !below.isEmpty {
            text = Self.list(below.map { [$0.path.description, $0.fullTitle, $0.defaultInWords] })
        } else {
            return nil
        }
    }

    /// The rule or field that was most likely meant; nil when none is near.
    static func nearest(to text: String) -> String? {
        let text = withoutPlace(text)
        return NearestName.of(
            // Without the element of a list.
            String(text.prefix { $0 != "[" }),
            among: FieldCatalogue.all.map(\.path.field) + RuleRegistry.all.map(\.name) + RuleRegistry.all.map(\.code))
    }

    /// Paths leave out where in the document a field stands; people may not.
    private static func withoutPlace(_ subject: String) -> String {
        for place in ["spec.", "metadata."] where subject.hasPrefix(place) {
            return String(subject.dropFirst(place.count))
        }
        return subject
    }

    private static func list(_ rows: [[String]]) -> String {
        TextTable(["", "", ""], alignment: [.left, .left, .left], rows).text
    }
}
