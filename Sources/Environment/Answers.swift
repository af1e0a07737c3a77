/// The values that somebody gave, and only those: a partial document.
///
/// A preset, a file, a row of `--set` and what a person chose in the wizard are all answers; laying one over the other
/// is how they combine, and `resolved` makes the whole document of them. What nobody answered stays free to follow
/// the other answers: change the region, and planned zones and subnets change with it.
package struct Answers: Equatable, Sendable {
    private var values: [String: FieldValue] = [:]
    /// How many zones are planned while none are named; nil for as few as there have to be.
    var plannedZones: Int?

    package init() {}

    package var isEmpty: Bool { values.isEmpty }

    /// The answered fields, in the catalogue's order.
    package var fields: [Field] { FieldCatalogue.all(andPools: pools).filter { values[$0.path.field] != nil } }

    /// The names of the pools that are spoken of.
    package var pools: Set<String> { Set(values.keys.compactMap { FieldPath(field: $0).pool?.name }) }

    /// The answer to the field that `path` names; nil when it was left open. Setting nil leaves it open again.
    /// A value of a type that the field does not hold is not taken.
    package subscript(path: FieldPath) -> FieldValue? {
        get { values[path.field] }
        set {
            if let newValue {
                guard !path.isOfEachPool, FieldCatalogue.field(path)?.accepts(newValue) == true else { return }
            }
            values[path.field] = newValue
        }
    }

    /// These answers with `upper` laid over them: its answers win, and its tags join these ones.
    package func overlaid(by upper: Answers) -> Answers {
        var result = self
        result.values.merge(upper.values) { below, above in
            guard case .map(let lowerPairs) = below, case .map(let upperPairs) = above else { return above }
            return .map(lowerPairs.merging(upperPairs) { $1 })
        }
        result.plannedZones = upper.plannedZones ?? plannedZones
        return result
    }

    /// Makes one change. A change to one element or key takes the rest of the field from `document`.
    ///
    /// - Returns: false when the field is unknown, the element is not there, or the value is of another type.
    @discardableResult
    package mutating func apply(_ change: FieldChange, in document: EnvironmentDocument) -> Bool {
        guard !change.path.isOfEachPool, let field = FieldCatalogue.field(change.path) else { return false }
        var value = field.value(document)
        value[change.path.part] = change.value
        // Where there is no such place, or a value of another type, nothing was set.
        guard value[change.path.part] == change.value else { return false }
        guard field.accepts(value) else { return false }
        values[field.path.field] = value
        return true
    }
}

extension Answers {
    /// These answers without anything about a pool. One of the stack's own then has its defaults.
    package func withoutPool(_ name: String) -> Answers {
        var answers = self
        for field in FieldCatalogue.pool(name) { answers[field.path] = nil }
        return answers
    }
}

/// One value for one path: a row of `--set`, a fix, an edit in the wizard.
package struct FieldChange: Hashable, Sendable {
    package let path: FieldPath
    package let value: FieldValue

    package init(_ path: FieldPath, _ value: FieldValue) {
        self.path = path
        self.value = value
    }
}

extension EnvironmentDocument {
    /// The value at `path`, a field's or a part of it; nil when there is none.
    package subscript(path: FieldPath) -> FieldValue? { FieldCatalogue.field(path)?.value(self)[path.part] }
}
