import Foundation
import TestSupport
import Testing

@Suite("A page with commands")
struct PagesTests {
    private static let pages = ["docs/getting-started.md", "docs/presets.md"]

    @Test(
        "has commands that do what it says, from an empty folder to what it leaves",
        arguments: zip(pages, [[], ["platform-presets"]]))
    func walk(page: String, left: [String]) throws {
        let program = try Program()
        let blocks = try Self.blocks(of: page).filter { !$0.hasPrefix("# needs ") }
        #expect(blocks.count > 5)
        let told = try program.shell("set -eux\n" + blocks.joined(), variables: Self.variables)
        #expect(told.status == 0, "\(told.messages.suffix(1200))")
        let files = try FileManager.default.contentsOfDirectory(atPath: program.folder.path).filter { $0.first != "." }
        #expect(files == left)
    }

    @Test(
        "says of each other command that it needs an account or a terminal, and a shell can read it", arguments: pages)
    func others(page: String) throws {
        for block in try Self.blocks(of: page) where block.hasPrefix("# needs ") {
            #expect(block.hasPrefix("# needs an AWS account\n") || block.hasPrefix("# needs a terminal\n"))
            let told = try Program().shell("sh -n <<'END'\n\(block)END")
            #expect(told.status == 0)
        }
    }

    @Test("tells how to apply and to destroy, with an account")
    func account() throws {
        let others = try Self.blocks(of: "docs/getting-started.md").filter { $0.hasPrefix("# needs ") }
        #expect(others.contains { $0.contains("./apply.sh terraform\n") })
        #expect(others.contains { $0.contains("./destroy.sh\n") })
    }

    @Test("has a workflow for GitHub whose commands pass where its own preset and environment stand")
    func workflow() throws {
        let program = try Program()
        let blocks = try Self.blocks(of: "docs/presets.md").filter { !$0.hasPrefix("# needs ") }
        #expect(try program.shell("set -eux\n" + blocks.joined(), variables: Self.variables).status == 0)
        let workflow = try program.read("platform-presets/.github/workflows/presets.yml")
        let commands = workflow.split(separator: "\n").compactMap { line in
            line.split(separator: "- run: ").last.map(String.init).flatMap { $0.hasPrefix("slipway ") ? $0 : nil }
        }
        #expect(commands.count == 2)
        for command in commands {
            let told = try program.shell("cd platform-presets && \(command)", variables: Self.variables)
            #expect(told.status == 0, "\(command): \(told.result) \(told.messages)")
        }
        let refused = try program.shell(
            "cd platform-presets && sed -i 's/, eu-west-3/, us-west-1/' presets/vision.yaml && git commit -qam x",
            variables: Self.variables)
        #expect(refused.status != 0)
        #expect(refused.messages.contains("In us-west-1: "), "the hook lets nothing unsound in: \(refused.messages)")
    }

    /// The page's commands, a block of them each.
    private static func blocks(of page: String) throws -> [String] {
        try String(contentsOfFile: GoldenFile.repository + page, encoding: .utf8)
            .components(separatedBy: "```sh\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
    }

    /// A hook of Git finds the program as everybody else does; who commits is told.
    private static let variables = [
        "PATH": "\(Program.executable.deletingLastPathComponent().path):/usr/bin:/bin:/usr/sbin:/sbin",
        "GIT_AUTHOR_NAME": "A person", "GIT_AUTHOR_EMAIL": "person@example.com",
        "GIT_COMMITTER_NAME": "A person", "GIT_COMMITTER_EMAIL": "person@example.com",
    ]
}
