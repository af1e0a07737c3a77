import Text
import Wizard

/// Something to be answered with one of a few choices. The first is harmless, and Enter takes it.
struct QuestionPrompt: Prompt {
    let question: Layer.Question

    private var labels: [String] { question.choices.map(\.label) }

    var intro: [String] {
        ["\(question.title)\(question.title.hasSuffix("?") ? "" : ".") \(question.text)"]
            + labels.enumerated().map { "\($0.offset + 1). \($0.element)" }
    }

    var text: String { "\(labels.indices.map { "\($0 + 1)" }.listed("or")), Enter for 1: " }

    func reply(to line: String) -> Reply {
        let wanted = line.lowercased()
        let matches = labels.indices.filter { labels[$0].lowercased().hasPrefix(wanted) }
        let choice = line.isEmpty ? 0 : Int(line).map { $0 - 1 } ?? (matches.count == 1 ? matches[0] : -1)
        guard labels.indices.contains(choice) else {
            return .refuse("Type \(labels.indices.map { "\($0 + 1)" }.listed("or")).")
        }
        return .events(Array(repeating: .move(.down), count: choice) + [.activate])
    }
}
