/// The comments of a YAML text, each with the key that it belongs to, so that they can be kept when the text is written anew.
///
/// What stands above a key belongs to it, and so does what stands behind it or among the lines of its value. Comments after the
/// last value belong to the text.
package struct YAMLComments {
    private struct Note {
        let value: YAMLNode
        var above: [String] = []
        var beside: String?
    }

    /// By the keys that lead to the value.
    private var notes: [[String]: Note] = [:]
    private var below: [String] = []

    /// The comments of `text`; none when it is no YAML. Its aliases are expanded, see ``YAMLNode/read(_:)``.
    package init(of text: String) {
        guard let root = try? YAMLNode.read(text) else { return }
        let lines = Self.lines(of: text)
        let entries = Self.entries(of: root)
        guard entries.allSatisfy({ $0.line <= lines.count }) else { return }
        var above = entries.isEmpty ? [] : lines[..<(entries[0].line - 1)].compactMap(Self.commentLine)
        for (index, entry) in entries.enumerated() {
            let end = index + 1 < entries.count ? entries[index + 1].line - 1 : lines.count
            let first = entry.line - 1
            // Comments behind the last line of the value stand above the next key.
            let last = lines[first..<end].lastIndex { !Self.isEmptyOrComment($0) } ?? first
            var note = Note(value: entry.value, above: above)
            if entry.value.isBlock(in: lines[first]) {
                let indentation = lines[first].prefix { $0 == " " }.count
                let text = lines[(first + 1)..<end].prefix { line in
                    line.allSatisfy(\.isWhitespace) || line.prefix { $0 == " " }.count > indentation
                }
                note.beside = Self.comments(in: lines[first...first])[0]
                above = lines[text.endIndex..<end].compactMap(Self.commentLine)
            } else {
                let found = Self.comments(in: lines[first...last])
                note.beside = found[0]
                note.above += found.dropFirst().compactMap { $0 }
                above = lines[(last + 1)..<max(last + 1, end)].compactMap(Self.commentLine)
            }
            notes[entry.keys] = note
        }
        below = above
    }

    /// The text with each comment at its key again, where its value is the same, or leads on to others.
    package func added(to text: String) -> String {
        guard !notes.isEmpty, let root = try? YAMLNode.read(text) else { return text }
        var lines = Self.lines(of: text)
        for entry in Self.entries(of: root).reversed() {
            guard let note = notes[entry.keys], entry.value.says(note.value) else { continue }
            let line = entry.line - 1
            let indentation = String(lines[line].prefix { $0 == " " })
            if let beside = note.beside { lines[line] += " " + beside }
            lines.insert(contentsOf: note.above.map { indentation + $0 }, at: line)
        }
        return (lines + below).map { $0 + "\n" }.joined()
    }

    // MARK: - Lines and keys

    private struct Entry {
        let keys: [String]
        let line: Int
        let value: YAMLNode
    }

    /// The keys of all mappings in the order of their lines, the first of each line.
    private static func entries(of root: YAMLNode) -> [Entry] {
        var entries: [Entry] = []
        func walk(_ node: YAMLNode, _ keys: [String]) {
            for pair in node.pairs ?? [] {
                guard let key = pair.key.rawText else { continue }
                entries.append(Entry(keys: keys + [key], line: pair.key.mark.line, value: pair.value))
                walk(pair.value, keys + [key])
            }
        }
        walk(root, [])
        var last = 0
        // What an alias stands for has its lines elsewhere.
        return entries.filter { entry in
            defer { last = max(last, entry.line) }
            return entry.line > last
        }
    }

    private static func lines(of text: String) -> [String] {
        let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { String($0) }
        while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
        return lines
    }

    private static func isEmptyOrComment(_ line: String) -> Bool {
        line.first { !$0.isWhitespace }.map { $0 == "#" } ?? true
    }

    /// The comment that is all there is on a line.
    private static func commentLine(_ line: String) -> String? {
        let text = line.drop(while: \.isWhitespace)
        return text.first == "#" ? trimmed(text) : nil
    }

    /// The comment at the end of each of these lines, which hold one key and its value.
    private static func comments(in lines: ArraySlice<String>) -> [String?] {
        var quote: Character?
        return lines.map { comment(in: $0, quote: &quote) }
    }

    /// - Parameter quote: the mark of the quoted text that a line begins or ends in.
    private static func comment(in line: String, quote: inout Character?) -> String? {
        var (before, mark): (Character, Character) = (" ", ":")
        var index = line.startIndex
        while index < line.endIndex {
            let character = line[index]
            if let open = quote {
                if character == "\\", open == "\"" {
                    index = line.index(after: index)
                } else if character == open {
                    quote = nil
                }
            } else if character == "#", before.isWhitespace {
                return trimmed(line[index...])
            } else if character == "\"" || character == "'", "[{,:-?".contains(mark) {
                quote = character
            }
            if !character.isWhitespace { mark = character }
            before = character
            if index < line.endIndex { index = line.index(after: index) }
        }
        return nil
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

extension YAMLNode {
    /// Whether the two say the same, however they are written. A mapping says no more than that its keys follow.
    fileprivate func says(_ other: YAMLNode) -> Bool {
        switch (content, other.content) {
        case (.mapping, .mapping): true
        case (.sequence(let one), .sequence(let two)):
            one.count == two.count && zip(one, two).allSatisfy { $0.says($1) }
        case (.scalar(let one, _), .scalar(let two, _)): one == two || flag != nil && flag == other.flag
        default: false
        }
    }

    /// Whether the value is a block of text, whose lines follow the key's own: `key: |`.
    fileprivate func isBlock(in line: String) -> Bool {
        guard isQuoted, let mark = line.lastIndex(where: { "|>".contains($0) }) else { return false }
        let (before, after) = (line[..<mark], line[line.index(after: mark)...])
        let rest = after.drop { "+-0123456789".contains($0) }.drop(while: \.isWhitespace)
        return before.last { !$0.isWhitespace } == ":" && (rest.isEmpty || rest.first == "#")
    }
}
