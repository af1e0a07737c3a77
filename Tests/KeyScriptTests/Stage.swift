import Catalog
import Environment
import FullScreen
import KeyScript
import Preflight
import PresetLibrary
import Terminal
import TestSupport
import Testing
import Wizard

@testable import EnvironmentBundle

/// A script played in the whole wizard, without a device, pauses or files. The screens that it names are golden.
struct Stage {
    let end: ScriptPlayer.End
    let terminal: MemoryTerminal
    /// The bundle that was written: paths and bytes.
    let bundle: [String: [UInt8]]
    /// The document that it was written from.
    let document: EnvironmentDocument?

    init(
        _ script: KeyScript, size: Size = Size(columns: 80, rows: 24),
        capabilities: Capabilities = Capabilities(colours: 8),
        captions: Bool = true
    ) throws {
        let context = WizardContext(
            catalog: .builtIn, today: script.today ?? testDay, presets: PresetStore().offered)
        terminal = MemoryTerminal(size: size, capabilities: capabilities)
        let player = ScriptPlayer(script, on: terminal, pace: .none, captions: captions) { name, screen in
            Golden.expect(screen.text(), named: "screens/\(name).txt")
        }
        let world = MemoryWorld()
        var session = WizardSession(state: WizardState(context: context), terminal: player, world: world)
        _ = session.run()
        end = player.programEnded()
        bundle = world.bundle
        document = world.document
    }
}

/// A world that keeps in memory what is written.
private final class MemoryWorld: WizardWorld {
    private(set) var bundle: [String: [UInt8]] = [:]
    private(set) var document: EnvironmentDocument?

    func saveDraft(_ choices: Choices) {}
    func discardDraft(of choices: Choices) {}
    func open(_ path: String, in context: WizardContext) -> OpenOutcome { .failed("\(path) cannot be read.") }
    func preview(_ state: WizardState) -> BundlePreview { BundlePreview(.changes(BundleChanges(existing: .nothing))) }

    func write(_ state: WizardState, force: Bool, progress: (BundleWriter.Progress) -> Bool) -> WriteOutcome {
        let inputs = BundleInputs(document: state.document, catalog: .builtIn, preset: state.choices.preset)
        let files = RenderedBundle(inputs).files
        for (index, file) in files.enumerated()
        where !progress(BundleWriter.Progress(path: file.path, number: index + 1, count: files.count)) {
            return .failed("Stopped. Nothing was written.")
        }
        bundle = Dictionary(uniqueKeysWithValues: files.map { ($0.path, Array($0.bytes)) })
        document = state.document
        return .done(folder: state.folder, changes: BundleChanges(existing: .nothing, added: files.map(\.path)))
    }

    func refresh(_ state: WizardState, progress: (Preflight.Progress) -> Bool) -> RefreshOutcome {
        .failed("There is no account to ask here.")
    }

    func survey(_ state: WizardState, progress: (Preflight.Progress) -> Bool) -> SurveyOutcome {
        .failed("There is no account to ask here.")
    }

    func preflight(_ state: WizardState, progress: (Preflight.Progress) -> Bool) -> PreflightOutcome {
        .failed("Nobody answers.")
    }
}
