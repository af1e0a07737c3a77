import Environment
import Text
import Validation
import Wizard

/// Runs the wizard line by line: prints what the page is and what changed, asks, and passes on what was typed.
package struct LineSession {
    private let terminal: any LineTerminal
    private var wizard: WizardRun
    /// Lines read so far.
    private var lineNumber = 0

    package var state: WizardState { wizard.state }
    private var screen: WizardScreen { wizard.state.screen }

    /// How a session ended.
    package enum End: Equatable, Sendable {
        /// The person left, or the input ended; a bundle was written or was not.
        case left(hasWritten: Bool)
        /// Ctrl-C, and once more where it asked.
        case interrupted
        /// An answer was refused, and nobody is there to give another.
        case refused(line: Int, answer: String, why: String)
    }

    package init(state: WizardState, terminal: any LineTerminal, world: any WizardWorld) {
        self.terminal = terminal
        wizard = WizardRun(state, in: world)
    }

    /// Runs until the person leaves or the input ends. Every answer is in the draft before the next is asked for.
    package mutating func run() -> End {
        say(["Slipway, line by line. Type help for the words that work, quit to leave."])
        printPage()
        while true {
            terminal.write(prompt.text.harmless)
            switch terminal.readLine() {
            case .line(let line):
                let line = line.trimmed
                lineNumber += 1
                if !terminal.showsInput { say([line]) }
                let reply = prompt.reply(to: line)
                if let end = take(reply) { return end }
                // What comes next was written for an answer that was taken.
                if !terminal.isInteractive, let why = refusal(reply) {
                    return .refused(line: lineNumber, answer: line, why: why)
                }
            case .interrupt:
                say([""])
                if isAskedToLeave { return .interrupted }
                if let end = take(.events([.askToLeave])) { return end }
            case .end:
                say([""])
                return .left(hasWritten: state.hasWritten)
            }
        }
    }

    /// Why the last answer was not taken; nil when it was.
    private func refusal(_ reply: Reply) -> String? {
        if case .refuse(let sentence) = reply { return sentence }
        guard screen.hasRefused else { return nil }
        if case .editor(let editor) = screen.layer, let problem = editor.problem { return problem }
        return screen.notice ?? ""
    }

    private var prompt: any Prompt {
        switch screen.layer {
        case .editor(let editor): TextPrompt(state: state, editor: editor)
        case .picker(let picker): ListPrompt(state: state, picker: picker)
        case .question(let question): QuestionPrompt(question: question)
        case .rail, .filter, .help, .keys, nil: PagePrompt(state: state)
        }
    }

    private var isAskedToLeave: Bool {
        guard case .question(let question) = screen.layer else { return false }
        return question.choices.contains { $0.answer == .leave }
    }

    // MARK: - Moving the wizard

    private mutating func take(_ reply: Reply) -> End? {
        switch reply {
        case .say(let lines): say(lines)
        case .refuse(let sentence): say([sentence])
        case .showPage: printPage()
        case .events(let events): return send(events)
        case .jump(let events, let path):
            if let end = send(events) { return end }
            let title = FieldCatalogue.field(path)?.title ?? path.description
            say([
                PagePrinter(screen).number(of: path).map { "It is about number \($0), \(title)." }
                    ?? "It is about \(title), which is out of sight on this page. Type set \(path)= and a value to change it."
            ])
        }
        return nil
    }

    private mutating func send(_ events: [WizardEvent]) -> End? {
        let before = Printed(screen)
        var number = 0
        for event in events {
            let hasLeft = wizard.send(event) { [terminal] state, work in
                switch work {
                case .writing(nil): Self.say(["Writing \(state.folder)."], on: terminal)
                case .writing: break
                // A line for each question. Ctrl-C stops it.
                case .preflight(let progress), .refresh(let progress), .survey(let progress):
                    if progress.number != number { Self.say(["\(progress.words)."], on: terminal) }
                    number = progress.number
                    return !terminal.takeInterrupt()
                }
                return true
            }
            wizard.saveDraft()
            if hasLeft { return .left(hasWritten: state.hasWritten) }
        }
        tell(since: before)
        return nil
    }

    // MARK: - Telling

    /// What a person has been told.
    private struct Printed {
        let screen: WizardScreen
        let page: PagePrinter
        let findings: [String]

        init(_ screen: WizardScreen) {
            self.screen = screen
            page = PagePrinter(screen)
            findings = screen.page == .review ? [] : FindingLines(screen).lines
        }
    }

    /// Says what is new. A page that kept its items is not read again: the lines that changed are.
    private mutating func tell(since before: Printed) {
        let now = Printed(screen)
        var news = screen.notice.map { [$0] } ?? []
        let isNewPage = screen.page != before.screen.page || now.page.items.map(\.id) != before.page.items.map(\.id)
        if isNewPage {
            say(news)
            printPage()
            news = []
        } else {
            news += zip(now.page.lines, before.page.lines).filter { $0 != $1 }.map(\.0)
            news += changesOutOfSight(before.screen, now)
            if now.findings != before.findings {
                news += now.findings.isEmpty ? ["No finding on this page any more."] : now.findings
            }
        }
        if screen.costText != before.screen.costText, screen.page != .review {
            news.append("Cost: \(Spoken.text(screen.costText))")
        }
        if case .help(let help) = screen.layer {
            // Text over the page is read once, and then the page is there again.
            news += help.lines
            _ = wizard.send(.cancel) { _, _ in true }
        } else if let layer = screen.layer, layer != before.screen.layer {
            news += prompt.intro
        } else if news.isEmpty, !isNewPage {
            news = ["Nothing changed."]
        }
        say(news)
    }

    /// The fields that changed and stand on no line of the page.
    private func changesOutOfSight(_ before: WizardScreen, _ now: Printed) -> [String] {
        let pools = (before.document.pools.all + screen.document.pools.all).map(\.name)
        return FieldCatalogue.all(andPools: pools).compactMap { field in
            let value = field.value(screen.document)
            let isInSight = now.page.items.contains { $0.field?.whole == field.path }
            guard !isInSight, value != field.value(before.document) else { return nil }
            return "\(field.path): \(value.text.isEmpty ? "empty" : value.text)"
        }
    }

    private func printPage() {
        let page = PagePrinter(screen)
        say(["", page.title] + page.lines + (screen.page == .review ? [] : FindingLines(screen).lines))
    }

    /// Prints lines, each made harmless for a terminal: names and paths come from people and files.
    private func say(_ lines: [String]) { Self.say(lines, on: terminal) }

    private static func say(_ lines: [String], on terminal: any LineTerminal) {
        for line in lines { terminal.write(line.harmless + "\n") }
    }
}
