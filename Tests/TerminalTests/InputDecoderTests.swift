import CNcurses
import Testing

@testable import Terminal

@Suite("Input")
struct InputDecoderTests {
    /// The events of these bytes, the last one followed by silence.
    private func events(_ bytes: [UInt8]) -> [TerminalEvent] {
        var decoder = InputDecoder()
        var events: [TerminalEvent] = []
        for byte in bytes { decoder.feed(Int32(byte), into: &events) }
        decoder.flush(into: &events)
        return events
    }

    private func events(_ text: String) -> [TerminalEvent] { events(Array(text.utf8)) }

    private func keys(_ keys: Key...) -> [TerminalEvent] { keys.map { .key($0) } }

    @Test("Characters of any length come whole")
    func characters() {
        #expect(
            events("aé中🚀 ") == keys(.character("a"), .character("é"), .character("中"), .character("🚀"), .character(" "))
        )
    }

    @Test("Broken UTF-8 becomes replacement characters, and what follows it is kept")
    func brokenCharacters() {
        let broken = Key.character("\u{FFFD}")
        #expect(events([0xFF, 0x61]) == keys(broken, .character("a")))
        #expect(events([0xC3, 0x28]) == keys(broken, .character("(")))
        #expect(events([0xE4, 0xB8]) == keys(broken))
        #expect(events([0x80]) == keys(broken))
        #expect(events([0xE4, 0xC3, 0xA9]) == keys(broken, .character("é")))
        #expect(events([0xE4, 0x1B, 0x5B, 0x41]) == keys(broken, .up))
        #expect(events([0xED, 0xA0, 0x80]).allSatisfy { $0 == .key(broken) }, "a surrogate is no character")
        #expect(!events([0xE0, 0x80, 0xAF]).contains(.key(.character("/"))), "nor is a slash in three bytes")
    }

    @Test("Control bytes are the keys that people know them as")
    func controls() {
        #expect(events([0x0D, 0x0A, 0x09, 0x08, 0x7F]) == keys(.enter, .enter, .tab, .backspace, .backspace))
        #expect(events([0x12, 0x00, 0x1F]) == keys(.control("r"), .control(" "), .control("_")))
        #expect(events([0x03]) == [.interrupt])
    }

    @Test("Escape alone is a key, twice is two, and before a character it is Alt")
    func escape() {
        #expect(events([0x1B]) == keys(.escape))
        #expect(events([0x1B, 0x1B]) == keys(.escape, .escape))
        #expect(events([0x1B, 0x66]) == keys(.alt("f")))
        #expect(events([0x1B, 0x0D]) == keys(.escape, .enter))
    }

    @Test("A lone escape is not waited for, since ncurses has done so")
    func escapeIsImmediate() {
        var decoder = InputDecoder()
        var events: [TerminalEvent] = []
        #expect(decoder.patienceMilliseconds == nil)
        decoder.feed(0x1B, into: &events)
        #expect(decoder.patienceMilliseconds == 0)
    }

    @Test("Key sequences are known in the forms that most terminals send")
    func sequences() {
        #expect(events("\u{1B}[A\u{1B}OB\u{1B}[1;5C\u{1B}[Z") == keys(.up, .down, .right, .backTab))
        #expect(
            events("\u{1B}[3~\u{1B}[5~\u{1B}[6~\u{1B}OH\u{1B}[4~") == keys(.delete, .pageUp, .pageDown, .home, .end))
    }

    @Test("Sequences that are unknown, endless or cut off leave nothing behind")
    func unknownSequences() {
        #expect(events("\u{1B}[?1;2c\u{1B}[Ix") == keys(.character("x")))
        #expect(events("\u{1B}[38;5") == [])
        #expect(events("\u{1B}[12\u{1B}[Bx") == keys(.down, .character("x")))
        #expect(events("\u{1B}[" + String(repeating: "1", count: 10_000)).count < 10_000)
    }

    @Test("Keys that ncurses knows come through")
    func cursesKeys() {
        var decoder = InputDecoder()
        var events: [TerminalEvent] = []
        for code in [CN_KEY_UP, CN_KEY_BACK_TAB, CN_KEY_F0 + 12, CN_KEY_OTHER, CN_KEY_F0 + 64] {
            decoder.feed(Int32(code), into: &events)
        }
        #expect(events == keys(.up, .backTab, .function(12)))
    }

    @Test("A paste is one event, its line ends are newlines, and no key in it acts")
    func paste() {
        #expect(
            events("\u{1B}[200~one\r\ntwo\rthree\n\u{3}\u{1B}[A\u{1B}[201~q") == [
                .paste("one\ntwo\nthree\n[A"), .key(.character("q")),
            ])
    }

    @Test("A paste that never ends is delivered after a silence")
    func unterminatedPaste() {
        #expect(events("\u{1B}[200~half\u{1B}[20") == [.paste("half[20")])
    }

    @Test("A paste without end has a bound, and its end is still found")
    func hugePaste() {
        let result = events("\u{1B}[200~" + String(repeating: "y", count: 1_000_000) + "\u{1B}[201~q")
        #expect(result == [.paste(String(repeating: "y", count: TerminalEvent.longestPaste)), .key(.character("q"))])
    }

    @Test("A paste of broken UTF-8 is text")
    func brokenPaste() {
        #expect(events(Array("\u{1B}[200~a".utf8) + [0xFF] + Array("\u{1B}[201~".utf8)) == [.paste("a\u{FFFD}")])
    }

    @Test("Keys that ncurses sees in a paste are no keys")
    func keyInPaste() {
        var decoder = InputDecoder()
        var events: [TerminalEvent] = []
        for byte in "\u{1B}[200~ab".utf8 { decoder.feed(Int32(byte), into: &events) }
        decoder.feed(Int32(CN_KEY_UP), into: &events)
        for byte in "c\u{1B}[201~".utf8 { decoder.feed(Int32(byte), into: &events) }
        #expect(events == [.paste("abc")])
    }

    @Test("Mouse events come from both protocols, without releases")
    func mouse() {
        func event(_ column: Int, _ row: Int, _ action: MouseEvent.Action) -> TerminalEvent {
            .mouse(MouseEvent(position: Point(column: column, row: row), action: action))
        }
        #expect(events("\u{1B}[<0;11;6M\u{1B}[<0;11;6m") == [event(10, 5, .press(button: 1))])
        #expect(events("\u{1B}[<64;1;1M\u{1B}[<65;300;100M") == [event(0, 0, .wheelUp), event(299, 99, .wheelDown)])
        #expect(events("\u{1B}[<18;2;3M") == [event(1, 2, .press(button: 3))], "with Ctrl")
        #expect(events("\u{1B}[M !!\u{1B}[M#!!x") == [event(0, 0, .press(button: 1)), .key(.character("x"))])
        #expect(events("\u{1B}[<99999999999999999999;1;1M\u{1B}[<0;0;0M\u{1B}[<;;M\u{1B}[<0M") == [])
    }

    @Test("Any bytes at all are survived, and afterwards a key is a key")
    func anything() {
        var generator = SplitMix64(seed: 1)
        for _ in 0..<200 {
            var decoder = InputDecoder()
            var events: [TerminalEvent] = []
            for _ in 0..<200 {
                // Half of the bytes are those that sequences are made of.
                let byte =
                    Bool.random(using: &generator)
                    ? "\u{1B}[<;~M0129".utf8.randomElement(using: &generator) ?? 0
                    : UInt8.random(in: 0...255, using: &generator)
                decoder.feed(Int32(byte), into: &events)
            }
            decoder.flush(into: &events)
            events = []
            decoder.feed(0x71, into: &events)
            #expect(events == keys(.character("q")))
        }
    }

    @Test("A terminal's answer is no key, however it ends", arguments: ["\u{7}", "\u{1B}\\"])
    func reply(end: String) {
        var decoder = InputDecoder()
        var events: [TerminalEvent] = []
        for byte in Array("a\u{1B}]11;rgb:ffff/ffff/ffff\(end)b".utf8) { decoder.feed(Int32(byte), into: &events) }
        #expect(events == [.key(.character("a")), .key(.character("b"))])
        #expect(decoder.takeReply() == "11;rgb:ffff/ffff/ffff")
        #expect(decoder.takeReply() == nil)
    }

    @Test("Alt with a bracket is a key, and what is typed after it too")
    func altBracket() {
        var decoder = InputDecoder()
        var events: [TerminalEvent] = []
        for byte in Array("\u{1B}]xy".utf8) { decoder.feed(Int32(byte), into: &events) }
        decoder.flush(into: &events)
        #expect(events == [.key(.alt("]")), .key(.character("x")), .key(.character("y"))])
    }
}

/// A small generator with a seed, so that a failure can be seen again (Steele, Lea, Flood 2014).
private struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
