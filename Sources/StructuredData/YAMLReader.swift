import CYAML

extension YAMLNode {
    /// How deep lists and mappings may stand in one another. A document needs six at most; libyaml knows no bound, and
    /// the stack does.
    package static let deepestNesting = 100

    /// The root of the one document in `text`; nil when there is none.
    ///
    /// Aliases are expanded. Whoever reads a stranger's text bounds their number before. A byte-order mark, which some
    /// editors put before the text, is no part of it.
    package static func read(_ text: String) throws(YAMLError) -> YAMLNode? {
        var text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
        return try text.withUTF8 { bytes in
            Result { () throws(YAMLError) in
                var reader = YAMLReader(bytes)
                return try reader.readDocument()
            }
        }.get()
    }
}

/// Makes nodes of the events that libyaml's parser tells of.
private struct YAMLReader: ~Copyable {
    /// It points at itself, and so has to keep its place.
    private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    private var anchors: [String: YAMLNode] = [:]
    private var depth = 0

    /// - Parameter bytes: UTF-8, which has to outlive the reader.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        parser.initialize(to: yaml_parser_t())
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    private enum Event {
        case alias(String)
        case scalar(String, isQuoted: Bool, anchor: String?)
        case sequence(anchor: String?, isFlow: Bool)
        case mapping(anchor: String?)
        /// The end of a list or a mapping.
        case end
        case documentStart
        case documentEnd
        case streamStart
        case streamEnd
    }

    mutating func readDocument() throws(YAMLError) -> YAMLNode? {
        _ = try next()  // the stream's start
        guard case (.documentStart, _) = try next() else { return nil }
        let root = try readNode()
        _ = try next()  // the document's end
        let (event, mark) = try next()
        guard case .streamEnd = event else {
            throw YAMLError(trouble: .syntax("but found another document"), mark: mark)
        }
        return root
    }

    private mutating func readNode() throws(YAMLError) -> YAMLNode? {
        let (event, mark) = try next()
        let node: YAMLNode
        let name: String?
        switch event {
        case .alias(let alias):
            guard let node = anchors[alias] else {
                throw YAMLError(trouble: .syntax("found undefined alias"), mark: mark)
            }
            return node
        case .scalar(let text, let isQuoted, let anchor):
            node = YAMLNode(content: .scalar(text, isQuoted: isQuoted), mark: mark)
            name = anchor
        case .sequence(let anchor, let isFlow):
            node = YAMLNode(content: .sequence(try readElements(from: mark, isFlow: isFlow)), mark: mark)
            name = anchor
        case .mapping(let anchor):
            node = YAMLNode(content: .mapping(try readPairs(from: mark)), mark: mark)
            name = anchor
        case .end, .documentStart, .documentEnd, .streamStart, .streamEnd:
            return nil
        }
        if let name { anchors[name] = node }
        return node
    }

    private mutating func readElements(from mark: YAMLMark, isFlow: Bool) throws(YAMLError) -> [YAMLNode] {
        try descend(at: mark)
        defer { depth -= 1 }
        var elements: [YAMLNode] = []
        while let element = try readNode() {
            // After `[? ` without a key libyaml loses the token that follows, and would complain far from here.
            if isFlow, let key = element.pairs?.first?.key, key.rawText == "", !key.isQuoted {
                throw YAMLError(trouble: .syntax("the `?` has no key after it"), mark: element.mark)
            }
            elements.append(element)
        }
        return elements
    }

    private mutating func readPairs(from mark: YAMLMark) throws(YAMLError) -> [YAMLPair] {
        try descend(at: mark)
        defer { depth -= 1 }
        var pairs: [YAMLPair] = []
        while let key = try readNode(), let value = try readNode() { pairs.append(YAMLPair(key: key, value: value)) }
        try refuseDuplicates(in: pairs)
        return pairs
    }

    private mutating func descend(at mark: YAMLMark) throws(YAMLError) {
        depth += 1
        guard depth <= YAMLNode.deepestNesting else {
            throw YAMLError(
                trouble: .syntax("more than \(YAMLNode.deepestNesting) lists and mappings stand in one another"),
                mark: mark)
        }
    }

    private func refuseDuplicates(in pairs: [YAMLPair]) throws(YAMLError) {
        var first: [String: YAMLMark] = [:]
        var duplicates: Set<String> = []
        for key in pairs.map(\.key) {
            guard let text = key.rawText else { continue }
            if first[text] == nil { first[text] = key.mark } else { duplicates.insert(text) }
        }
        guard let one = duplicates.min(), let mark = first[one] else { return }
        throw YAMLError(trouble: .duplicateKeys(duplicates.sorted()), mark: mark)
    }

    private func next() throws(YAMLError) -> (Event, YAMLMark) {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw error }
        defer { yaml_event_delete(&event) }
        return (Self.event(event), YAMLMark(event.start_mark))
    }

    private static func event(_ event: yaml_event_t) -> Event {
        switch event.type {
        case YAML_ALIAS_EVENT: return .alias(text(event.data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            return .scalar(
                String(decoding: bytes, as: UTF8.self), isQuoted: scalar.style != YAML_PLAIN_SCALAR_STYLE,
                anchor: text(scalar.anchor))
        case YAML_SEQUENCE_START_EVENT:
            let sequence = event.data.sequence_start
            return .sequence(anchor: text(sequence.anchor), isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE)
        case YAML_MAPPING_START_EVENT: return .mapping(anchor: text(event.data.mapping_start.anchor))
        case YAML_DOCUMENT_START_EVENT: return .documentStart
        case YAML_DOCUMENT_END_EVENT: return .documentEnd
        case YAML_STREAM_START_EVENT: return .streamStart
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end
        default: return .streamEnd
        }
    }

    private static func text(_ bytes: UnsafePointer<yaml_char_t>?) -> String? { bytes.map { String(cString: $0) } }

    /// What stopped the parser.
    private var error: YAMLError {
        switch parser.pointee.error {
        case YAML_SCANNER_ERROR, YAML_PARSER_ERROR:
            YAMLError(
                trouble: .syntax(String(cString: parser.pointee.problem)), mark: YAMLMark(parser.pointee.problem_mark))
        default: YAMLError(trouble: .unreadable, mark: YAMLMark(parser.pointee.mark))
        }
    }
}

extension YAMLMark {
    fileprivate init(_ mark: yaml_mark_t) { self.init(line: mark.line + 1, column: mark.column + 1) }
}
