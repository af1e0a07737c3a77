import Foundation
import Testing

@Suite struct ManualTests {
    private static let page = URL(fileURLWithPath: #filePath.components(separatedBy: "/Tests/")[0])
        .appendingPathComponent("docs/slipway.1")

    /// A command as the program tells of itself.
    private struct Command: Decodable {
        let commandName: String
        let abstract: String?
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
        }

        /// This command and all below it, without the one that prints help.
        var all: [Command] { commandName == "help" ? [] : [self] + (subcommands ?? []).flatMap(\.all) }
    }

    private struct Help: Decodable { let command: Command }

    @Test func theManualPageKnowsEveryCommandAndOption() throws {
        let help = try Program().run("--experimental-dump-help").result
        let commands = try JSONDecoder().decode(Help.self, from: Data(help.utf8)).command.all
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
