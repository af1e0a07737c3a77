import ArgumentParser
import Text

/// The words that a command line begins with, as the names of commands. The parser would take one that it does not know for an
/// argument of the wizard, which has none, and say nothing of the commands that there are.
struct CommandWords {
    private let words: [String]

    init(_ arguments: [String]) {
        words = Array(arguments.prefix { !$0.hasPrefix("-") })
    }

    /// Whether only the version is asked for, in one of the ways in which people ask.
    static func asksForVersion(_ arguments: [String]) -> Bool { [["version"], ["--version"]].contains(arguments) }

    /// Refuses a word that stands where a command's name has to, and is none.
    func check() throws(Stop) {
        var command: any ParsableCommand.Type = Slipway.self
        var path = "slipway"
        for word in words.first == "help" ? words.dropFirst() : words[...] {
            let commands = command.configuration.subcommands
            guard !commands.isEmpty else { return }
            guard let next = commands.first(where: { $0._commandName == word }) else {
                throw Stop(.usage, Self.refusal(of: word, path, commands.map { $0._commandName }))
            }
            command = next
            path += " \(word)"
        }
    }

    private static func refusal(of word: String, _ path: String, _ names: [String]) -> String {
        let hint =
            NearestName.of(word, among: names).map { "Did you mean \(path) \($0)?" }
            ?? "There are: \(names.joined(separator: ", "))."
        return "There is no command \(path) \(word.harmless). \(hint)"
    }
}
