import ArgumentParser
import Catalog
import Environment
import EnvironmentBundle
import FullScreen
import Glibc
import LineMode
import PresetLibrary
import Terminal
import Text
import Wizard
import Workbench

struct WizardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wizard", abstract: "Describe an environment page by page, and write its bundle.",
        discussion: Discussion.text(
            examples: "slipway wizard --preset gpu-inference --set region=eu-central-1",
            "slipway wizard --from demo --line"))

    @OptionGroup var input: InputOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The bundle's folder (default: the environment's name).", valueName: "dir"),
        completion: .directory)
    var output: String?

    @Flag(
        help: "Ask line by line, for screen readers, plain terminals and input from a pipe. ACCESSIBLE=1 does the same."
    )
    var line = false

    @OptionGroup var recording: RecordOption

    func run() throws {
        var wizard = WizardRun()
        if line { wizard.isLineMode = true }
        wizard.store = input.surroundings.library.store
        wizard.folder = output
        try reporting {
            wizard.today = try input.surroundings.day.today
            if input.from != nil || input.preset != nil || !input.assignments.isEmpty {
                wizard.choices = try Self.choices(of: input, keepingFolder: output != nil)
            }
            try recording.begin()
        }
        wizard.runToEnd()
    }

    /// What the command line says of the environment.
    private static func choices(of input: InputOptions, keepingFolder: Bool) throws -> Choices {
        let loaded = try input.load()
        // Nothing of a document that can only be read in part may get lost, so it is mended first.
        guard loaded.isReadWhole else {
            throw Stop(
                .badDocument,
                loaded.report.text + "\nMend the document and try again; the wizard would lose what it cannot read.")
        }
        var choices = loaded.choices
        if let name = input.from, name != "-" {
            choices.origin = Choices.Origin(name: name, document: loaded.document, source: loaded.source)
            if !keepingFolder, BundleReader.isBundle(name) { choices.folder = name }
        }
        return choices
    }
}

/// One run of the wizard, from the terminal's opening to the process's end.
struct WizardRun {
    var store = PresetStore(folders: PresetStore.searchFolders(given: [], environment: ProcessEnvironment.variables))
    /// The day on which support dates are judged; nil for today.
    var today: CalendarDay?
    /// What the command line already says of the environment; nil when it says nothing.
    var choices: Choices?
    /// The folder that was asked for.
    var folder: String?
    /// Whether to ask line by line.
    var isLineMode = Self.wantsLineMode

    /// Runs the wizard and ends the process as the person or a signal wants.
    func runToEnd() -> Never {
        do {
            let variables = ProcessEnvironment.variables
            let drafts = DraftStore(variables: variables)
            let facts = KnownFacts(reading: store)
            let context = WizardContext(
                catalog: facts.catalog, today: try today ?? DayOption.currentDay(), presets: store.offered,
                folder: folder)
            let opening = drafts.open(presets: context.presets)
            var state = WizardState(
                context: context, choices: choices ?? Choices(), drafts: choices == nil ? opening.drafts : [])
            let remarks = facts.remarks + [opening.remark].compactMap(\.self)
            if !remarks.isEmpty { state.announce(remarks.joined(separator: " ")) }
            let world = WizardWorkshop(drafts: drafts, presets: store, variables: variables) { time(nil) }
            guard !isLineMode, let terminal = try openTerminal() else { Self.runLines(state, world) }
            var session = WizardSession(state: state, terminal: terminal, world: world)
            let end = session.run()
            terminal.close()
            switch end {
            case .left(let hasWritten):
                Output.result(LeavingWords(session.state, world).text)
                exit(hasWritten ? 0 : ExitStatus.interrupted.rawValue)
            // Nobody may be there to read.
            case .signal(let signal): CursesTerminal.endProcess(bySignal: signal)
            }
        } catch {
            let stop = Stop(error) ?? Stop(.inputOutput, "\(error)")
            Output.message(stop.message)
            exit(stop.status.rawValue)
        }
    }

    private static func runLines(_ state: WizardState, _ world: WizardWorkshop) -> Never {
        let lines = StandardLines()
        var session = LineSession(state: state, terminal: lines, world: world)
        let end = session.run()
        if let error = lines.outputError { Output.endUnwritten(error) }
        Output.result(LeavingWords(session.state, world).text)
        switch end {
        case .left(hasWritten: true): exit(0)
        case .left(hasWritten: false), .interrupted: exit(ExitStatus.interrupted.rawValue)
        case .refused(let line, let answer, let why):
            Output.message(
                "Line \(line) of the input, \"\(answer.harmless)\", was refused: \(why.harmless)\n"
                    + "Nothing after it was read, and nothing was written since. Mend the line and run it again.")
            exit(ExitStatus.badDocument.rawValue)
        }
    }

    /// Whether the environment asks for plain lines: ACCESSIBLE, or a terminal that only prints.
    private static var wantsLineMode: Bool {
        func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
        return hasTerminal
            && (!["", "0", "false"].contains(variable("ACCESSIBLE").lowercased()) || variable("TERM") == "dumb")
    }

    private static var hasTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

    /// - Returns: nil where the terminal can only be used line by line.
    private func openTerminal() throws -> CursesTerminal? {
        do {
            return try CursesTerminal()
        } catch TerminalError.cannotAddressCursor where Self.hasTerminal {
            return nil
        } catch {
            throw Stop(
                .usage,
                "\(error)\nWithout one, `slipway generate --preset base --set name=demo --output demo` writes the same bundle."
            )
        }
    }

}
