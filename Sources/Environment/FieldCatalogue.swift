import Text

/// All fields, in the order of the document.
package enum FieldCatalogue {
    package static let all: [Field] =
        basics + network + cluster + coreNodes + pools + addons + tagging + delivery

    /// The fields that stand under `metadata`: what an environment is called and came from.
    package static let describing = all.filter(\.isDescribing)

    /// The fields that stand under `spec`: those that decide what is built.
    package static let deciding = all.filter { !$0.isDescribing }

    /// Whether `path` leads on to fields, as `network` and `pools.gpu` do.
    static func hasFields(below path: FieldPath) -> Bool {
        let beginning = path.field + "."
        return all.contains { $0.path.field.hasPrefix(beginning) }
    }

    /// The paths of fields that hold keys and values.
    static let maps = all.filter { $0.domain == .tags }.map(\.path.field)

    /// The field that `path` names, whole or in part; nil when there is none.
    package static func field(_ path: FieldPath) -> Field? { byPath[path.field] }

    /// The fields of one page.
    package static func fields(on page: FieldPage) -> [Field] { all.filter { $0.page == page } }

    /// The field path closest in spelling to `text`; nil when nothing is near.
    package static func nearest(to text: String) -> String? {
        NearestName.of(text, among: all.map(\.path.field))
    }

    private static let byPath = Dictionary(uniqueKeysWithValues: all.map { ($0.path.field, $0) })
}
