import Testing

@testable import Terminal

@Suite("Terminal errors")
struct TerminalErrorTests {
    @Test("Each says in sentences what is wrong and what to do")
    func sentences() {
        let errors: [TerminalError] = [
            .noTerminal, .unknownTerminal(""), .unknownTerminal("x"), .cannotAddressCursor("dumb"), .alreadyOpen,
            .failed,
        ]
        for error in errors { #expect(error.description.split(separator: ". ").count == 2) }
    }

    @Test("A value from outside cannot write on the terminal through a message")
    func hostileName() {
        #expect(!TerminalError.unknownTerminal("\u{1B}[2J").description.contains("\u{1B}"))
    }
}
