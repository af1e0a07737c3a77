/// What stands below a command's overview, in its help and in the manual page alike.
enum Discussion {
    /// - Parameters:
    ///   - words: what else is to be known; empty when nothing is.
    ///   - examples: whole command lines, the commonest first.
    static func text(_ words: String = "", examples: String...) -> String {
        // A line that begins with blanks stays a line of its own, in a manual page too.
        (words.isEmpty ? "" : words + "\n\n") + "Examples:\n" + examples.map { "  \($0)" }.joined(separator: "\n")
    }

    /// What holds for all commands.
    static let ofAll = """
        Environment:
        \(rows([
            ("SLIPWAY_PRESET_PATH", "folders of presets, a colon between them"),
            ("SLIPWAY_ACCOUNT", "the one AWS account that may be asked"),
            ("XDG_CONFIG_HOME", "where slipway/presets is (default: ~/.config)"),
            ("XDG_STATE_HOME", "where slipway/drafts is (default: ~/.local/state)"),
            ("XDG_DATA_HOME", "where slipway/facts.tsv is (default: ~/.local/share)"),
            ("NO_COLOR", "no colours"),
            ("ACCESSIBLE", "1: the wizard asks line by line"),
        ]))

        Files:
        \(rows([
            ("~/.config/slipway/presets", "your presets"),
            ("~/.local/state/slipway/drafts", "answers that are no bundle yet"),
            ("~/.local/share/slipway/facts.tsv", "what your AWS account told"),
        ]))

        Exit status:
        \(rows([("0", "done")] + ExitStatus.allCases.map { ("\($0.rawValue)", $0.meaning) }))
        """

    private static func rows(_ rows: [(name: String, meaning: String)]) -> String {
        let width = rows.map(\.name.count).max() ?? 0
        return rows.map { name, meaning in
            "  \(name)\(String(repeating: " ", count: width - name.count))  \(meaning)"
        }.joined(separator: "\n")
    }
}
