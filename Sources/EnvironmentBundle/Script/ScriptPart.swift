import Embedded

/// A part of apply.sh: a file of functions that are the same in every bundle that carries it.
struct ScriptPart: Sendable {
    let text: String
    /// The actions whose functions it has; a part without any is in every script.
    let actions: Set<ScriptAction>

    /// All parts, in the order in which they stand in the script. The head comes before this environment's own part.
    static let all: [ScriptPart] = files.filter { $0.name != head }.map(ScriptPart.init)
    static let headText = files.first { $0.name == head }?.text ?? ""

    private static let head = "scripts/apply/head.sh"
    private static let files = EmbeddedFiles.scripts.files.filter { $0.name.hasPrefix("scripts/apply/") }

    /// The first line tells ShellCheck how to read the part by itself, and is not carried over.
    private init(_ file: EmbeddedFiles.File) {
        let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
        text = lines.drop { $0.hasPrefix("# shellcheck shell=") }.joined(separator: "\n")
        actions = Set(
            ScriptAction.allCases.filter { action in lines.contains { $0.hasPrefix("\(action.function)()") } })
    }
}
