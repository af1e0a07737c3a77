/// A mapping in a document, told by the keys that lead to it, and what its own keys mean.
struct DocumentPlace: CustomStringConvertible {
    private let keys: [String]
    /// The path of this place. Field paths leave out `spec.` and `metadata.`.
    let path: FieldPath
    /// Keys of the root that somebody else reads.
    private let elsewhere: Set<String>

    /// The root of a document.
    init(elsewhere: Set<String>) {
        keys = []
        path = FieldPath(field: "")
        self.elsewhere = elsewhere
    }

    private init(_ keys: [String], path: FieldPath) {
        self.keys = keys
        self.path = path
        elsewhere = []
    }

    private static let pools = FieldPath(field: "pools")

    /// What a key can be.
    enum Meaning {
        case field(Field)
        /// A mapping that leads on to fields.
        case group(DocumentPlace)
        /// A pool by the name that documents once had for it, with its place by its own.
        case formerPool(DocumentPlace)
        case elsewhere
        case unknown
    }

    func meaning(of name: String) -> Meaning {
        if elsewhere.contains(name) { return .elsewhere }
        if isRoot { return ["metadata", "spec"].contains(name) ? .group(DocumentPlace([name], path: path)) : .unknown }
        let path = fieldPath(of: name)
        if self.path == Self.pools {
            if let now = EnvironmentDocument.Pools.formerly(name) {
                return .formerPool(DocumentPlace(keys + [now], path: fieldPath(of: now)))
            }
            return FieldPath.canBePool(name) ? .group(DocumentPlace(keys + [name], path: path)) : .unknown
        }
        if let field = FieldCatalogue.field(path), path.part == nil, describes(field) { return .field(field) }
        let isGroup = !name.contains(".") && keys.first == "spec" && FieldCatalogue.hasFields(below: path)
        return isGroup ? .group(DocumentPlace(keys + [name], path: path)) : .unknown
    }

    var isRoot: Bool { keys.isEmpty }

    /// Whether its keys are names that people gave.
    var holdsPools: Bool { path == Self.pools }

    /// The keys as a person would write them, `spec.network`.
    var description: String { keys.joined(separator: ".") }

    /// The path of a key here.
    func fieldPath(of name: String) -> FieldPath {
        path.field.isEmpty ? FieldPath(field: name) : FieldPath(field: "\(path.field).\(name)")
    }

    /// The keys that are known here, in the catalogue's order.
    var names: [String] {
        if isRoot { return ["metadata", "spec"] + elsewhere.sorted() }
        let depth = keys.count - 1
        var names: [String] = []
        for field in path.pool.map({ FieldCatalogue.pool($0.name) }) ?? FieldCatalogue.all where describes(field) {
            let parts = field.path.keys
            guard parts.count > depth, parts.prefix(depth).elementsEqual(keys.dropFirst()),
                !names.contains(parts[depth])
            else {
                continue
            }
            names.append(parts[depth])
        }
        return names
    }

    /// Whether the field stands below this place's first key: a few describe the environment, the others decide it.
    private func describes(_ field: Field) -> Bool { (keys.first == "metadata") == field.isDescribing }
}
