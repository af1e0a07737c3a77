import Environment

/// Which file each value and each demand of a preset comes from.
package struct PresetOrigins: Sendable {
    package struct Value: Sendable {
        package let path: FieldPath
        package let value: FieldValue
        package let origin: PresetStore.Entry
    }

    package struct Demand: Sendable {
        package let rule: PolicyRule
        package let origin: PresetStore.Entry
    }

    /// In the catalogue's order; each key of tags and labels by itself, since those of all files join.
    package let values: [Value]
    /// In the order of the policy as it is used.
    package let demands: [Demand]

    /// - Parameter lineage: the preset's own file and those that it builds upon, as `PresetStore.lineage` has them.
    package init(of preset: Preset, from lineage: [PresetStore.Entry]) {
        values = preset.answers.fields.filter { $0.path != .preset }.flatMap { field -> [Value] in
            preset.answers.paths(of: field).compactMap { path in
                guard let value = preset.answers[path]?[path.part],
                    let origin = lineage.first(where: { $0.preset.answers[path]?[path.part] != nil })
                else { return nil }
                return Value(path: path, value: value, origin: origin)
            }
        }
        demands = preset.policy.compactMap { rule in
            lineage.first { $0.preset.policy.contains { $0.field == rule.field } }.map {
                Demand(rule: rule, origin: $0)
            }
        }
    }
}

extension Answers {
    /// The path of a field, or those of its keys.
    fileprivate func paths(of field: Field) -> [FieldPath] {
        guard case .map(let pairs)? = self[field.path] else { return [field.path] }
        return pairs.keys.sorted().map { field.path[$0] }
    }
}
