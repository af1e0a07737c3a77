import Environment
import LineMode
import TestSupport
import Testing
import Wizard

@Suite("A session in line mode")
struct SessionTests {
    @Test("Ctrl-C asks once, and the second one leaves")
    func interrupts() {
        let talk = Conversation([.line("set name=ray-dev"), .interrupt, .interrupt, .line("write")])
        #expect(talk.end == .interrupted)
        #expect(talk.transcript.contains("kept as a draft"))
        #expect(talk.world.draft?.own[.name] == .text("ray-dev"))
        #expect(talk.world.writes.isEmpty)
    }

    @Test("Ctrl-C and a change of mind go on where one was")
    func stays() {
        let talk = Conversation([
            .line("set name=ray-dev"), .line("network"), .line("1"), .interrupt, .line(""), .line(""), .line("write"),
            .line(""),
        ])
        #expect(talk.end == .left(hasWritten: true))
        #expect(talk.world.writes.map(\.document.name) == ["ray-dev"])
    }

    @Test("the end of the input leaves, and keeps the draft")
    func endOfInput() {
        let talk = Conversation("set name=ray-dev", "network", "1")
        #expect(talk.end == .left(hasWritten: false))
        #expect(talk.world.draft?.own[.name] == .text("ray-dev"))
    }

    @Test("a written bundle needs no draft, and its session ends well")
    func written() {
        let talk = Conversation("set name=ray-dev", "write")
        #expect(talk.end == .left(hasWritten: true))
        #expect(talk.world.draft == nil)
    }

    @Test("every answer is in the draft before the next one is asked for")
    func drafts() {
        var own = Answers()
        own[.region] = .text("eu-central-1")
        let talk = Conversation("region", "/frankfurt", "1")
        #expect(talk.world.draft?.own == own)
    }

    @Test("words and page names may be shortened to what is unambiguous", arguments: ["w", "wri", "WRITE"])
    func shortened(_ word: String) {
        #expect(Conversation(word, "").end == .left(hasWritten: true))
    }

    @Test(
        "a page of two words can be typed in every way",
        arguments: ["core", "Core nodes", "core-nodes", "corenodes", "core n"])
    func pageNames(_ name: String) {
        #expect(Conversation(name).state.page == .coreNodes)
    }

    @Test("undo and redo reach across pages")
    func undo() {
        let talk = Conversation("set region=us-east-1", "cluster", "2", "extended", "undo", "undo")
        #expect(talk.state.choices.own.isEmpty)
        let again = Conversation("set region=us-east-1", "cluster", "2", "extended", "undo", "undo", "redo", "redo")
        #expect(again.state.document.region == "us-east-1")
        #expect(again.state.document.cluster.supportType == .extended)
    }

    @Test("of several fixes the one that is named is applied")
    func severalFixes() throws {
        let script = ["set coreNodes.minSize=0", "set coreNodes.instanceTypes=m5.xlarg", "core"]
        let before = Conversation(script.map(LineInput.line)).state
        let fixes = before.screen.findings(on: .coreNodes).compactMap(\.fix)
        try #require(fixes.count > 1)
        let talk = Conversation((script + ["fix 2"]).map(LineInput.line))
        var expected = before
        _ = expected.update(.applyFix(fixes[1]))
        #expect(talk.state.choices == expected.choices)
        #expect(talk.state.choices != before.choices)
    }

    @Test("several are chosen in the order in which they are typed")
    func order() {
        let talk = Conversation("network", "3", "3 1")
        #expect(talk.state.document.network.zones == ["usw2-az3", "usw2-az1"])
    }

    @Test("a reset field follows its default again")
    func reset() {
        #expect(Conversation("network", "2", "10.9.0.0/16", "reset 2").state.choices.own.isEmpty)
    }

    @Test("nothing but plain lines is printed, whatever a name holds")
    func plainLines() {
        var own = Answers()
        own[.name] = .text("a\u{1B}[31m\u{202E}b\u{9B}")
        own[.tags] = .map(["k\u{7}": "v\rw"])
        let talk = Conversation(
            Page.visited.map { .line($0.title) } + [.line("pages"), .line("basics"), .line("1")],
            choices: Choices(own: own))
        #expect(
            talk.transcript.unicodeScalars.allSatisfy { scalar in
                scalar == "\n" || ![.control, .format].contains(scalar.properties.generalCategory)
            })
    }

    @Test("what the program itself says is ASCII, on every page")
    func ascii() {
        let talk = Conversation(Page.visited.map { .line($0.title) } + [.line("pages"), .line("help")])
        #expect(talk.transcript.utf8.allSatisfy { $0 < 128 })
    }

    @Test("whatever is typed, the session goes on, and prints plain lines", arguments: 0..<20)
    func random(_ seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let typed =
            Page.visited.map(\.title) + (0...12).map(String.init)
            + [
                "", "-", "?", "? 2", "/", "/a", "more", "back", "undo", "redo", "fix", "fix 1", "reset 1", "write",
                "1 2", "-1",
                "99999999999999999999", "a=b", "set tags.x=y", "set network.zones=", "set coreNodes.minSize=-5",
                "\u{1B}[A", "é日本",
            ]
        let lines = (0..<60).map { _ in LineInput.line(typed.randomElement(using: &generator) ?? "") }
        let talk = Conversation(lines)
        #expect(talk.transcript.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
        #expect(
            talk.state.choices.own.isEmpty || talk.world.draft != nil || !talk.world.writes.isEmpty, "answers are kept")
    }
}
