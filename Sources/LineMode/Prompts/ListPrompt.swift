import Environment
import Text
import Wizard

/// A list to choose one or several from. Each option keeps its number while the list is searched.
struct ListPrompt: Prompt {
    let state: WizardState
    let picker: Picker

    /// So many options are read at a time.
    static let chunk = 20

    private var isWholeList: Bool { picker.visible.count <= Self.chunk }
    private var start: Int { picker.focus / Self.chunk * Self.chunk }
    private var hasMore: Bool { picker.visible.count > start + Self.chunk }

    var intro: [String] {
        let visible = picker.visible
        var lines = [picker.filter.isEmpty ? title : "\(picker.title) with \(picker.filter):"]
        lines += visible.dropFirst(start).prefix(Self.chunk).map(line)
        if !isWholeList {
            let end = min(start + Self.chunk, visible.count)
            lines.append(
                "These are \(start + 1) to \(end) of \(visible.count). "
                    + (hasMore
                        ? "Type more for the next, or / and a text to find some." : "Type / and a text to find some."))
        }
        return lines
    }

    private var title: String {
        "\(picker.title): \(picker.chosen.isEmpty ? "none" : picker.chosen.listed()) chosen. "
            + (picker.allowsSeveral ? "Several can be." : "One can be.")
    }

    private func line(_ option: Picker.Option) -> String {
        let number = (picker.options.firstIndex(of: option) ?? 0) + 1
        let words = [option.detail, picker.chosen.contains(option.value) ? "chosen" : ""].filter { !$0.isEmpty }
        return "\(number). \(option.value)" + (words.isEmpty ? "" : ": \(words.joined(separator: "; "))")
            + (option.barred.map { ". Cannot be picked: \($0)" } ?? "")
    }

    var text: String {
        picker.allowsSeveral
            ? "Numbers or names such as 1 3, Enter to keep, - for none, /text to find, ? to explain: "
            : "A number or name, Enter to keep, /text to find, ? to explain: "
    }

    func reply(to line: String) -> Reply {
        if line.isEmpty || line == "back" { return .events(closing) }
        if line == "?", let field = picker.path.flatMap(FieldCatalogue.field) {
            return .say(Layer.Help(explaining: field).lines)
        }
        if line.hasPrefix("/") { return find(line.dropFirst().trimmed) }
        if line == "more" {
            return hasMore
                ? .events([.move(.pageDown), .move(.pageDown)]) : .refuse("There are no more. \(whatToType)")
        }
        do {
            return choose(line == "-" ? [] : try options(named: line))
        } catch {
            return .refuse(error.sentence)
        }
    }

    // MARK: - Choosing

    private var whatToType: String {
        "Type \(picker.allowsSeveral ? "numbers or names" : "a number or a name") of the list, or Enter to keep what is chosen."
    }

    private func options(named line: String) throws(Command.Misunderstanding) -> [Picker.Option] {
        var options: [Picker.Option] = []
        for word in line.split(whereSeparator: { $0 == " " || $0 == "," }) {
            let option = try option(named: String(word))
            if !options.contains(option) { options.append(option) }
        }
        return options
    }

    private func option(named word: String) throws(Command.Misunderstanding) -> Picker.Option {
        if let number = Int(word) {
            guard picker.options.indices.contains(number - 1) else {
                throw .init(sentence: "There is no number \(number). \(whatToType)")
            }
            return picker.options[number - 1]
        }
        let wanted = word.lowercased()
        if let option = picker.options.first(where: { $0.value.lowercased() == wanted }) { return option }
        let matches = picker.options.filter { $0.value.lowercased().hasPrefix(wanted) }
        if matches.count == 1 { return matches[0] }
        if matches.count > 1 {
            throw .init(sentence: "\(word) could be \(matches.prefix(5).map(\.value).listed("or")). Type more of it.")
        }
        throw .init(sentence: "\(word) is not in the list. \(whatToType)")
    }

    private func choose(_ options: [Picker.Option]) -> Reply {
        if let barred = options.first(where: { $0.barred != nil && !picker.chosen.contains($0.value) }) {
            return .refuse("\(barred.value) cannot be picked: \(barred.barred ?? "") \(whatToType)")
        }
        let values = options.map(\.value)
        if values == picker.chosen { return .events(closing) }
        if let path = picker.path, picker.allowsSeveral {
            return .events(closing + [.set(FieldChange(path, .list(values)))])
        }
        guard values.count == 1 else { return .refuse("One has to be chosen. \(whatToType)") }
        let event: WizardEvent = picker.path.map { .set(FieldChange($0, .text(values[0]))) } ?? .addPool(values[0])
        return .events(closing + [event])
    }

    // MARK: - Finding

    private func find(_ text: String) -> Reply {
        var trial = state
        _ = trial.update(.clear)
        _ = trial.update(.insert(text))
        guard case .picker(let found) = trial.layer, !found.visible.isEmpty else {
            return .refuse("Nothing in the list has \(text). Type / and another text, or / alone for the whole list.")
        }
        return .events(text.isEmpty ? [.clear] : [.clear, .insert(text)])
    }

    /// Ends a search first where there is one.
    private var closing: [WizardEvent] {
        picker.isFiltering || !picker.filter.isEmpty ? [.cancel, .cancel] : [.cancel]
    }
}
