import Environment
import Wizard

/// A line of text or a number being asked for.
struct TextPrompt: Prompt {
    let state: WizardState
    let editor: TextEditor

    var intro: [String] {
        if let problem = editor.problem { return [problem] }
        switch editor.target {
        case .poolName(let name): return ["Another name for the pool \(name): small letters, digits and hyphens."]
        case .newTag: return ["A tag for every AWS resource, as key=value."]
        case .document: return ["A bundle or document to go on from: its folder or file."]
        case .folder: return ["The folder of the bundle: \(editor.string)"]
        case .field(let path):
            let help = field?.help ?? ""
            return ["\(path.part == nil ? field?.title ?? "" : path.description): \(present)", help].filter {
                !$0.isEmpty
            }
        }
    }

    var text: String {
        switch editor.target {
        case .poolName: "The name, Enter to keep it: "
        case .newTag: "The tag, Enter for none: "
        case .document: "A folder or file, Enter for none: "
        case .folder: "A folder, Enter to keep it: "
        case .field:
            switch field?.domain {
            case .number: "A number, Enter to keep \(present), ? to explain: "
            case .list where isWhole: "Values with commas between, Enter to keep, - for none, ? to explain: "
            default: "Text, Enter to keep, - for none, ? to explain: "
            }
        }
    }

    func reply(to line: String) -> Reply {
        if line.isEmpty { return .events([.cancel]) }
        if line == "?", let field { return .say(Layer.Help(explaining: field).lines) }
        let text = line == "-" ? "" : line
        // What the editor leaves out of a text would be lost without a word.
        var trial = state
        _ = trial.update(.clear)
        _ = trial.update(.insert(text))
        guard case .editor(let editor) = trial.layer, editor.string == text else {
            if case .number = field?.domain {
                return .refuse("Type a whole number, such as 3, or Enter to keep \(present).")
            }
            return .refuse("Type it shorter, and without characters that do not print.")
        }
        return .events([.clear, .insert(text), .activate])
    }

    private var path: FieldPath? {
        if case .field(let path) = editor.target { path } else { nil }
    }

    private var field: Field? { path.flatMap(FieldCatalogue.field) }

    private var isWhole: Bool { path?.part == nil }

    /// What the field holds now, whatever was typed meanwhile.
    private var present: String {
        let value = path.flatMap { state.content.item(.field($0))?.value } ?? ""
        if value.isEmpty { return "empty" }
        return isWhole ? field?.value(state.document).text ?? value : value
    }
}

extension Layer.Help {
    /// To be read from top to bottom.
    var lines: [String] {
        ["\(title)."]
            + (paragraphs + sources).flatMap {
                $0.split(whereSeparator: \.isNewline).map { Spoken.figures(String($0)) }
            }
    }
}
