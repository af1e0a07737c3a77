import ArgumentParser
import KeyScript
import Text
import Workbench

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Watch the wizard being used, with captions.",
        discussion: Discussion.text(
            """
            Plays a key script in the real wizard, the built-in tour if none is named. Space pauses, any other key cuts a pause \
            short, Ctrl-C leaves. A demo writes into a temporary folder, and neither reads nor changes a draft.
            """,
            examples: "slipway demo", "slipway demo talk.keys --speed 2 --record talk.cast"))

    @Argument(
        help: ArgumentHelp("The key script, or - for standard input (default: the tour).", valueName: "script"),
        completion: .file())
    var script: String?

    @Option(help: ArgumentHelp("2 plays twice as fast, 0 without pauses.", valueName: "factor"))
    var speed = 1.0

    @OptionGroup var recording: RecordOption
    @OptionGroup var day: DayOption

    func run() throws {
        try reporting {
            guard let pace = Pace(speed: speed) else {
                throw Stop(.usage, "--speed takes a number from 0, such as 2 for twice as fast.")
            }
            let script = try read()
            let today = try day.asOf == nil ? script.today ?? day.today : day.today
            try recording.begin()
            try DemoRun(script: script, pace: pace, today: today).runToEnd()
        }
    }

    private func read() throws -> KeyScript {
        guard let script else { return try KeyScript.tour }
        let file = try InputFile(file: script)
        return try KeyScript(String(decoding: file.bytes, as: UTF8.self), name: file.name.harmless)
    }
}
