import ArgumentParser
import Glibc
import Terminal
import Validation

/// When findings are printed in colours.
struct ColourOption: ParsableArguments {
    @Option(
        name: .customLong("color"),
        help: "Colours by severity: auto on a terminal where NO_COLOR is not set, always, or never.")
    var choice = Choice.auto

    enum Choice: String, CaseIterable, ExpressibleByArgument { case auto, always, never }

    /// Findings as they are printed to a file of the process.
    func text(of report: FindingsReport, to file: Int32) -> String {
        FindingsText(report: report, columns: Self.columns(of: file), hasColours: hasColours(file)).text
    }

    private func hasColours(_ file: Int32) -> Bool {
        switch choice {
        case .always: true
        case .never: false
        case .auto:
            isatty(file) == 1 && (ProcessEnvironment.variables["NO_COLOR"] ?? "").isEmpty
                && ProcessEnvironment.variables["TERM"] != "dumb"
        }
    }

    /// How wide the terminal is that a file is; nil for what is none.
    private static func columns(of file: Int32) -> Int? {
        var size = winsize()
        guard isatty(file) == 1, ioctl(file, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}

/// Findings as people read them. On a terminal the errors come first, and lines end between words.
private struct FindingsText {
    let report: FindingsReport
    /// Of the terminal; nil where it is read by something else.
    let columns: Int?
    let hasColours: Bool

    var text: String {
        let entries =
            columns == nil
            ? report.entries
            : Severity.allCases.sorted(by: >).flatMap { severity in
                report.entries.filter { $0.finding.severity == severity }
            }
        return entries.map { text(of: $0) + "\n" }.joined()
    }

    private func text(of entry: FindingsReport.Entry) -> String {
        let room = columns.map { $0 - Self.margin.count }
        var lines = room.map { TextWidth.wrapped(entry.sentence, to: $0) } ?? [entry.sentence]
        for index in lines.indices.dropFirst() { lines[index] = Self.margin + lines[index] }
        let beginning = entry.place + entry.label
        if hasColours, lines[0].hasPrefix(beginning) {
            let label = "\u{1B}[\(entry.finding.severity.colour)m\(entry.label)\u{1B}[0m"
            lines[0] = entry.place + label + lines[0].dropFirst(beginning.count)
        }
        return (lines + entry.fixLines).joined(separator: "\n")
    }

    private static let margin = "    "
}

extension Severity {
    /// Of the terminal's own eight colours, which its owner has chosen to be readable; bold.
    fileprivate var colour: String {
        switch self {
        case .error: "1;31"
        case .warning: "1;33"
        case .note: "1;36"
        }
    }
}
