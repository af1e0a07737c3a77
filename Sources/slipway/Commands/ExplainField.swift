import Environment
import Terminal
import Validation

/// A field told to a person, in lines of 80 characters at most.
struct FieldExplanation {
    private let field: Field

    init(_ field: Field) { self.field = field }

    var text: String {
        var rows = [["Type", field.typeInWords]]
        rows += field.choices.map { ["", "  \($0.value): \($0.meaning)"] }
        rows.append(["Default", field.defaultInWords])
        rows.append(["Page", field.page.title])
        rows += field.variables.enumerated().map { index, variable in
            [index == 0 ? "Terraform" : "", "\(variable.name) of the stage \(variable.stage.rawValue)"]
        }
        rows += RelatedRules.of(field).enumerated().map { index, rule in
            [index == 0 ? "Rules" : "", "\(rule.code) \(rule.title)"]
        }
        return """
            \(field.path): \(field.title)

            \(TextWidth.wrapped(field.help, to: 80).joined(separator: "\n"))

            \(TextTable(["", ""], alignment: [.left, .left], rows).text)
            """
    }
}

/// The rules that speak of a field.
enum RelatedRules {
    /// Those whose examples hold the field's key. Where keys of several fields are called the same, the key above it
    /// has to stand there too: `minSize` is told by `coreNodes`.
    static func of(_ field: Field) -> [Rule] {
        RuleRegistry.all.filter { rule in
            rule.family != .document && rule.family != .policy
                && fields(in: rule.example.wrong + "\n" + rule.example.right).contains { $0.path == field.path }
        }
    }

    private static func fields(in example: String) -> [Field] {
        let named = FieldCatalogue.all.filter { isNamed(telling[$0.path] ?? [], in: example) }
        return named.filter { field in
            // `s3: {region: ...}` speaks of the bucket's region and not of the environment's.
            let keys = telling[field.path] ?? []
            return !named.contains { other in
                let longer = telling[other.path] ?? []
                return longer.count > keys.count && longer.suffix(keys.count) == keys[...]
            }
        }
    }

    private static func isNamed(_ keys: [String], in example: String) -> Bool {
        var rest = Substring(example)
        for key in keys {
            guard let found = rest.firstRange(ofKey: key) else { return false }
            rest = rest[found.upperBound...]
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

extension Substring {
    /// Where `key:` stands as a key, and not as the end of a longer word.
    fileprivate func firstRange(ofKey key: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            let rest = self[start...]
            let isAtWord = start == startIndex || !(self[index(before: start)].isLetter)
            if isAtWord, rest.hasPrefix(key + ":") { return start..<index(start, offsetBy: key.count + 1) }
            start = index(after: start)
        }
        return nil
    }
}
