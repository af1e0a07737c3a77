import Environment
import Terminal
import Testing
import Wizard

@testable import FullScreen

@Suite("While only the focus moves")
struct BackdropTests {
    @Test("a frame stands on the one before, and looks as if it were drawn anew", arguments: Page.visited)
    func moving(page: Page) {
        for size in [Size(columns: 80, rows: 24), Size(columns: 40, rows: 10), Size(columns: 120, rows: 40)] {
            var walk = Walk()
            walk.size = size
            walk.go(to: page)
            var last = walk.frame
            var kept = 0
            let moves = walk.state.content.focusable.count - 1
            for _ in 0..<moves {
                walk.press(.down)
                let frame = walk.frame(after: last)
                let anew = walk.frame
                #expect(frame.canvas == anew.canvas, "\(page) at \(size)")
                for point in frame.targets.map(\.area.origin) {
                    #expect(frame.event(at: point) == anew.event(at: point))
                }
                if frame.backdrop === last.backdrop { kept += 1 }
                last = frame
            }
            // At 80x24, where most pages need no scrolling.
            if size.columns == 80, ![.region, .review].contains(page) { #expect(kept * 2 >= moves, "\(page)") }
        }
    }

    @Test("nothing of it stays when an answer changes, or the size")
    func changes() {
        var walk = Walk()
        walk.go(to: .network)
        let before = walk.frame
        walk.size = Size(columns: 90, rows: 24)
        #expect(walk.frame(after: before).backdrop !== before.backdrop)
        walk.size = Size(columns: 80, rows: 24)
        walk.send(.set(FieldChange(.network.vpcCidr, .text("10.9.0.0/16"))))
        let after = walk.frame(after: before)
        #expect(after.backdrop !== before.backdrop)
        #expect(after.canvas == walk.frame.canvas)
    }
}
