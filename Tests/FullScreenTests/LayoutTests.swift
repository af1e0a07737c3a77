import Terminal
import TestSupport
import Testing
import Wizard

@testable import FullScreen

@Suite("A screen")
struct LayoutTests {
    @Test("too small for the wizard asks for a larger one, and keys go on working")
    func tooSmall() {
        var walk = Walk()
        walk.size = Size(columns: 20, rows: 5)
        #expect(walk.screen.contains("enlarge"))
        walk.press(.tab)
        walk.size = Size(columns: 80, rows: 24)
        #expect(walk.state.page == .basics)
        #expect(walk.screen.contains("Basics"))
    }

    @Test("always shows the keys that work now, and every shown key works", arguments: Page.visited)
    func keyLine(page: Page) throws {
        var walk = Walk()
        walk.go(to: page)
        let last = try #require(walk.screen.split(separator: "\n").last)
        #expect(last.contains("Tab next") && last.contains("Enter"))
        for binding in Keymap(for: walk.state.screen).bindings where binding.name != nil && !binding.keys.isEmpty {
            let key = try #require(binding.keys.first)
            #expect(Keymap(for: walk.state.screen).event(for: key) == binding.event)
        }
    }

    @Test("is navigated by clicks: on a page's name, and twice on an item")
    func mouse() throws {
        var walk = Walk()
        let network = try #require(walk.frame.event(at: Point(column: 5, row: 5)))
        #expect(network == .go(.network))
        walk.send(network)
        let zones = try #require(walk.frame.event(at: Point(column: 30, row: 5)))
        walk.send(zones)
        let open = try #require(walk.frame.event(at: Point(column: 30, row: 5)))
        walk.send(open)
        guard case .picker(let picker) = walk.state.layer else {
            Issue.record("the second click opens the list of zones")
            return
        }
        #expect(picker.path == .network.zones)
    }
}
