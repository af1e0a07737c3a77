import Environment
import Terminal
import TestSupport
import Testing
import Wizard

@testable import FullScreen

@Suite("Screens are those that people have looked at")
struct GoldenScreensTests {
    private static let sizes = [
        "80x24": Size(columns: 80, rows: 24), "120x40": Size(columns: 120, rows: 40),
        "40x10": Size(columns: 40, rows: 10), "200x60": Size(columns: 200, rows: 60),
    ]

    @Test("every page at every size of the design", arguments: Page.visited, ["80x24", "120x40", "200x60", "40x10"])
    func pages(page: Page, size: String) throws {
        var walk = Walk()
        walk.size = try #require(Self.sizes[size])
        walk.go(to: page)
        Golden.expect(walk.screen + "\n", named: "\(size)/\(page.rawValue).txt")
    }

    @Test("a pool's own page at every size of the design", arguments: ["80x24", "120x40", "200x60", "40x10"])
    func pool(size: String) throws {
        var walk = Walk()
        walk.size = try #require(Self.sizes[size])
        walk.go(to: .pools)
        walk.press(.down, .enter)
        Golden.expect(walk.screen + "\n", named: "\(size)/pool.txt")
    }

    @Test("every page without a character beyond ASCII", arguments: Page.visited)
    func ascii(page: Page) {
        var walk = Walk()
        walk.capabilities = Capabilities(colours: 0, unicode: false)
        walk.go(to: page)
        #expect(walk.screen.utf8.allSatisfy { $0 < 128 }, "\(page) draws something beyond ASCII")
        Golden.expect(walk.screen + "\n", named: "ascii/\(page.rawValue).txt")
    }

    @Test("lists, help, questions and findings lie over the page")
    func layers() {
        var walk = Walk()
        walk.go(to: .network)
        walk.press(.down, .enter)
        Golden.expect(walk.screen + "\n", named: "layers/zones.txt")
        walk.press(.escape, .character("?"))
        Golden.expect(walk.screen + "\n", named: "layers/help.txt")
        walk.press(.escape)
        walk.go(to: .pools)
        walk.press(.down, .down, .enter)
        Golden.expect(walk.screen + "\n", named: "layers/new-pool.txt")
        walk.press(.escape)
        walk.go(to: .cluster)
        walk.press(.enter)
        Golden.expect(walk.screen + "\n", named: "layers/versions.txt")
        walk.press(.escape)
        walk.go(to: .coreNodes)
        walk.press(.down, .down)
        walk.type("9")
        Golden.expect(walk.screen + "\n", named: "layers/editing.txt")
        walk.press(.enter)
        Golden.expect(walk.screen + "\n", named: "layers/finding.txt")
        walk.send(.askToLeave)
        Golden.expect(walk.screen + "\n", named: "layers/leave.txt")
    }
}
