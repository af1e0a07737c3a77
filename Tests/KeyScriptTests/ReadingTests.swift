import Catalog
import KeyScript
import Terminal
import Testing

@Suite("Reading a key script")
struct ReadingTests {
    @Test("takes every word, in any case, and passes over comments and blank lines")
    func everyWord() throws {
        let script = try KeyScript(
            """
            # A comment.
            today 2026-11-23

              caption Where do you want to start?
            PRESS shift-tab
            press down 3
            type #1 = demo
            wait 1.5
            expect Write the bundle
            screen review-2
            caption
            """, name: "a.keys")
        #expect(script.today == CalendarDay("2026-11-23"))
        #expect(
            script.steps.map(\.action) == [
                .caption("Where do you want to start?"), .press(.backTab, times: 1), .press(.down, times: 3),
                .type("#1 = demo"),
                .wait(milliseconds: 1500), .expect("Write the bundle"), .screen("review-2"), .caption(""),
            ])
        #expect(script.steps.map(\.line) == [4, 5, 6, 7, 8, 9, 10, 11])
        #expect(script.keyCount == 13)
    }

    @Test(
        "says file, line and what is known of a line that it cannot follow",
        arguments: [
            ("pres Tab", "There is no word \"pres\". Is it press?"),
            ("go", "There is no word \"go\". Known are press, type, wait, caption, expect, screen, today."),
            ("press Tob", "There is no key \"Tob\". Is it Tab?"),
            ("press Hyperdrive", "There is no key \"Hyperdrive\". Known are Enter, Tab"),
            ("press", "press needs a key: press Enter."),
            ("press Tab 0", "press takes one key and how often, 1 to 1000: press Tab 3."),
            ("press Tab Enter", "press takes one key and how often"),
            ("type", "type needs a text."),
            ("wait", "wait needs seconds"),
            ("wait long", "wait takes seconds from 0 to 600, such as 1.5, not \"long\"."),
            ("wait -1", "wait takes seconds"),
            ("wait nan", "wait takes seconds"),
            ("expect", "expect needs a text."),
            ("screen ../x", "A screen's name has letters, digits and hyphens"),
            ("today tomorrow", "today takes a day such as 2026-11-24"),
            ("caption x\ntoday 2026-11-23", "today stands once, before all steps."),
            ("today 2026-11-23\ntoday 2026-11-24", "today stands once"),
        ])
    func badLines(text: String, message: String) {
        let error = #expect(throws: KeyScriptError.self) { try KeyScript("# one\n" + text, name: "a.keys") }
        #expect(
            error?.description.hasPrefix("a.keys:\(text.contains("\n") ? 3 : 2): \(message)") == true,
            "\(String(describing: error))")
    }

    @Test("tells of every bad line at once")
    func allLines() {
        let error = #expect(throws: KeyScriptError.self) { try KeyScript("go\npress Tab\nwait x", name: "a.keys") }
        #expect(error?.description.split(separator: "\n").map { $0.prefix(8) } == ["a.keys:1", "a.keys:3"])
    }
}

@Suite("A key's name")
struct KeyNameTests {
    private static let keys: [Key] =
        [
            .enter, .tab, .backTab, .escape, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
            .pageUp, .pageDown,
        ]
        + (1...63).map(Key.function) + "abdefgklnopqrstuvwxyz\\]^_ c".map(Key.control)
        + "azAZ09/? é機".map(Key.character)
        + "azAZ09/? ".map(Key.alt)

    @Test("reads back as the key", arguments: keys)
    func roundTrip(key: Key) {
        #expect(Key(named: key.name) == key)
    }

    @Test("takes any case, but for characters")
    func anyCase() {
        #expect(Key(named: "ctrl-R") == .control("r"))
        #expect(Key(named: "F10") == .function(10))
        #expect(Key(named: "PGUP") == .pageUp)
        #expect(Key(named: "A") == .character("A"))
    }

    @Test("of a combination that arrives as another key is that key")
    func sameBytes() {
        #expect(Key(named: "Ctrl-M") == .enter && Key(named: "Ctrl-I") == .tab && Key(named: "Ctrl-H") == .backspace)
    }

    @Test(
        "that nothing has is no key",
        arguments: ["", "F0", "F64", "F01", "Ctrl-", "Ctrl-1", "Ctrl-Up", "Alt-", "Alt-F1", "ab"])
    func noKey(name: String) {
        #expect(Key(named: name) == nil)
    }
}
