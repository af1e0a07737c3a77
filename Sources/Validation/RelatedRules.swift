import Environment

/// The rules that speak of a field.
package enum RelatedRules {
    /// Those whose examples hold the field's key. Where keys of several fields are called the same, the key above it
    /// has to stand there too: `minSize` is told by `coreNodes`.
    package static func of(_ field: Field) -> [Rule] { byField[field.path] ?? [] }

    private static let byField: [FieldPath: [Rule]] = {
        var rules: [FieldPath: [Rule]] = [:]
        for rule in RuleRegistry.all where rule.family != .document && rule.family != .policy {
            for path in paths(in: keys(in: rule.example.wrong + "\n" + rule.example.right)) {
                rules[path, default: []].append(rule)
            }
        }
        return rules
    }()

    /// The words that a colon follows, in their order.
    private static func keys(in example: String) -> [Substring] {
        var keys: [Substring] = []
        var start: String.Index?
        for index in example.indices {
            let character = example[index]
            if character.isLetter || character.isNumber {
                start = start ?? index
            } else {
                if character == ":", let start { keys.append(example[start..<index]) }
                start = nil
            }
        }
        return keys
    }

    private static func paths(in example: [Substring]) -> [FieldPath] {
        let named = telling.filter { isNamed($0.value, in: example) }
        return named.filter { _, keys in
            // `s3: {region: ...}` speaks of the bucket's region and not of the environment's.
            !named.values.contains { $0.count > keys.count && $0.suffix(keys.count) == keys[...] }
        }.map(\.key)
    }

    private static func isNamed(_ keys: [String], in example: [Substring]) -> Bool {
        var rest = example[...]
        for key in keys {
            guard let found = rest.firstIndex(where: { $0 == key }) else { return false }
            rest = rest[(found + 1)...]
        }
        return !keys.isEmpty
    }

    /// The last keys of each field's path, as many as no other field ends with.
    private static let telling: [FieldPath: [String]] = {
        let paths = FieldCatalogue.all.map { ($0.path, $0.path.field.split(separator: ".").map(String.init)) }
        return Dictionary(
            uniqueKeysWithValues: paths.map { path, keys in
                let count = (1...keys.count).first { count in
                    paths.count { $0.1.suffix(count) == keys.suffix(count) } == 1
                }
                return (path, Array(keys.suffix(count ?? keys.count)))
            })
    }()
}
