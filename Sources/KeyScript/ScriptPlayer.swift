import Glibc
import Terminal

/// A terminal at which a script presses the keys. What is drawn on it goes to another terminal, with captions below; what
/// the person there does steers the playing and never reaches the program.
///
/// Space pauses, any other key cuts a pause short, Ctrl-C leaves. When it comes to its end, the player hangs up, and ``end``
/// tells why.
package final class ScriptPlayer: Terminal {
    /// How the playing ended.
    package enum End: Equatable, Sendable {
        case played
        /// The person pressed Ctrl-C.
        case left
        case failed(KeyScriptFailure)
    }

    /// Nil while it plays, and when the program ended by itself.
    package private(set) var end: End?

    private let script: KeyScript
    private let terminal: any Terminal
    private let pace: Pace
    private let look: (_ name: String, _ screen: Canvas) -> Void
    private var bar: CaptionBar?
    /// What the program shows.
    private var shown: Canvas
    private var steps: ArraySlice<KeyScript.Step>
    /// The keys of the step under way that are still to be pressed.
    private var keys: ArraySlice<Key> = []
    private var isTyping = false
    /// Milliseconds to rest before the next step.
    private var pause = 0

    /// - Parameters:
    ///   - captions: whether they are shown. They take three rows of the screen.
    ///   - look: gets the screen wherever the script names one.
    package init(
        _ script: KeyScript, on terminal: any Terminal, pace: Pace, captions: Bool = true,
        look: @escaping (_ name: String, _ screen: Canvas) -> Void = { _, _ in }
    ) {
        self.script = script
        self.terminal = terminal
        self.pace = pace
        self.look = look
        steps = script.steps[...]
        bar = captions ? CaptionBar() : nil
        shown = Canvas(size: terminal.size)
    }

    package var size: Size { bar == nil ? terminal.size : CaptionBar.rest(of: terminal.size) }
    package var capabilities: Capabilities { terminal.capabilities }
    package func close() { terminal.close() }

    package func present(_ canvas: Canvas) {
        shown = canvas
        show()
    }

    private func show() {
        terminal.present(bar?.drawn(below: shown, on: terminal.size, capabilities) ?? shown)
    }

    package func nextEvent(timeoutMilliseconds timeout: Int?) -> TerminalEvent {
        // Long work only asks whether to stop. The next step is for who waits for it.
        if timeout == 0 { return answer(to: terminal.nextEvent(timeoutMilliseconds: 0)) ?? .wake }
        var patience = timeout
        while end == nil {
            if let event = rest(&patience) { return event }
            if let key = advance() { return key == .control("c") ? .interrupt : .key(key) }
        }
        return .terminate(signal: SIGHUP)
    }

    /// The program ended by itself. How the playing ended with that: too early, if keys were left.
    package func programEnded() -> End {
        let next = steps.first { step in
            switch step.action {
            case .press, .type, .expect, .screen: true
            case .wait, .caption: false
            }
        }
        let end = end ?? next.map { .failed(failure($0.line, "The wizard was left before this step.")) } ?? .played
        self.end = end
        return end
    }

    // MARK: - Resting

    /// How long the person's keys may go unseen, in milliseconds.
    private static let slice = 50

    /// Lets the pause pass, and longer if the person wants. Returns what the program has to hear of first.
    ///
    /// Time is counted in slices that passed without an event, so that no clock is needed.
    private func rest(_ patience: inout Int?) -> TerminalEvent? {
        repeat {
            let isPaused = bar?.isPaused == true
            let time = min(isPaused ? Self.slice : min(pause, Self.slice), patience ?? .max)
            let event = terminal.nextEvent(timeoutMilliseconds: time)
            if let answer = answer(to: event) { return answer }
            guard event == .wake else { continue }
            if !isPaused { pause -= time }
            if let left = patience {
                patience = left - time
                if left <= time { return .wake }
            }
        } while pause > 0 || bar?.isPaused == true
        return nil
    }

    /// What the program hears of something that happened at the terminal.
    private func answer(to event: TerminalEvent) -> TerminalEvent? {
        switch event {
        case .wake, .mouse: return nil
        case .resize: return .resize(size)
        case .terminate: return event
        case .interrupt:
            end = .left
            return .terminate(signal: SIGHUP)
        case .key, .paste:
            let pauses = event == .key(.character(" ")) && bar?.isPaused == false
            bar?.isPaused = pauses
            if !pauses { pause = 0 }
            show()
            return nil
        }
    }

    // MARK: - Steps

    /// Does the next thing that the script wants. Returns the key to press, if it is one.
    private func advance() -> Key? {
        if bar?.turnPage(columns: terminal.size.columns) == true {
            sayAndRest()
            return nil
        }
        if let key = keys.popFirst() {
            pause = pace.pause(keys.isEmpty ? Pace.afterKey : isTyping ? Pace.betweenCharacters : Pace.betweenKeys)
            // What is typed shows itself.
            bar?.key = isTyping ? nil : key
            return key
        }
        guard let step = steps.popFirst() else {
            end = .played
            return nil
        }
        switch step.action {
        case .press(let key, let times): begin(Array(repeating: key, count: times), isTyping: false)
        case .type(let text): begin(text.map(Key.character), isTyping: true)
        case .wait(let milliseconds): pause = pace.pause(milliseconds)
        case .caption(let text):
            bar?.say(text)
            bar?.key = nil
            sayAndRest()
        case .expect(let text):
            if !shown.text().contains(text) {
                end = .failed(failure(step.line, "\"\(text)\" is not on the screen:\n\n\(shown.text())"))
            }
        case .screen(let name): look(name, shown)
        }
        return nil
    }

    private func begin(_ keys: [Key], isTyping: Bool) {
        self.keys = keys[...]
        self.isTyping = isTyping
    }

    private func sayAndRest() {
        show()
        let text = bar?.readable(columns: terminal.size.columns) ?? ""
        pause = text.isEmpty ? 0 : pace.pause(Pace.reading(text))
    }

    private func failure(_ line: Int, _ message: String) -> KeyScriptFailure {
        KeyScriptFailure(description: "\(script.name):\(line): \(message)")
    }
}

/// What was otherwise than a script expects, with the script's file and line.
package struct KeyScriptFailure: Error, Equatable, Sendable, CustomStringConvertible {
    package let description: String
}
