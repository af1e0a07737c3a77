import CNcurses

/// Makes events of what ncurses reads: its keys, and bytes that it does not know.
///
/// The bytes may be anything: characters in UTF-8, broken UTF-8, a paste between its two marks, key sequences that
/// the terminal's description does not name, and pieces of all of these, cut off by a slow line. Nothing of it is ever
/// an error: a broken character becomes the replacement character, an unknown or cut sequence is dropped.
package struct InputDecoder {
    private enum State: Equatable {
        case ground
        /// A character of UTF-8 that waits for its next bytes.
        case character([UInt8])
        case escape
        /// After `ESC [` or `ESC O`.
        case sequence([UInt8])
        /// After `ESC [ M`: a mouse event of terminals that know no other kind, three bytes.
        case mouse([UInt8])
        case paste
        /// After `ESC ]`: what the terminal answers to a question, up to BEL or `ESC \`.
        case reply([UInt8])
        /// The escape in a reply that ends it.
        case replyEnd([UInt8])
    }

    private var state = State.ground
    private var pasted: [UInt8] = []
    private var replied: String?

    package init() {}

    /// Whether a paste has begun and not ended.
    var isPasting: Bool { state == .paste }

    private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)
    private static let longestSequence = 32

    /// How long to wait for the next byte before ``flush(into:)``; nil if nothing is unfinished.
    package var patienceMilliseconds: Int? {
        switch state {
        case .ground: nil
        case .escape: 0  // ncurses has waited already
        case .character, .sequence, .mouse, .reply, .replyEnd: 100
        case .paste: 1000
        }
    }

    /// Takes one result of `cn_read`.
    package mutating func feed(_ code: Int32, into events: inout [TerminalEvent]) {
        guard let byte = UInt8(exactly: code) else {
            if state == .paste { return }  // what was pasted looks like a key
            flush(into: &events)
            if let key = Key(code) { events.append(.key(key)) }
            return
        }
        switch state {
        case .ground: start(byte, &events)
        case .character(let bytes): continueCharacter(bytes, byte, &events)
        case .escape: afterEscape(byte, &events)
        case .sequence(let bytes): continueSequence(bytes, byte, &events)
        case .mouse(let bytes): continueMouse(bytes, byte, &events)
        case .paste: continuePaste(byte, &events)
        case .reply(let bytes): continueReply(bytes, byte, &events)
        case .replyEnd(let bytes):
            if byte == UInt8(ascii: "\\") { replied = String(decoding: bytes, as: UTF8.self) }
            state = .ground
            if byte != UInt8(ascii: "\\") { afterEscape(byte, &events) }
        }
    }

    /// What the terminal has answered since the last call; nil when it has not.
    mutating func takeReply() -> String? {
        defer { replied = nil }
        return replied
    }

    private mutating func continueReply(_ bytes: [UInt8], _ byte: UInt8, _ events: inout [TerminalEvent]) {
        switch byte {
        case 0x07:
            replied = String(decoding: bytes, as: UTF8.self)
            state = .ground
        case 0x1B: state = .replyEnd(bytes)
        case 0x20..<0x7F where bytes.count < Self.longestReply: state = .reply(bytes + [byte])
        default:
            // No reply has that: it was Alt with a bracket.
            flush(into: &events)
            start(byte, &events)
        }
    }

    private static let longestReply = 64

    /// Nothing more came: makes of the unfinished what can be made of it.
    package mutating func flush(into events: inout [TerminalEvent]) {
        switch state {
        case .ground, .sequence, .mouse, .replyEnd: break
        case .reply(let bytes): events.append(contentsOf: Self.keys(ofUnfinishedReply: bytes))
        case .character: events.append(.key(.character("\u{FFFD}")))
        case .escape: events.append(.key(.escape))
        case .paste: endPaste(&events)
        }
        state = .ground
    }

    private mutating func start(_ byte: UInt8, _ events: inout [TerminalEvent]) {
        switch byte {
        case 0x1B: state = .escape
        case 0x03: events.append(.interrupt)
        case 0x80...: continueCharacter([], byte, &events)
        default: events.append(.key(Key(byte)))
        }
    }

    private mutating func continueCharacter(_ bytes: [UInt8], _ byte: UInt8, _ events: inout [TerminalEvent]) {
        let candidate = bytes + [byte]
        var iterator = candidate.makeIterator()
        var decoder = UTF8()
        switch decoder.decode(&iterator) {
        case .scalarValue(let scalar) where UTF8.width(scalar) == candidate.count:
            events.append(.key(.character(Character(scalar))))
            state = .ground
        case _ where Self.isBeginningOfCharacter(candidate):
            state = .character(candidate)
        default:
            events.append(.key(.character("\u{FFFD}")))
            state = .ground
            // The byte that broke the character may begin the next one.
            if !bytes.isEmpty { start(byte, &events) }
        }
    }

    private static func isBeginningOfCharacter(_ bytes: [UInt8]) -> Bool {
        let length =
            switch bytes[0] {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 0
            }
        return bytes.count < length && bytes.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
    }

    private mutating func afterEscape(_ byte: UInt8, _ events: inout [TerminalEvent]) {
        state = .ground
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "O"): state = .sequence([byte])
        case UInt8(ascii: "]"): state = .reply([])
        case 0x1B:
            events.append(.key(.escape))
            state = .escape
        case 0x20..<0x7F: events.append(.key(.alt(Character(Unicode.Scalar(byte)))))
        default:
            events.append(.key(.escape))
            start(byte, &events)
        }
    }

    /// What a person typed that began like a reply.
    private static func keys(ofUnfinishedReply bytes: [UInt8]) -> [TerminalEvent] {
        bytes.starts(with: Array("11;".utf8))
            ? [] : [.key(.alt("]"))] + bytes.map { .key(.character(Character(Unicode.Scalar($0)))) }
    }

    private mutating func continueSequence(_ bytes: [UInt8], _ byte: UInt8, _ events: inout [TerminalEvent]) {
        state = .ground
        switch byte {
        case 0x20..<0x40 where bytes.count < Self.longestSequence: state = .sequence(bytes + [byte])
        case 0x20..<0x40: break
        case 0x40..<0x7F:
            endSequence(
                introducer: Character(Unicode.Scalar(bytes[0])),
                parameters: String(decoding: bytes.dropFirst(), as: UTF8.self),
                final: Character(Unicode.Scalar(byte)), &events)
        default: start(byte, &events)  // cut off: this is something new
        }
    }

    private mutating func endSequence(
        introducer: Character, parameters: String, final: Character, _ events: inout [TerminalEvent]
    ) {
        switch (introducer, parameters, final) {
        case ("[", "200", "~"): state = .paste
        case ("[", "", "M"): state = .mouse([])
        case ("[", _, "M") where parameters.first == "<":
            let numbers = parameters.dropFirst().split(separator: ";").map { Int($0) }
            guard numbers.count == 3, let code = numbers[0], let column = numbers[1], let row = numbers[2] else {
                return
            }
            if let event = MouseEvent(code: code, column: column, row: row) { events.append(.mouse(event)) }
        default:
            if let key = Key(sequence: parameters, final: final) { events.append(.key(key)) }
        }
    }

    private mutating func continueMouse(_ bytes: [UInt8], _ byte: UInt8, _ events: inout [TerminalEvent]) {
        guard bytes.count == 2 else {
            state = .mouse(bytes + [byte])
            return
        }
        state = .ground
        let event = MouseEvent(code: Int(bytes[0]) - 32, column: Int(bytes[1]) - 32, row: Int(byte) - 32)
        if let event { events.append(.mouse(event)) }
    }

    private mutating func continuePaste(_ byte: UInt8, _ events: inout [TerminalEvent]) {
        pasted.append(byte)
        // The end mark is looked for in the last bytes even when there is no room for more.
        if pasted.count > TerminalEvent.longestPaste + Self.pasteEnd.count {
            pasted.remove(at: TerminalEvent.longestPaste)
        }
        if byte == Self.pasteEnd.last, pasted.suffix(Self.pasteEnd.count) == Self.pasteEnd[...] {
            pasted.removeLast(Self.pasteEnd.count)
            endPaste(&events)
        }
    }

    private mutating func endPaste(_ events: inout [TerminalEvent]) {
        events.append(.paste(Self.text(ofPaste: pasted)))
        pasted = []
        state = .ground
    }

    private static func text(ofPaste bytes: [UInt8]) -> String {
        var text = ""
        var afterReturn = false
        for scalar in String(decoding: bytes.prefix(TerminalEvent.longestPaste), as: UTF8.self).unicodeScalars {
            switch scalar {
            case "\r": text += "\n"
            case "\n": if !afterReturn { text += "\n" }
            case "\t": text += "\t"
            case _ where scalar.properties.generalCategory == .control: break
            default: text.unicodeScalars.append(scalar)
            }
            afterReturn = scalar == "\r"
        }
        return text
    }
}
