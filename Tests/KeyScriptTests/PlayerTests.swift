import KeyScript
import Terminal
import Testing

@Suite("Playing a key script")
struct PlayerTests {
    private static func script(_ text: String) throws -> KeyScript { try KeyScript(text, name: "a.keys") }

    private func player(
        _ text: String, _ events: [TerminalEvent] = [], pace: Pace = .none
    ) throws -> (ScriptPlayer, MemoryTerminal) {
        let terminal = MemoryTerminal(events: events)
        return (ScriptPlayer(try Self.script(text), on: terminal, pace: pace), terminal)
    }

    /// Everything that a program hears until it is asked to end.
    private func heard(from player: ScriptPlayer) -> [TerminalEvent] {
        var events: [TerminalEvent] = []
        while true {
            let event = player.nextEvent(timeoutMilliseconds: nil)
            if case .terminate = event { return events }
            events.append(event)
        }
    }

    @Test("presses its keys in order, and then hangs up")
    func keys() throws {
        let (player, _) = try player("press Down 2\ntype ab\nwait 3\npress Ctrl-R\npress Ctrl-C")
        #expect(
            heard(from: player) == [
                .key(.down), .key(.down), .key(.character("a")), .key(.character("b")), .key(.control("r")), .interrupt,
            ])
        #expect(player.end == .played)
    }

    @Test("rests as long as people need, and a fast demo half as long", arguments: [1.0, 2, 0])
    func pace(speed: Double) throws {
        let terminal = SlowTerminal()
        let pace = try #require(Pace(speed: speed))
        let player = ScriptPlayer(
            try Self.script("caption A seventeen letter\npress Down\nwait 3"), on: terminal, pace: pace)
        #expect(heard(from: player) == [.key(.down)])
        // Reading 18 characters, seeing what a key did, and 3 s.
        let expected = speed == 0 ? 0 : (1558 + 500 + 3000) / speed
        #expect(abs(Double(terminal.waited) - expected) <= 3, "\(terminal.waited)")
        #expect(Pace(speed: -1) == nil && Pace(speed: .infinity) == nil && Pace(speed: .nan) == nil)
    }

    @Test("lets long work ask whether to stop, and presses nothing meanwhile")
    func polling() throws {
        let (player, _) = try player("press Down", [.key(.character("x"))])
        for _ in 0..<5 { #expect(player.nextEvent(timeoutMilliseconds: 0) == .wake) }
        #expect(heard(from: player) == [.key(.down)])
    }

    @Test("wakes who has waited long enough, and goes on resting")
    func patience() throws {
        let (player, _) = try player("wait 1\npress Down", pace: .human)
        #expect((0..<3).map { _ in player.nextEvent(timeoutMilliseconds: 300) } == [.wake, .wake, .wake])
        #expect(player.nextEvent(timeoutMilliseconds: 300) == .key(.down))
    }

    @Test("stops at Ctrl-C, during long work too")
    func leaving() throws {
        let (player, _) = try player("wait 600\npress Down", [.wake, .interrupt], pace: .human)
        #expect(heard(from: player).isEmpty)
        #expect(player.end == .left)

        let (busy, _) = try self.player("press Down", [.interrupt])
        guard case .terminate = busy.nextEvent(timeoutMilliseconds: 0) else {
            Issue.record("long work is asked to end")
            return
        }
        #expect(busy.programEnded() == .left)
    }

    @Test("pauses at a blank, says so, and goes on at any key")
    func pausing() throws {
        let events: [TerminalEvent] = [.key(.character(" "))] + Array(repeating: .wake, count: 1000) + [.key(.down)]
        let (player, terminal) = try player("caption One\npress Up", events, pace: .human)
        #expect(heard(from: player) == [.key(.up)])
        #expect(terminal.frames.contains { $0.text().contains("Paused: any key goes on") })
        #expect(terminal.screen.text().contains("Space pauses  Ctrl-C leaves"))
    }

    @Test("passes signals and sizes on, without the rows of the captions")
    func passing() throws {
        let (player, _) = try player(
            "wait 1\npress Down", [.resize(Size(columns: 100, rows: 30)), .terminate(signal: 15)], pace: .human)
        #expect(player.size == Size(columns: 80, rows: 21))
        #expect(player.nextEvent(timeoutMilliseconds: nil) == .resize(Size(columns: 100, rows: 27)))
        #expect(player.nextEvent(timeoutMilliseconds: nil) == .terminate(signal: 15))
        #expect(player.end == nil)
    }

    @Test("finds what it expects, or ends with file, line and screen")
    func expecting() throws {
        let (player, _) = try player("expect Write the bundle\n\npress Down\nexpect something else\npress Up")
        var canvas = Canvas(size: player.size)
        canvas.write("[ Write the bundle ]", at: .zero)
        player.present(canvas)
        #expect(heard(from: player) == [.key(.down)])
        guard case .failed(let failure) = player.programEnded() else {
            Issue.record("it has to fail")
            return
        }
        #expect(
            failure.description.hasPrefix(
                "a.keys:4: \"something else\" is not on the screen:\n\n[ Write the bundle ]\n"))
    }

    @Test("does not call it played when the program ended before the last key")
    func early() throws {
        let (player, _) = try player("press Down\ncaption So far.\npress Up")
        #expect(player.nextEvent(timeoutMilliseconds: nil) == .key(.down))
        guard case .failed(let failure) = player.programEnded() else {
            Issue.record("it has to fail")
            return
        }
        #expect(failure.description == "a.keys:3: The wizard was left before this step.")

        let (whole, _) = try self.player("press Down\ncaption The end.")
        #expect(whole.nextEvent(timeoutMilliseconds: nil) == .key(.down))
        #expect(whole.programEnded() == .played)
    }

    @Test("shows who compares the screens that it names")
    func screens() throws {
        var seen: [String] = []
        let player = ScriptPlayer(try Self.script("screen first"), on: MemoryTerminal(), pace: .none) { name, screen in
            seen.append("\(name): \(screen.text().prefix { $0 != "\n" })")
        }
        var canvas = Canvas(size: player.size)
        canvas.write("hello", at: .zero)
        player.present(canvas)
        _ = heard(from: player)
        #expect(seen == ["first: hello"])
    }
}

/// A terminal at which nothing happens, and time passes as it is waited for.
private final class SlowTerminal: Terminal {
    let size = Size(columns: 80, rows: 24)
    let capabilities = Capabilities()
    /// Milliseconds that somebody waited.
    private(set) var waited = 0

    func present(_ canvas: Canvas) {}
    func close() {}
    func nextEvent(timeoutMilliseconds: Int?) -> TerminalEvent {
        waited += timeoutMilliseconds ?? 0
        return .wake
    }
}
