import Embedded

/// A part of apply.sh: a file of functions that are the same in every bundle that carries it.
struct ScriptPart: Sendable {
    let name: String
    let text: String
    /// The actions whose functions it has; a part without any is in every script.
    let actions: Set<ScriptAction>

    /// All parts, in the order in which they stand in the script. The head comes before this environment's own part.
    static let all: [ScriptPart] = files.filter { $0.name != head }.map(ScriptPart.init)
    static let headText = files.first { $0.name == head }?.text ?? ""

    private static let head = "scripts/apply/head.sh"
    private static let files = EmbeddedFiles.scripts.files.filter { $0.name.hasPrefix("scripts/apply/") }

    /// The first line tells ShellCheck how to read the part by itself, and is not carried over.
    init(_ file: EmbeddedFiles.File) {
        name = file.name
        // By bytes: all parts together are some thousand lines, and the wizard waits for them on its way to Review.
        let lines = file.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let isForShellCheck = lines.first?.starts(with: "# shellcheck shell=".utf8) == true
        text = isForShellCheck ? String(Substring(file.text.utf8.dropFirst(lines[0].count + 1))) : file.text
        let functions = Set(lines.compactMap { Self.function(beginningIn: $0) })
        actions = Set(ScriptAction.allCases.filter { functions.contains($0.function) })
    }

    /// `run_quota` of `run_quota() {`.
    private static func function(beginningIn line: Substring.UTF8View) -> String? {
        guard let end = line.firstIndex(of: UInt8(ascii: "(")), line[end...].starts(with: "()".utf8) else { return nil }
        return String(Substring(line[..<end]))
    }
}
