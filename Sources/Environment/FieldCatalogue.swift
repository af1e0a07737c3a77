import Text

/// The fields of documents, in their order. A pool's are declared once and stand below each pool's name.
package enum FieldCatalogue {
    private static let beforePools = basics + network + cluster + coreNodes
    private static let afterPools = addons + tagging + delivery

    /// The fields of a document with the stack's own pools.
    package static let all = beforePools + stackPools.flatMap(\.fields) + afterPools

    /// Each declaration once: a pool's fields stand for those of any pool.
    package static let declared = beforePools + everyPool + afterPools

    /// The fields of a document with these pools besides the stack's own.
    package static func all(andPools names: some Sequence<String>) -> [Field] {
        let names = EnvironmentDocument.Pools.ordered(names)
        guard names.count > stackPools.count else { return all }
        return beforePools + names.flatMap { pool($0) } + afterPools
    }

    /// The fields of a document.
    package static func all(of document: EnvironmentDocument) -> [Field] {
        all(andPools: document.pools.all.map(\.name))
    }

    /// The fields of the pool of that name, or of any pool where it is `*`.
    package static func pool(_ name: String) -> [Field] {
        stackPools.first { $0.name == name }?.fields ?? declarations(ofPool: name)
    }

    private static let stackPools = EnvironmentDocument.Pools.stackNames.map { ($0, declarations(ofPool: $0)) }
        .map { (name: $0.0, fields: $0.1) }
    static let everyPool = declarations(ofPool: PoolsPaths.every)

    /// The fields that stand under `metadata`: what an environment is called and came from.
    package static let describing = all.filter(\.isDescribing)

    /// The fields that stand under `spec`: those that decide what is built.
    package static let deciding = all.filter { !$0.isDescribing }

    /// Whether `path` leads on to fields, as `network` and `pools.NAME` do.
    static func hasFields(below path: FieldPath) -> Bool {
        let beginning = path.ofEachPool.field + "."
        return declared.contains { $0.path.field.hasPrefix(beginning) }
    }

    /// The paths of fields that hold keys and values; those of a pool stand for any pool's.
    static let maps = declared.filter { $0.domain == .tags }.map(\.path.field)

    /// The field that `path` names, whole or in part; nil when there is none.
    package static func field(_ path: FieldPath) -> Field? {
        if let field = byPath[path.field] { return field }
        guard let (name, _) = path.pool, FieldPath.canBePool(name), let place = places[path.ofEachPool.field] else {
            return nil
        }
        return declarations(ofPool: name)[place]
    }

    /// The fields of one page, each declaration once.
    package static func declared(on page: FieldPage) -> [Field] { declared.filter { $0.page == page } }

    /// The field path closest in spelling to `text`; nil when nothing is near.
    package static func nearest(to text: String) -> String? {
        let path = FieldPath(field: text)
        guard let (name, _) = path.pool else { return NearestName.of(text, among: all.map(\.path.field)) }
        if let former = EnvironmentDocument.Pools.formerly(name) {
            let renamed = path.ofPool(former)
            return field(renamed) == nil ? nearest(to: renamed.field) : renamed.field
        }
        return NearestName.of(text, among: pool(name).map(\.path.field))
    }

    private static let byPath = Dictionary(uniqueKeysWithValues: (all + everyPool).map { ($0.path.field, $0) })
    /// Where each field of a pool stands among them.
    private static let places = Dictionary(
        uniqueKeysWithValues: everyPool.enumerated().map { ($0.element.path.field, $0.offset) })
}
