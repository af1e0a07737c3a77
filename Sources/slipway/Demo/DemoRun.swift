import Catalog
import FullScreen
import Glibc
import KeyScript
import PresetLibrary
import Terminal
import Wizard
import Workbench

/// One playing of a script, from the terminal's opening to the process's end.
struct DemoRun {
    let script: KeyScript
    let pace: Pace
    let today: CalendarDay

    func runToEnd() throws -> Never {
        let terminal = try openTerminal()
        let folder: DemoFolder
        do {
            folder = try DemoFolder()
        } catch {
            terminal.close()
            throw error
        }
        let player = ScriptPlayer(script, on: terminal, pace: pace)
        let workshop = DemoWorkshop()
        let context = WizardContext(catalog: .builtIn, today: today, presets: PresetStore().offered)
        var session = WizardSession(state: WizardState(context: context), terminal: player, world: workshop)
        let sessionEnd = session.run()
        terminal.close()
        folder.removeIfEmpty()
        if let written = workshop.written {
            Output.result("The bundle is in \(folder.path)/\(written)\nTo take it away: rm -r \(folder.path)\n")
        }
        if case .signal(let signal) = sessionEnd, player.end == nil { CursesTerminal.endProcess(bySignal: signal) }
        switch player.programEnded() {
        case .played: exit(0)
        case .left: exit(ExitStatus.interrupted.rawValue)
        case .failed(let failure): throw Stop(.badDocument, failure.description)
        }
    }

    private func openTerminal() throws -> CursesTerminal {
        do {
            return try CursesTerminal(mouse: false)
        } catch TerminalError.cannotAddressCursor(let name) {
            throw Stop(
                .usage,
                "A terminal of the kind TERM=\(name) cannot show a demo, which is played on the full screen. Use another terminal window."
            )
        } catch TerminalError.noTerminal {
            throw Stop(.usage, "There is no terminal to play the demo on. Run it in a terminal window.")
        } catch {
            throw Stop(.usage, "\(error)")
        }
    }
}
