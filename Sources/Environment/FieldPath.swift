/// Where a value stands: `network.vpcCidr`, one element of a list (`network.publicSubnets[1]`) or one key of a map
/// (`tags.team`). The same path serves `--set`, the YAML document, a preset's policy and a finding's location.
package struct FieldPath: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The path of the field itself, `network.publicSubnets`.
    package let field: String
    /// Which part of the field's value, when not all of it.
    package let part: Part?

    /// A part of a field's value.
    package enum Part: Hashable, Sendable {
        /// The element of a list, counted from zero.
        case index(Int)
        /// The key of a map.
        case key(String)
    }

    /// A place in a document, whether a field stands there or not.
    init(field: String, part: Part? = nil) {
        self.field = field
        self.part = part
    }

    /// Reads a path as people write it, whether a field has it or not. What follows a map, such as `tags.`, is a key,
    /// whatever it holds.
    init(unchecked text: String) {
        if let map = Self.map(beginning: text), text.utf8.count > map.utf8.count + 1 {
            self.init(field: map, part: .key(String(text.dropFirst(map.count + 1))))
        } else if text.hasSuffix("]"), let open = text.lastIndex(of: "["),
            let index = Int(text[text.index(after: open)...].dropLast()), index >= 0
        {
            self.init(field: String(text[..<open]), part: .index(index))
        } else {
            self.init(field: text)
        }
    }

    /// The map that a path leads into: `tags` of `tags.team`, `pools.NAME.labels` of `pools.NAME.labels.team`.
    private static func map(beginning text: String) -> String? {
        let name = FieldPath(field: text).pool?.name
        return FieldCatalogue.maps.lazy.map { map in
            name.map { FieldPath(field: map).ofPool($0).field } ?? map
        }.first { text.hasPrefix("\($0).") }
    }

    /// Reads a path that comes from outside, such as a preset's policy; nil when no field has it. Whoever knows the
    /// field names its member: `.network.publicSubnets[1]`.
    package init?(reading text: String) {
        let path = FieldPath(unchecked: text)
        guard let field = FieldCatalogue.field(path) else { return nil }
        switch (path.part, field.domain) {
        case (nil, _), (.index, .list), (.key, .tags): self = path
        default: return nil
        }
    }

    /// The element of the list that stands at this path.
    package subscript(index: Int) -> FieldPath { FieldPath(field: field, part: .index(index)) }

    /// The value at a key of the map that stands at this path.
    package subscript(key: String) -> FieldPath { FieldPath(field: field, part: .key(key)) }

    /// The names of the keys that lead to the field in a document, below `spec` or `metadata`.
    var keys: [String] { field.split(separator: ".").map(String.init) }

    /// The path without its part.
    package var whole: FieldPath { FieldPath(field: field) }

    package var description: String {
        switch part {
        case nil: field
        case .index(let index): "\(field)[\(index)]"
        case .key(let key): "\(field).\(key)"
        }
    }

    package static func < (left: FieldPath, right: FieldPath) -> Bool {
        if left.field != right.field { return left.field < right.field }
        switch (left.part, right.part) {
        case (nil, .some): return true
        case (.index(let a), .index(let b)): return a < b
        case (.key(let a), .key(let b)): return a < b
        case (.index, .key): return true
        default: return false
        }
    }
}
