import Terminal
import TestSupport
import Testing
import Wizard

@testable import FullScreen

@Suite("Keys on the key line")
struct KeyNameTests {
    @Test("are called as key scripts call them", arguments: Page.visited)
    func names(page: Page) {
        var walk = Walk()
        walk.go(to: page)
        var keymaps = [Keymap(for: walk.state.screen)]
        for key in [Key.enter, .escape, .character("?"), .character("/")] {
            walk.press(key)
            keymaps.append(Keymap(for: walk.state.screen))
            walk.go(to: page)
        }
        for binding in keymaps.flatMap(\.bindings) {
            // Arrows stand for two keys, and Ctrl-C comes as a signal.
            guard let name = binding.name, !"↑↓←→".contains(name.prefix(1)), name != "Ctrl-C" else { continue }
            #expect(Key(named: name).map(binding.keys.contains) == true, "\(name)")
        }
    }
}
