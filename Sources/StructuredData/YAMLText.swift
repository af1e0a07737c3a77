import CYAML

extension StructuredValue {
    /// This value as a YAML document: members in their order, lists of scalars on one line, every text that YAML
    /// would read as something else in quotes. Reading it again gives the same value.
    package var yamlText: String {
        let writer = YAMLWriter()
        writer.write(self)
        return writer.text
    }
}

/// Tells libyaml's emitter of a value, event by event.
private final class YAMLWriter {
    /// It points at itself, and so has to keep its place.
    private let emitter = UnsafeMutablePointer<yaml_emitter_t>.allocate(capacity: 1)
    private var bytes: [UInt8] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }

    init() {
        emitter.initialize(to: yaml_emitter_t())
        yaml_emitter_initialize(emitter)
        yaml_emitter_set_encoding(emitter, YAML_UTF8_ENCODING)
        yaml_emitter_set_unicode(emitter, 1)
        yaml_emitter_set_width(emitter, -1)
        yaml_emitter_set_output(
            emitter,
            { writer, bytes, count in
                guard let writer else { return 0 }
                let bytes = UnsafeBufferPointer(start: bytes, count: count)
                Unmanaged<YAMLWriter>.fromOpaque(writer).takeUnretainedValue().bytes.append(contentsOf: bytes)
                return 1
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    deinit {
        yaml_emitter_delete(emitter)
        emitter.deallocate()
    }

    func write(_ value: StructuredValue) {
        emit { yaml_stream_start_event_initialize(&$0, YAML_UTF8_ENCODING) }
        emit { yaml_document_start_event_initialize(&$0, nil, nil, nil, 1) }
        writeNode(value)
        emit { yaml_document_end_event_initialize(&$0, 1) }
        emit { yaml_stream_end_event_initialize(&$0) }
    }

    private func writeNode(_ value: StructuredValue) {
        switch value {
        case .null: writeScalar("null", YAML_PLAIN_SCALAR_STYLE)
        case .text(let text): writeScalar(text, Self.style(of: text))
        case .integer(let number): writeScalar(String(number), YAML_PLAIN_SCALAR_STYLE)
        case .decimal(let hundredths):
            writeScalar(StructuredValue.decimalText(hundredths: hundredths), YAML_PLAIN_SCALAR_STYLE)
        case .flag(let flag): writeScalar(flag ? "true" : "false", YAML_PLAIN_SCALAR_STYLE)
        case .list(let elements):
            let style = elements.allSatisfy(\.isScalar) ? YAML_FLOW_SEQUENCE_STYLE : YAML_BLOCK_SEQUENCE_STYLE
            emit { yaml_sequence_start_event_initialize(&$0, nil, nil, 1, style) }
            for element in elements { writeNode(element) }
            emit { yaml_sequence_end_event_initialize(&$0) }
        case .map(let members):
            let style = members.isEmpty ? YAML_FLOW_MAPPING_STYLE : YAML_BLOCK_MAPPING_STYLE
            emit { yaml_mapping_start_event_initialize(&$0, nil, nil, 1, style) }
            for member in members {
                writeScalar(member.key, Self.style(of: member.key))
                writeNode(member.value)
            }
            emit { yaml_mapping_end_event_initialize(&$0) }
        }
    }

    private func writeScalar(_ text: String, _ style: yaml_scalar_style_t) {
        var text = text
        text.withUTF8 { bytes in
            emit {
                yaml_scalar_event_initialize(&$0, nil, nil, bytes.baseAddress, Int32(bytes.count), 1, 1, style)
            }
        }
    }

    /// Both calls fail only when memory does: the events are made here and hold nothing that the emitter refuses.
    private func emit(_ initialize: (inout yaml_event_t) -> Int32) {
        var event = yaml_event_t()
        let isSound = initialize(&event) == 1 && yaml_emitter_emit(emitter, &event) == 1
        precondition(isSound, "libyaml could not write")
    }

    /// A plain scalar where every YAML reader takes it for text, in double quotes otherwise: `1.30` is not `1.3`. Text of
    /// several lines stands as it is, below its key.
    private static func style(of text: String) -> yaml_scalar_style_t {
        let isPrintable = text.unicodeScalars.allSatisfy {
            $0.value >= 0x20 && $0.value != 0x7F && $0.value != 0x85 || $0 == "\n"
        }
        if isPrintable, text.contains("\n") { return YAML_LITERAL_SCALAR_STYLE }
        let staysText = PlainScalar(text) == .text && !resemblesNumber(text) && !["=", "<<"].contains(text)
        return staysText && isPrintable ? YAML_PLAIN_SCALAR_STYLE : YAML_DOUBLE_QUOTED_SCALAR_STYLE
    }

    /// Whether some reader may take a text for a number or a date: `-.5`, `0XA` and `2026-1-1` are that to Go's reader.
    private static func resemblesNumber(_ text: String) -> Bool {
        let unsigned = text.utf8.drop { "+-.".utf8.contains($0) }
        guard let first = unsigned.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
        return unsigned.allSatisfy("0123456789abcdefABCDEFxXoO._:+-".utf8.contains)
    }
}

extension StructuredValue {
    fileprivate var isScalar: Bool {
        switch self {
        case .list, .map: false
        default: true
        }
    }
}
