import Environment
import Text

extension Layer.Help {
    /// A preset: what it is for, what it sets, and what it lets nobody change.
    init(explaining preset: Preset) {
        self.init(title: preset.title, paragraphs: [preset.description] + preset.effects)
    }
}

extension Preset {
    /// What it sets, and what it demands, in sentences.
    var effects: [String] {
        let locks = policy.filter(\.locked).map { $0.title + $0.because }
        let limits = policy.filter { !$0.locked }.compactMap(\.limit)
        return [("Sets", settings), ("Locks", locks), ("Asks for", limits)].filter { !$0.1.isEmpty }.map {
            "\($0.0): \($0.1.joined(separator: "; "))."
        }
    }

    /// The values that it gives, those of a group together: "Core nodes: minimum 3, desired 3".
    private var settings: [String] {
        let fields = answers.fields.filter { !$0.isDescribing }
        var groups: [FieldGroup] = []
        for field in fields where !groups.contains(field.group) { groups.append(field.group) }
        return groups.flatMap { group in
            let values = fields.filter { $0.group == group }
            if group == .addons { return addons(values) }
            let told = values.map(told)
            return group.name.map { ["\($0): \(told.joined(separator: ", "))"] } ?? told
        }
    }

    /// "with Volcano and KubeRay operator", "without ingress-nginx", and what else is said of add-ons.
    private func addons(_ fields: [Field]) -> [String] {
        let switches = [("with", FieldValue.flag(true)), ("without", .flag(false))].compactMap { word, value in
            let titles = fields.filter { answers[$0.path] == value }.map(\.title)
            return titles.isEmpty ? nil : "\(word) \(titles.listed())"
        }
        return switches + fields.filter { $0.domain != .toggle }.map(told)
    }

    private func told(_ field: Field) -> String { "\(field.title.startingSmall) \(answers[field.path]?.shown ?? "")" }
}

extension PolicyRule {
    fileprivate var title: String {
        FieldCatalogue.field(field).map { field.part == nil ? $0.fullTitle : field.description } ?? field.description
    }

    fileprivate var because: String { reason.isEmpty ? "" : " (\(reason))" }

    /// "Core nodes: maximum at least 2, at most 10".
    fileprivate var limit: String? {
        let words = [
            allowed.map { $0.joined(separator: " or ") },
            minimum.map { "at least \($0)" }, maximum.map { "at most \($0)" }, required ? "a value" : nil,
        ].compactMap { $0 }
        return words.isEmpty ? nil : "\(title) \(words.joined(separator: ", "))\(because)"
    }
}
