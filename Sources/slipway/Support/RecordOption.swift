import ArgumentParser
import Recording

/// Where what is shown is recorded.
struct RecordOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Record what is shown, never what is typed, into this new asciicast file (asciinema play).",
            valueName: "file"),
        completion: .file())
    var record: String?

    /// From here on everything that is shown is recorded, if that was asked for.
    func begin() throws {
        if let record { try Recorder.begin(path: record) }
    }
}
