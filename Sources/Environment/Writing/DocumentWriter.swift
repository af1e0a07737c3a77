import StructuredData

extension EnvironmentDocument {
    /// This document as canonical YAML: every field, in the catalogue's order, the same bytes for the same values.
    /// Reading it gives the same document.
    package var yamlText: String { structured.yamlText }

    /// This document as an ordered tree, the shape of the YAML file.
    package var structured: StructuredValue {
        .members([
            "apiVersion": "slipway.dev/v1",
            "kind": "Environment",
            "metadata": .map(
                FieldCatalogue.describing.filter { $0.isRequired || $0.value(self) != $0.defaultValue }
                    .map { .init($0.path.field, $0.value(self).structured) }),
            "spec": Self.tree(
                FieldCatalogue.all(of: self).filter { !$0.isDescribing && !isUndeclared($0) }.map {
                    ($0.path.keys[...], $0.value(self).structured)
                }),
        ])
    }

    /// The kind of a pool that nobody said has no value to be written.
    private func isUndeclared(_ field: Field) -> Bool {
        field.path.pool.map { field.path == $0.paths.kind && pools[$0.name].kind == .undeclared } ?? false
    }

    /// Nests values by their paths, keeping the order in which each key first appears.
    static func tree(_ leaves: [(path: ArraySlice<String>, value: StructuredValue)]) -> StructuredValue {
        var members: [StructuredValue.Member] = []
        var index = leaves.startIndex
        while index < leaves.endIndex {
            let (path, value) = leaves[index]
            guard let key = path.first else { break }
            if path.count == 1 {
                members.append(.init(key, value))
                index += 1
            } else {
                let below = leaves[index...].prefix { $0.path.first == key }
                members.append(.init(key, tree(below.map { ($0.path.dropFirst(), $0.value) })))
                index = below.endIndex
            }
        }
        return .map(members)
    }
}

extension Answers {
    /// A document of what was answered and no more, as an ordered tree: what it leaves out is a default, or planned.
    package var structuredDocument: StructuredValue {
        .members([
            "apiVersion": "slipway.dev/v1",
            "kind": "Environment",
            "metadata": .map(
                FieldCatalogue.describing.compactMap { field in
                    self[field.path].map { .init(field.path.field, $0.structured) }
                }),
            "spec": structuredSpec,
        ])
    }

    /// Only what was answered, as the `spec` of a preset or a draft would hold it.
    package var structuredSpec: StructuredValue {
        EnvironmentDocument.tree(
            fields.filter { !$0.isDescribing }
                .compactMap { field in
                    self[field.path].map {
                        (field.path.keys[...], $0.structured)
                    }
                })
    }

    /// The answers of a whole document: every field.
    package init(_ document: EnvironmentDocument) {
        self.init()
        for field in FieldCatalogue.all(of: document) { self[field.path] = field.value(document) }
    }
}
