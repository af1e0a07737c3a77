import StructuredData
import Text

/// Reads `kind: Preset` documents.
package enum PresetReader {
    /// A preset as it was read. One with problems must not be used.
    package struct ReadPreset: Equatable, Sendable {
        package var preset: Preset
        package var lines: SourceLines
        package var problems: [ReadingProblem]
    }

    package static func read(_ bytes: [UInt8]) -> ReadPreset {
        var reading = Reading(kind: "Preset")
        var preset = Preset(name: "", title: "")
        if let root = reading.root(of: bytes) {
            reading.readFields(in: root, skipping: ["metadata", "policy"])
            reading.readMetadata(of: root, into: &preset)
            reading.readPolicy(of: root, into: &preset)
        }
        preset.answers = reading.document.answers
        return ReadPreset(preset: preset, lines: reading.document.lines, problems: reading.document.problems)
    }
}

extension Reading {
    fileprivate mutating func readMetadata(of root: [YAMLPair], into preset: inout Preset) {
        let texts = texts(in: root, under: "metadata", known: ["name", "title", "description", "extends"])
        preset.name = texts["name"] ?? ""
        preset.title = texts["title"] ?? preset.name
        preset.description = texts["description"] ?? ""
        preset.parent = texts["extends"]
        if preset.name.isEmpty {
            report(
                .missing, "name", nil,
                "`metadata.name` is missing. A preset is called by its name, such as gpu-inference.")
        }
    }

    private mutating func texts(in root: [YAMLPair], under key: String, known: [String]) -> [String: String] {
        guard let pairs = root[key]?.pairs else {
            report(.missing, key, nil, "`\(key)` is missing. It holds \(known.joined(separator: ", ")).")
            return [:]
        }
        var texts: [String: String] = [:]
        for pair in pairs {
            let (name, value) = (pair.key, pair.value)
            let key = name.rawText ?? name.words
            if !known.contains(key) {
                let hint =
                    NearestName.of(key, among: known).map { "did you mean `\($0)`?" }
                    ?? "it knows \(known.joined(separator: ", "))."
                report(.unknownKey, key, name, "`\(key)` is no key of a preset's metadata; \(hint)")
            } else if let text = value.textValue {
                texts[key] = text
            } else {
                report(
                    .wrongType, key, value,
                    "`\(key)` has to be text, and here stands \(value.words). Write it in quotes.")
            }
        }
        return texts
    }

    fileprivate mutating func readPolicy(of root: [YAMLPair], into preset: inout Preset) {
        guard let node = root["policy"], node.kind != .null else { return }
        guard let rules = node.elements else {
            return report(
                .wrongType, "policy", node, "`policy` has to be a list of rules such as {field: region, locked: true}.")
        }
        for rule in rules {
            guard let pairs = rule.pairs else {
                report(
                    .wrongType, "policy", rule,
                    "A rule of a policy has to be keys and values, such as {field: region, locked: true}.")
                continue
            }
            if let rule = readRule(pairs, rule) { preset.policy.append(rule) }
        }
    }

    private mutating func readRule(_ pairs: [YAMLPair], _ node: YAMLNode) -> PolicyRule? {
        let known = ["field", "locked", "allowed", "minimum", "maximum", "required", "reason"]
        guard let named = pairs["field"]?.rawText else {
            report(.missing, "policy", node, "This rule names no field. Begin it with `field:`.")
            return nil
        }
        guard let path = FieldPath(reading: named) else {
            let hint =
                FieldCatalogue.nearest(to: named).map { "did you mean `\($0)`?" }
                ?? "`slipway explain` tells of fields."
            report(.unknownKey, named, node, "The policy speaks of `\(named)`, which is no field; \(hint)")
            return nil
        }
        var rule = PolicyRule(field: path)
        for pair in pairs {
            let (key, value) = (pair.key, pair.value)
            switch key.rawText {
            case "field": break
            case "locked": rule.locked = flag(value, "locked", path)
            case "required": rule.required = flag(value, "required", path)
            case "minimum": rule.minimum = whole(value, "minimum", path)
            case "maximum": rule.maximum = whole(value, "maximum", path)
            case "reason": rule.reason = value.rawText ?? ""
            case "allowed":
                if let values = value.elements, values.allSatisfy({ $0.rawText != nil }) {
                    rule.allowed = values.compactMap(\.rawText)
                } else {
                    report(.wrongType, path.field, value, "`allowed` has to be a list of values.")
                }
            default:
                let key = key.rawText ?? key.words
                let hint =
                    NearestName.of(key, among: known).map { "did you mean `\($0)`?" }
                    ?? "it knows \(known.joined(separator: ", "))."
                report(.unknownKey, path.field, value, "`\(key)` is no key of a policy's rule; \(hint)")
            }
        }
        return rule
    }

    private mutating func flag(_ node: YAMLNode, _ key: String, _ path: FieldPath) -> Bool {
        if let flag = node.flag { return flag }
        report(.wrongType, path.field, node, "`\(key)` has to be true or false.")
        return false
    }

    private mutating func whole(_ node: YAMLNode, _ key: String, _ path: FieldPath) -> Int? {
        if let number = node.wholeNumber { return number }
        report(.wrongType, path.field, node, "`\(key)` has to be a whole number.")
        return nil
    }

    private mutating func report(_ kind: ReadingProblem.Kind, _ path: String, _ node: YAMLNode?, _ message: String) {
        document.problems.append(ReadingProblem(kind, path: FieldPath(field: path), line: node?.mark.line, message))
    }
}
