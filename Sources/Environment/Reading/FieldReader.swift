import StructuredData
import Text

/// Reads one field's value from the YAML node that stands at its place.
struct FieldReader {
    let field: Field
    let node: YAMLNode

    /// The value; nil where the key was left without one, which is the same as leaving it out.
    func read() throws(FieldProblem) -> FieldValue? {
        if node.kind == .null { return nil }
        switch field.domain {
        case .text, .known: return .text(try readText(node, at: field.path))
        case .choice(let choices): return .text(try readChoice(among: choices.map(\.value)))
        case .number: return .number(try readNumber())
        case .toggle: return .flag(try readFlag())
        case .list: return .list(try readList())
        case .tags: return .map(try readTags())
        }
    }

    /// A problem on its way out of a reader.
    struct FieldProblem: Error { let problem: ReadingProblem }

    private func failure(
        _ message: String, _ kind: ReadingProblem.Kind = .wrongType, at path: FieldPath? = nil,
        on node: YAMLNode? = nil,
        fix: FieldValue? = nil
    ) -> FieldProblem {
        let path = path ?? field.path
        return FieldProblem(
            problem: ReadingProblem(
                kind, path: path, line: (node ?? self.node).mark.line, message,
                fixes: fix.map { [FieldChange(path, $0)] } ?? []))
    }

    private func readText(_ node: YAMLNode, at path: FieldPath) throws(FieldProblem) -> String {
        guard let text = node.rawText else {
            throw failure("`\(path)` has to be text, and here stands \(node.words).", at: path, on: node)
        }
        if node.kind == .text { return text }
        if field.domain == .known(.versions) {
            throw failure(
                "YAML reads \(text) as a number, and as a number 1.30 is 1.3. Write the version in quotes: \"\(text)\".",
                .versionReadAsNumber, at: path, on: node,
                fix: .text(text))
        }
        throw failure(
            "`\(path)` has to be text, and YAML reads \(text) as \(node.words). Write it in quotes: \"\(text)\".",
            at: path, on: node, fix: .text(text))
    }

    private func readChoice(among names: [String]) throws(FieldProblem) -> String {
        let text = try readText(node, at: field.path)
        if names.contains(text) { return text }
        let nearest = NearestName.of(text, among: names)
        let hint = nearest.map { "; did you mean \($0)?" } ?? "."
        throw failure(
            "`\(field.path)` is one of \(names.joined(separator: ", ")), and here stands \"\(text)\"\(hint)",
            .notAChoice, fix: .text(nearest ?? names[0]))
    }

    private func readNumber() throws(FieldProblem) -> Int {
        if let number = node.wholeNumber { return number }
        throw failure(
            "`\(field.path)` has to be a whole number, and here stands \(node.described).",
            fix: node.rawText.flatMap { Int($0) }.map { .number($0) })
    }

    private func readFlag() throws(FieldProblem) -> Bool {
        if let flag = node.flag { return flag }
        let meant = node.rawText.flatMap(PlainScalar.value(ofFlag:))
        throw failure(
            "`\(field.path)` has to be true or false, and here stands \(node.described).",
            fix: meant.map { .flag($0) })
    }

    private func readList() throws(FieldProblem) -> [String] {
        guard let sequence = node.elements else {
            throw failure(
                "`\(field.path)` has to be a list, and here stands \(node.described). Write [\(node.rawText ?? "a, b")].",
                fix: node.rawText.map { .list([$0]) })
        }
        var elements: [String] = []
        for (index, element) in sequence.enumerated() {
            elements.append(try readText(element, at: field.path[index]))
        }
        return elements
    }

    private func readTags() throws(FieldProblem) -> [String: String] {
        guard let pairs = node.pairs else {
            throw failure(
                "`\(field.path)` has to be keys and values, and here stands \(node.described). Write {team: vision}."
            )
        }
        var tags: [String: String] = [:]
        for pair in pairs {
            guard let name = pair.key.rawText else {
                throw failure("A tag's key has to be text, and here stands \(pair.key.words).", on: pair.key)
            }
            tags[name] = try readText(pair.value, at: field.path[name])
        }
        return tags
    }
}

extension YAMLNode {
    /// The node as a person sees it: its text if it is short, its type otherwise.
    fileprivate var described: String {
        if let text = rawText, text.count <= 40 { return isQuoted ? "the text \"\(text)\"" : "\"\(text)\"" }
        return words
    }
}
