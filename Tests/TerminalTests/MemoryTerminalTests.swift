import Testing

@testable import Terminal

@Suite("Memory terminal")
struct MemoryTerminalTests {
    @Test("Events come in their order, then the terminal hangs up, so that every loop ends")
    func events() {
        let terminal = MemoryTerminal(events: [.key(.down), .wake])
        #expect(terminal.nextEvent(timeoutMilliseconds: nil) == .key(.down))
        #expect(terminal.nextEvent(timeoutMilliseconds: 5) == .wake)
        for _ in 0..<3 {
            guard case .terminate = terminal.nextEvent(timeoutMilliseconds: nil) else {
                Issue.record("it has to hang up")
                return
            }
        }
    }

    @Test("What was presented is kept, and nothing is shown after closing")
    func frames() {
        let terminal = MemoryTerminal(size: Size(columns: 5, rows: 1))
        #expect(terminal.screen.text() == "\n")
        var canvas = Canvas(size: terminal.size)
        terminal.present(canvas)
        canvas.write("two", at: .zero)
        terminal.present(canvas)
        terminal.close()
        terminal.present(Canvas(size: terminal.size))
        #expect(terminal.frames.map { $0.text() } == ["\n", "two\n"])
        #expect(terminal.isClosed)
    }

    @Test("A resize is known by the time that it is told")
    func resize() {
        let terminal = MemoryTerminal(events: [.resize(Size(columns: 40, rows: 10))])
        #expect(terminal.size == Size(columns: 80, rows: 24))
        _ = terminal.nextEvent(timeoutMilliseconds: nil)
        #expect(terminal.size == Size(columns: 40, rows: 10))
    }
}
