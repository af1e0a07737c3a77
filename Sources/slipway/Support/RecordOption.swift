import ArgumentParser
import Recording

/// Where what is shown is recorded.
struct RecordOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Record what is shown, never what is typed, into this new asciicast file (asciinema play).",
            valueName: "file"))
    var record: String?

    /// From here on everything that is shown is recorded, if that was asked for.
    func begin() throws {
        guard let record else { return }
        do {
            try Recorder.begin(path: record)
        } catch {
            switch error {
            case .noTerminal: throw Stop(.usage, error.description)
            case .occupied, .cannotCreate: throw Stop(.cannotCreate, error.description)
            case .failed: throw Stop(.inputOutput, error.description)
            }
        }
    }
}
