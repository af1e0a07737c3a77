import StructuredData
import Text

/// Reads one field's value from the YAML node that stands at its place.
struct FieldReader {
    let field: Field
    let node: YAMLNode

    /// The value; nil where the key was left without one, which is the same as leaving it out.
    func read() -> Result<FieldValue?, FieldProblem> {
        if node.kind == .null { return .success(nil) }
        switch field.domain {
        case .text, .known, .choice: return readText(node, at: field.path).flatMap(checkChoice).map { $0 }
        case .number: return readNumber().map { $0 }
        case .toggle: return readFlag().map { $0 }
        case .list: return readList().map { $0 }
        case .tags: return readTags().map { $0 }
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
                fix: fix.map { FieldChange(path, $0) }))
    }

    private func readText(_ node: YAMLNode, at path: FieldPath) -> Result<FieldValue, FieldProblem> {
        guard let text = node.rawText else {
            return .failure(failure("`\(path)` has to be text, and here stands \(node.words).", at: path, on: node))
        }
        if node.kind == .text { return .success(.text(text)) }
        if field.domain == .known(.versions) {
            return .failure(
                failure(
                    "YAML reads \(text) as a number, and as a number 1.30 is 1.3. Write the version in quotes: \"\(text)\".",
                    .versionReadAsNumber, at: path, on: node,
                    fix: .text(text)))
        }
        return .failure(
            failure(
                "`\(path)` has to be text, and YAML reads \(text) as \(node.words). Write it in quotes: \"\(text)\".",
                at: path, on: node, fix: .text(text)))
    }

    private func checkChoice(_ value: FieldValue) -> Result<FieldValue, FieldProblem> {
        guard case .choice(let choices) = field.domain, case .text(let text) = value,
            !choices.contains(where: { $0.value == text })
        else { return .success(value) }
        let names = choices.map(\.value)
        let nearest = NearestName.of(text, among: names)
        let hint = nearest.map { "; did you mean \($0)?" } ?? "."
        return .failure(
            failure(
                "`\(field.path)` is one of \(names.joined(separator: ", ")), and here stands \"\(text)\"\(hint)",
                .notAChoice, fix: .text(nearest ?? names[0])))
    }

    private func readNumber() -> Result<FieldValue, FieldProblem> {
        if let number = node.wholeNumber { return .success(.number(number)) }
        return .failure(
            failure(
                "`\(field.path)` has to be a whole number, and here stands \(node.described).",
                fix: node.rawText.flatMap { Int($0) }.map { .number($0) }))
    }

    private func readFlag() -> Result<FieldValue, FieldProblem> {
        if let flag = node.flag { return .success(.flag(flag)) }
        let meant = node.rawText.flatMap(PlainScalar.value(ofFlag:))
        return .failure(
            failure(
                "`\(field.path)` has to be true or false, and here stands \(node.described).",
                fix: meant.map { .flag($0) }))
    }

    private func readList() -> Result<FieldValue, FieldProblem> {
        guard let sequence = node.elements else {
            return .failure(
                failure(
                    "`\(field.path)` has to be a list, and here stands \(node.described). Write [\(node.rawText ?? "a, b")].",
                    fix: node.rawText.map { .list([$0]) }))
        }
        var elements: [String] = []
        for (index, element) in sequence.enumerated() {
            switch readText(element, at: field.path[index]) {
            case .success(.text(let text)): elements.append(text)
            case .success: break
            case .failure(let problem): return .failure(problem)
            }
        }
        return .success(.list(elements))
    }

    private func readTags() -> Result<FieldValue, FieldProblem> {
        guard let pairs = node.pairs else {
            return .failure(
                failure(
                    "`\(field.path)` has to be keys and values, and here stands \(node.described). Write {team: vision}."
                ))
        }
        var tags: [String: String] = [:]
        for pair in pairs {
            guard let name = pair.key.rawText else {
                return .failure(
                    failure("A tag's key has to be text, and here stands \(pair.key.words).", on: pair.key))
            }
            let path = field.path[name]
            switch readText(pair.value, at: path) {
            case .success(.text(let text)): tags[name] = text
            case .success: break
            case .failure(let problem): return .failure(problem)
            }
        }
        return .success(.map(tags))
    }
}

extension YAMLNode {
    /// The node as a person sees it: its text if it is short, its type otherwise.
    fileprivate var described: String {
        if let text = rawText, text.count <= 40 { return isQuoted ? "the text \"\(text)\"" : "\"\(text)\"" }
        return words
    }
}
