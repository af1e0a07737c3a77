import ArgumentParser
import Catalog
import Environment
import EnvironmentBundle
import FullScreen
import Glibc
import PresetLibrary
import Terminal
import Wizard

struct WizardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wizard", abstract: "Describe an environment page by page, and write its bundle.")

    @OptionGroup var input: InputOptions

    @Option(name: .shortAndLong, help: ArgumentHelp("The bundle's folder (default: the environment's name).", valueName: "dir"))
    var output: String?

    func run() throws {
        var wizard = WizardRun()
        wizard.store = input.library.store
        wizard.folder = output
        try reporting {
            wizard.today = try input.day.today
            if input.from != nil || input.preset != nil || !input.assignments.isEmpty {
                wizard.choices = try input.load().choices
            }
        }
        wizard.runToEnd()
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

    /// Runs the wizard and ends the process as the person or a signal wants.
    func runToEnd() -> Never {
        do {
            let drafts = DraftStore(variables: ProcessEnvironment.variables)
            let context = WizardContext(
                catalog: .builtIn, today: try today ?? DayOption.currentDay(), presets: presets, folder: folder)
            let draft = choices == nil ? drafts.load(presets: context.presets) : nil
            let terminal = try openTerminal()
            var session = WizardSession(
                state: WizardState(context: context, choices: choices ?? Choices(), draft: draft), terminal: terminal,
                world: WizardWorkshop(drafts: drafts))
            let end = session.run()
            terminal.close()
            switch end {
            case .left(hasWritten: true): exit(0)
            case .left(hasWritten: false): exit(ExitStatus.interrupted.rawValue)
            case .signal(let signal): CursesTerminal.endProcess(bySignal: signal)
            }
        } catch let stop as Stop {
            Output.message(stop.message)
            exit(stop.status.rawValue)
        } catch {
            Output.message("\(error)")
            exit(ExitStatus.inputOutput.rawValue)
        }
    }

    private func openTerminal() throws -> CursesTerminal {
        do {
            return try CursesTerminal()
        } catch {
            throw Stop(
                .usage,
                "\(error)\nWithout one, `slipway generate --preset base --set name=demo --output demo` writes the same bundle.")
        }
    }

    /// Every preset that can be used, `base` first. One that cannot is left out: `slipway presets lint` tells why.
    private var presets: [Preset] {
        ((try? store.usablePresets()) ?? [])
            .sorted { ($0.name != "base" ? 1 : 0, $0.name) < ($1.name != "base" ? 1 : 0, $1.name) }
    }
}

extension LoadedEnvironment {
    /// The person's part of what was loaded, and the preset below it. Values that would be planned the same way are
    /// left open, so that zones and subnets go on following the rest.
    var choices: Choices {
        var own = ownAnswers
        for field in FieldCatalogue.all where field.isPlanned {
            guard own[field.path] != nil else { continue }
            var open = answers
            open[field.path] = nil
            if field.value(open.resolved(with: .builtIn, on: today)) == field.value(document) { own[field.path] = nil }
        }
        return Choices(preset: preset, own: own)
    }
}

/// Does for the wizard what has to be done on disk.
final class WizardWorkshop: WizardWorld {
    private let drafts: DraftStore

    init(drafts: DraftStore) { self.drafts = drafts }

    func saveDraft(_ choices: Choices) { drafts.save(choices) }
    func discardDraft() { drafts.discard() }

    func write(_ state: WizardState, force: Bool) -> WriteOutcome {
        do {
            let files = try RenderedBundle(
                BundleInputs(document: state.document, catalog: state.context.catalog, preset: state.choices.preset)
            ).files
            let changes = try BundleWriter().write(files, to: state.folder, force: force)
            return .done(folder: state.folder, changes: changes)
        } catch BundleWriteError.editedByHand(let paths) {
            return .editedByHand(paths)
        } catch {
            return .failed("\(error)")
        }
    }
}
