import Testing

@testable import FullScreen

@Suite("Scrolling")
struct ScrollTests {
    @Test("keeps the focus in sight and leaves no room unused", arguments: 1...30)
    func sight(visible: Int) {
        for total in 1...80 {
            for focus in 0..<total {
                let offset = Scroll.offset(focus: focus, total: total, visible: visible)
                #expect((offset..<(offset + visible)).contains(focus), "\(focus) of \(total)")
                #expect(offset >= 0 && offset <= max(0, total - visible))
            }
        }
    }

    @Test("moves the list at most once in half of what is visible")
    func steps() {
        let offsets = (0..<60).map { Scroll.offset(focus: $0, total: 60, visible: 14) }
        #expect(zip(offsets, offsets.dropFirst()).count { $0 != $1 } <= 60 / 7)
    }
}
