import Catalog
import Text

/// Looks for what is wrong with a preset whose form is sound: demands that no environment can meet.
///
/// Whether an environment that is made from it passes the rules is for `Validation` to say.
package struct PresetCheck {
    private let preset: Preset
    private let layered: Preset
    private let lines: SourceLines
    private let catalog: Catalog

    /// - Parameters:
    ///   - preset: as it stands in its file, with the name that it gives itself.
    ///   - layered: the same laid over the presets that it builds upon.
    package init(_ preset: Preset, layered: Preset, lines: SourceLines, catalog: Catalog) {
        self.preset = preset
        self.layered = layered
        self.lines = lines
        self.catalog = catalog
    }

    /// What is wrong, in the order of the file.
    ///
    /// - Parameter fileName: the name of the file without `.yaml`; nil when it came from none.
    package func problems(inFileCalled fileName: String?) -> [ReadingProblem] {
        nameProblems(fileName) + preset.policy.indices.flatMap(problems)
    }

    /// The problem of a preset that builds upon one that cannot be had.
    ///
    /// - Parameter reason: why, in a sentence that says what to do.
    package static func problem(withParentOf preset: Preset, _ reason: String) -> ReadingProblem {
        ReadingProblem(.notAChoice, path: FieldPath(field: "extends"), reason)
    }

    private func nameProblems(_ fileName: String?) -> [ReadingProblem] {
        if !Preset.isName(preset.name) {
            return [
                ReadingProblem(
                    .wrongType, path: .name,
                    "A preset's name has \(Preset.nameBounds.inWords) lower-case letters, digits and hyphens. Rename it and its file."
                )
            ]
        }
        guard let fileName, fileName != preset.name else { return [] }
        return [
            ReadingProblem(
                .notAChoice, path: .name,
                "The preset calls itself \(preset.name), and presets are found by their file's name. Rename the file to \(preset.name).yaml, or set `metadata.name` to that of the file."
            )
        ]
    }

    private func problems(ofRuleAt index: Int) -> [ReadingProblem] {
        let rule = preset.policy[index]
        guard let field = FieldCatalogue.field(rule.field) else { return [] }
        func problem(_ kind: ReadingProblem.Kind, _ message: String) -> ReadingProblem {
            ReadingProblem(
                kind, path: rule.field, line: lines.line(of: FieldPath(field: "policy", part: .index(index))),
                "The policy \(message)")
        }
        var problems: [ReadingProblem] = []
        if preset.policy[..<index].contains(where: { $0.field == rule.field }) {
            problems.append(
                problem(.duplicateKey, "speaks of \(rule.field) twice. Put all that it demands into one rule."))
        }
        if rule.locked, !hasValue(rule.field, field) {
            problems.append(
                problem(
                    .missing,
                    "locks \(rule.field), and the preset gives it no value. Set it under `spec`, or do not lock it."))
        }
        if let allowed = rule.allowed {
            if allowed.isEmpty {
                problems.append(problem(.notAChoice, "allows no value for \(rule.field). List those that it may have."))
            }
            problems += allowed.compactMap { text in
                objection(to: text, as: rule, field).map {
                    problem(.notAChoice, "allows \"\(text)\" for \(rule.field), \($0)")
                }
            }
        }
        if rule.minimum != nil || rule.maximum != nil {
            if case .number = field.domain {
                if let minimum = rule.minimum, let maximum = rule.maximum, minimum > maximum {
                    problems.append(
                        problem(
                            .notAChoice,
                            "asks for at least \(minimum) and at most \(maximum) as \(rule.field). Swap them, or drop one."
                        ))
                }
            } else {
                problems.append(
                    problem(
                        .wrongType, "sets a minimum or maximum for \(rule.field), which is no number. Use `allowed`."))
            }
        }
        return problems
    }

    /// Whether there is a value to be locked at: the preset's, or a default that does not depend on the document.
    private func hasValue(_ path: FieldPath, _ field: Field) -> Bool {
        if layered.answers[path]?[path.part] != nil { return true }
        return path.part == nil && !field.isPlanned && !field.isRequired
    }

    /// Why no document can hold an allowed value; nil when it can.
    private func objection(to text: String, as rule: PolicyRule, _ field: Field) -> String? {
        switch field.domain {
        // The choices of a list are those worth offering, and not all that there are.
        case .text, .list(.text), .list(.choices): return nil
        case .tags:
            return rule.field.part == nil ? "and tags are keys and values. Name one key, such as tags.team." : nil
        case .toggle: return ["true", "false"].contains(text) ? nil : "which is true or false."
        case .choice(let choices):
            return absence(of: text, from: choices.map(\.value))
        case .list(.known(.zones))
        where catalog.allRegions.contains(where: { catalog.zoneName(text, belongsTo: $0.code) }):
            return nil
        case .known(let names), .list(.known(let names)):
            return absence(of: text, from: catalog.names(names))
        case .number:
            guard let number = Int(text) else { return "which is a whole number." }
            let isInRange = number >= rule.minimum ?? number && number <= rule.maximum ?? number
            return isInRange ? nil : "and its own minimum or maximum refuses it."
        }
    }

    private func absence(of text: String, from names: [String]) -> String? {
        guard !names.contains(text) else { return nil }
        return "and there is no such value"
            + (NearestName.of(text, among: names).map { "; did you mean \($0)?" }
                ?? ". `slipway explain` and `slipway catalog` tell of those there are.")
    }
}

extension Catalog {
    /// All names of one of the tables that fields take their values from.
    fileprivate func names(_ names: FieldDomain.CatalogNames) -> [String] {
        switch names {
        case .regions: allRegions.map(\.code)
        case .zones: allRegions.flatMap(\.zones).map(\.id)
        case .versions: versions.map(\.version)
        case .instanceTypes: instanceTypes.map(\.name)
        case .families: families.map(\.name)
        }
    }
}
