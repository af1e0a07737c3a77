extension HCLNode {
    /// How deep lists and maps may stand in one another. A variables file needs a few; the stack has an end.
    package static let deepestNesting = 100

    /// The assignments of a tfvars file, in the order of the text: strings, heredocs, numbers, booleans, null, lists and maps,
    /// with comments. That is all that Terraform takes there; an expression is an error here as it is there.
    package static func assignments(in text: String) throws(HCLError) -> [HCLPair] {
        var reader = HCLReader(text)
        return try reader.readFile()
    }
}

/// Walks through the characters of a tfvars file.
private struct HCLReader {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var line = 1
    private var depth = 0

    init(_ text: String) {
        // Line ends of Windows are line ends, and a byte-order mark is no part of the text.
        let lines = text.unicodeScalars.first == "\u{FEFF}" ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...]
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(lines.count)
        for scalar in lines {
            if scalar == "\n", scalars.last == "\r" { scalars.removeLast() }
            scalars.append(scalar)
        }
        self.scalars = scalars
    }

    // MARK: - Characters

    private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private func startsHere(_ text: String) -> Bool { scalars[index...].starts(with: text.unicodeScalars) }

    @discardableResult
    private mutating func take() -> Unicode.Scalar? {
        guard let scalar = next else { return nil }
        index += 1
        if scalar == "\n" { line += 1 }
        return scalar
    }

    private mutating func take(_ text: String) -> Bool {
        guard startsHere(text) else { return false }
        for _ in text.unicodeScalars { take() }
        return true
    }

    private mutating func take(while isWanted: (Unicode.Scalar) -> Bool) -> String {
        var text = String.UnicodeScalarView()
        while let scalar = next, isWanted(scalar) {
            text.append(scalar)
            take()
        }
        return String(text)
    }

    /// Blanks and comments, and line ends where they mean nothing.
    private mutating func skipBlanks(andLineEnds: Bool) throws(HCLError) {
        while let scalar = next {
            if scalar == " " || scalar == "\t" || (andLineEnds && scalar == "\n") {
                take()
            } else if scalar == "#" || startsHere("//") {
                _ = take { $0 != "\n" }
            } else if startsHere("/*") {
                let start = line
                while !startsHere("*/") {
                    guard take() != nil else { throw error("The comment that begins here has no end: */.", at: start) }
                }
                _ = take("*/")
            } else {
                return
            }
        }
    }

    private func error(_ message: String, at line: Int? = nil) -> HCLError {
        HCLError(line: line ?? self.line, message: message)
    }

    /// What stands here, for a message.
    private var described: String {
        switch next {
        case nil: "the file ends"
        case "\n": "the line ends"
        case let scalar?: "here stands \(scalar)"
        }
    }

    // MARK: - Assignments

    mutating func readFile() throws(HCLError) -> [HCLPair] {
        var pairs: [HCLPair] = []
        var names: [String: Int] = [:]
        while true {
            try skipBlanks(andLineEnds: true)
            guard next != nil else { return pairs }
            let start = line
            guard let name = takeName() else {
                throw error("A line of a variables file is NAME = VALUE, and \(described).")
            }
            pairs.append(try readPair(named: name, on: start, separators: ["="]))
            try refuse(name, on: start, standing: &names)
            try skipBlanks(andLineEnds: false)
            guard next == nil || next == "\n" else {
                throw error("After the value of \(name) the line has to end, and \(described).")
            }
        }
    }

    private mutating func takeName() -> String? {
        guard let first = next, first == "_" || first.properties.isXIDStart else { return nil }
        return take { $0 == "-" || $0.properties.isXIDContinue }
    }

    private mutating func readPair(
        named name: String, on start: Int, separators: [Unicode.Scalar]
    ) throws(HCLError) -> HCLPair {
        try skipBlanks(andLineEnds: false)
        guard let separator = next, separators.contains(separator), !startsHere("==") else {
            throw error("After \(name) an = has to stand, and \(described).")
        }
        take()
        try skipBlanks(andLineEnds: false)
        return HCLPair(name: name, line: start, value: try readValue())
    }

    /// - Parameter names: those that stand there already, with their lines.
    private func refuse(_ name: String, on line: Int, standing names: inout [String: Int]) throws(HCLError) {
        if let former = names.updateValue(line, forKey: name) {
            throw error("\(name) stands on line \(former) already. Keep one of them.", at: line)
        }
    }

    // MARK: - Values

    private mutating func readValue() throws(HCLError) -> HCLNode {
        let start = line
        return HCLNode(content: try readContent(), line: start)
    }

    private mutating func readContent() throws(HCLError) -> HCLNode.Content {
        switch next {
        case "\"": return .text(try readQuoted())
        case "[": return .list(try readList())
        case "{": return .map(try readMap())
        case "<" where startsHere("<<"): return .text(try readHeredoc())
        case let scalar? where scalar == "-" || Self.isDigit(scalar): return .number(try readNumber())
        default: return try readWord()
        }
    }

    private mutating func readWord() throws(HCLError) -> HCLNode.Content {
        let start = line
        guard let word = takeName() else { throw error("A value has to stand here, and \(described).") }
        switch word {
        case "true": return .flag(true)
        case "false": return .flag(false)
        case "null": return .null
        default:
            throw error(
                "\(word) is an expression, and a variables file has values only: text in quotes, numbers, true, false.",
                at: start)
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private mutating func readNumber() throws(HCLError) -> String {
        let start = index
        _ = take("-")
        let whole = take(while: Self.isDigit)
        var isSound = !whole.isEmpty
        if next == "." {
            take()
            isSound = isSound && !take(while: Self.isDigit).isEmpty
        }
        if next == "e" || next == "E" {
            take()
            if next == "+" || next == "-" { take() }
            isSound = isSound && !take(while: Self.isDigit).isEmpty
        }
        let text = String(String.UnicodeScalarView(scalars[start..<index]))
        guard isSound else { throw error("\(text) is no number.") }
        return text
    }

    private mutating func descend() throws(HCLError) {
        depth += 1
        guard depth <= HCLNode.deepestNesting else {
            throw error("More than \(HCLNode.deepestNesting) lists and maps stand in one another.")
        }
    }

    private mutating func readList() throws(HCLError) -> [HCLNode] {
        try descend()
        defer { depth -= 1 }
        let start = line
        take()
        var elements: [HCLNode] = []
        while true {
            try skipBlanks(andLineEnds: true)
            if take("]") { return elements }
            elements.append(try readValue())
            try skipBlanks(andLineEnds: true)
            guard take(",") || next == "]" else {
                throw error(
                    "The list that begins on line \(start) goes on with a comma or ends with ], and \(described).")
            }
        }
    }

    private mutating func readMap() throws(HCLError) -> [HCLPair] {
        try descend()
        defer { depth -= 1 }
        let start = line
        take()
        var pairs: [HCLPair] = []
        var names: [String: Int] = [:]
        while true {
            try skipBlanks(andLineEnds: true)
            if take("}") { return pairs }
            let keyLine = line
            guard let key = try takeKey() else {
                throw error("A key of the map that begins on line \(start) has to stand here, and \(described).")
            }
            pairs.append(try readPair(named: key, on: keyLine, separators: ["=", ":"]))
            try refuse(key, on: keyLine, standing: &names)
            try skipBlanks(andLineEnds: false)
            guard take(",") || next == "\n" || next == "}" else {
                throw error("After the value of \(key) a comma or a new line has to stand, and \(described).")
            }
        }
    }

    private mutating func takeKey() throws(HCLError) -> String? {
        if next == "\"" { return try readQuoted() }
        if let name = takeName() { return name }
        let digits = take(while: Self.isDigit)
        return digits.isEmpty ? nil : digits
    }

    // MARK: - Text

    private mutating func readQuoted() throws(HCLError) -> String {
        let start = line
        take()
        var text = String.UnicodeScalarView()
        while let scalar = next {
            if try takeTemplateSign(into: &text) { continue }
            take()
            switch scalar {
            case "\"": return String(text)
            case "\\": text.append(try readEscape())
            case "\n": throw error("The text that begins here has no closing quote on its line.", at: start)
            default: text.append(scalar)
            }
        }
        throw error("The text that begins here has no closing quote.", at: start)
    }

    private mutating func readEscape() throws(HCLError) -> Unicode.Scalar {
        let sign = take()
        switch sign {
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "\"", "\\": return sign ?? "\\"
        case "u", "U":
            let digits = scalars[index...].prefix(sign == "u" ? 4 : 8)
            let code = UInt32(String(String.UnicodeScalarView(digits)), radix: 16).flatMap(Unicode.Scalar.init)
            guard digits.count == (sign == "u" ? 4 : 8), let code else { break }
            for _ in digits { take() }
            return code
        default: break
        }
        throw error("\\\(sign.map(String.init) ?? "") is no escape that a text can have. A backslash is written \\\\.")
    }

    /// `$${` and `%%{` stand for `${` and `%{`; alone these begin a template.
    private mutating func takeTemplateSign(into text: inout String.UnicodeScalarView) throws(HCLError) -> Bool {
        for sign in ["$", "%"] {
            if take("\(sign)\(sign){") {
                text.append(contentsOf: "\(sign){".unicodeScalars)
                return true
            }
            if startsHere("\(sign){") {
                throw error(
                    "\(sign){ begins an expression, and a variables file has values only. Write \(sign)\(sign){.")
            }
        }
        return false
    }

    /// The lines between `<<NAME` and `NAME`; with `<<-` without the blanks that all of them begin with.
    private mutating func readHeredoc() throws(HCLError) -> String {
        let start = line
        _ = take("<<")
        let isIndented = take("-")
        guard let name = takeName(), take("\n") else { throw error("After << a name has to stand, and nothing else.") }
        var lines: [String] = []
        while next != nil {
            var text = String.UnicodeScalarView()
            while let scalar = next, scalar != "\n" {
                if try takeTemplateSign(into: &text) { continue }
                text.append(scalar)
                take()
            }
            let content = String(text)
            if content.drop(while: { $0 == " " || $0 == "\t" }) == name { return Self.joined(lines, isIndented) }
            lines.append(content)
            take()
        }
        throw error("The text that begins here has to end with a line \(name).", at: start)
    }

    private static func joined(_ lines: [String], _ isIndented: Bool) -> String {
        let blanks = lines.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " || $0 == "\t" }.count }.min() ?? 0
        return lines.map { (isIndented ? String($0.dropFirst(blanks)) : $0) + "\n" }.joined()
    }
}
