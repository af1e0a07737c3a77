import Environment
import StructuredData

/// What two environments or presets have otherwise.
package struct Difference: Sendable {
    package let left: DiffSide
    package let right: DiffSide

    /// One difference. A side is nil where it has nothing there.
    package struct Row: Equatable, Sendable {
        package let path: String
        package let left: StructuredValue?
        package let right: StructuredValue?
    }

    package let rows: [Row]

    package init(_ left: DiffSide, _ right: DiffSide) {
        self.left = left
        self.right = right
        // A preset has no name of its own to give, and does not say where it came from.
        let isOfPresets = left.preset != nil || right.preset != nil
        let documents = (left.document(beside: right), right.document(beside: left))
        let pools = [documents.0, documents.1].flatMap(\.pools.all).map(\.name)
        let fields = FieldCatalogue.all(andPools: pools).filter { !isOfPresets || !$0.isDescribing }
        rows = fields.flatMap { Self.rows(of: $0, documents.0, documents.1) } + Self.rows(of: left.preset, right.preset)
    }

    private static func rows(of field: Field, _ left: EnvironmentDocument, _ right: EnvironmentDocument) -> [Row] {
        switch (field.value(left), field.value(right)) {
        case (let a, let b) where a == b: return []
        case (.map(let a), .map(let b)):
            return Set(a.keys).union(b.keys).sorted().filter { a[$0] != b[$0] }.map { key in
                Row(path: "\(field.path).\(key)", left: a[key].map { .text($0) }, right: b[key].map { .text($0) })
            }
        case (let a, let b): return [Row(path: field.path.description, left: a.structured, right: b.structured)]
        }
    }

    /// Rules of policies, where both are presets.
    private static func rows(of left: Preset?, _ right: Preset?) -> [Row] {
        guard let left, let right else { return [] }
        let fields = (left.policy + right.policy).map(\.field)
        return fields.indices.filter { !fields[..<$0].contains(fields[$0]) }.map { fields[$0] }.compactMap { field in
            let a = left.policy.first { $0.field == field }
            let b = right.policy.first { $0.field == field }
            return a == b ? nil : Row(path: "policy of \(field)", left: a?.structured, right: b?.structured)
        }
    }
}
