import LineMode
import Testing
import Wizard

@Suite("The account in line mode")
struct AccountTests {
    @Test("is asked by the row's number, a line for each question, and its answers are read")
    func asking() {
        let talk = Conversation("review", "6", "? 6", "write", "")
        let lines = talk.transcript.split(separator: "\n").map(String.init)
        let asked = lines.filter { $0.hasPrefix("Asking the account: ") }
        #expect(asked == ["Asking the account: 1 of 2, Sign-in.", "Asking the account: 2 of 2, Name ai-dev."])
        #expect(lines.count { $0 == "Problem: Name ai-dev" } == 2, "read when it was asked, and again with ?")
        #expect(lines.contains("6. Account: 1 problem, 1 fine; error"))
        #expect(talk.world.writes.count == 1, "a problem does not hinder the writing")
    }

    @Test("is no longer asked at Ctrl-C, and the session goes on")
    func interrupt() {
        let talk = Conversation([.line("review"), .line("6"), .interrupt, .line("write"), .line("")])
        #expect(talk.transcript.contains("Stopped."))
        #expect(!talk.transcript.contains("2 of 2"))
        #expect(talk.end == .left(hasWritten: true))
    }

    @Test("is not asked while there are errors")
    func errors() {
        let talk = Conversation("set network.vpcCidr=nonsense", "review", "6")
        #expect(!talk.transcript.contains("Asking the account"))
        #expect(talk.transcript.contains("then the account can be asked"))
    }
}
