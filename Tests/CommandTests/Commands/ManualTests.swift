import Foundation
import Testing

@Suite struct ManualTests {
    private static let page = URL(fileURLWithPath: #filePath.components(separatedBy: "/Tests/")[0])
        .appendingPathComponent("docs/slipway.1")

    /// A command as the program tells of itself.
    private struct Command: Decodable {
        let commandName: String
        let abstract: String?
        let discussion: String?
        let superCommands: [String]?
        let arguments: [Argument]?
        let subcommands: [Command]?
        let shouldDisplay: Bool?

        struct Argument: Decodable {
            let abstract: String?
            let names: [Name]?
            let shouldDisplay: Bool

            var faces: [String] {
                [abstract].compactMap(\.self) + (names ?? []).filter { $0.kind == "long" }.map { " -\($0.name)" }
            }
        }

        struct Name: Decodable {
            let kind: String
            let name: String
        }

        /// What a page has to hold that tells of this command.
        var faces: [String] {
            [commandName, abstract].compactMap(\.self) + (arguments ?? []).filter(\.shouldDisplay).flatMap(\.faces)
                + rows
        }

        /// The lines of its discussion that stand for themselves: examples, and rows of tables.
        var rows: [String] {
            (discussion ?? "").split(separator: "\n").filter { $0.hasPrefix("  ") }.map(String.init)
        }

        var options: Set<String> {
            Set((arguments ?? []).flatMap { $0.names ?? [] }.map { ($0.kind == "long" ? "--" : "-") + $0.name })
        }

        /// This command and all below it, without the one that prints help.
        var all: [Command] { commandName == "help" ? [] : [self] + (subcommands ?? []).flatMap(\.all) }
    }

    private struct Help: Decodable { let command: Command }

    private static var commands: [Command] {
        get throws {
            let help = try Program().run("--experimental-dump-help").result
            return try JSONDecoder().decode(Help.self, from: Data(help.utf8)).command.all
        }
    }

    @Test("Each command's help has two examples, with options that it has")
    func examples() throws {
        let leaves = try Self.commands.filter { ($0.subcommands ?? []).allSatisfy { $0.commandName == "help" } }
        #expect(leaves.count > 15)
        for command in leaves {
            let path = ((command.superCommands ?? []) + [command.commandName]).joined(separator: " ")
            let examples = command.rows.map { $0.dropFirst(2) }
            #expect(examples.count == 2, "\(path)")
            for example in examples {
                #expect(example.hasPrefix(path), "\(path): \(example)")
                let options = example.split(separator: " ").filter { $0.hasPrefix("--") }.map(String.init)
                #expect(command.options.isSuperset(of: options), "\(example)")
            }
        }
    }

    @Test func theManualPageKnowsEveryCommandAndOption() throws {
        let commands = try Self.commands
        let page = try String(contentsOf: Self.page, encoding: .utf8)
        #expect(commands.count > 10)
        let missing = commands.flatMap(\.faces).filter { !page.contains($0) }
        #expect(
            missing == [],
            """
            docs/slipway.1 is out of date. Make it anew: swift package generate-manual --configuration debug \
            --date 2026-11-24 --authors "The Slipway maintainers" && cp .build/plugins/GenerateManual/outputs/slipway/slipway.1 docs/
            """)
    }

    @Test(arguments: [["--version"], ["--help"], ["help", "plan"], ["--generate-completion-script", "zsh"]])
    func theProgramTellsOfItselfOnStandardOutput(_ arguments: [String]) throws {
        let told = try Program().run(arguments)
        #expect(told.status == 0)
        #expect(!told.result.isEmpty)
        #expect(told.messages == "")
    }
}
