import Foundation
import TestSupport
import Testing

@Suite("docs/getting-started.md")
struct GettingStartedTests {
    /// The page's commands, a block of them each.
    private static var blocks: [String] {
        get throws {
            let page = try String(contentsOfFile: GoldenFile.repository + "docs/getting-started.md", encoding: .utf8)
            return page.components(separatedBy: "```sh\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
        }
    }

    @Test("has commands that do what it says, from an empty folder to an empty folder") func walk() throws {
        let program = try Program()
        let blocks = try Self.blocks.filter { !$0.hasPrefix("# needs ") }
        #expect(blocks.count > 5)
        let told = try program.shell("set -eux\n" + blocks.joined())
        #expect(told.status == 0, "\(told.messages.suffix(600))")
        let left = try FileManager.default.contentsOfDirectory(atPath: program.folder.path).filter { $0.first != "." }
        #expect(left == [])
    }

    @Test("says of each other command that it needs an account or a terminal, and a shell can read it") func others()
        throws
    {
        let others = try Self.blocks.filter { $0.hasPrefix("# needs ") }
        #expect(others.contains { $0.contains("./apply.sh terraform\n") })
        #expect(others.contains { $0.contains("./destroy.sh\n") })
        for block in others {
            #expect(block.hasPrefix("# needs an AWS account\n") || block.hasPrefix("# needs a terminal\n"))
            let told = try Program().shell("sh -n <<'END'\n\(block)END")
            #expect(told.status == 0)
        }
    }
}
