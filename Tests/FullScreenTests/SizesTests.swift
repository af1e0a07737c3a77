import Terminal
import TestSupport
import Testing
import Wizard

@testable import FullScreen

@Suite("At every size")
struct SizesTests {
    @Test("the parts of the screen lie on it, and none on another", arguments: 1...100)
    func parts(rows: Int) {
        for columns in 1...300 {
            let size = Size(columns: columns, rows: rows)
            let layout = ScreenLayout(size)
            let parts =
                [layout.header, layout.page, layout.findings, layout.keys]
                + [layout.rail, layout.help].compactMap { $0 }
            for (index, part) in parts.enumerated() where !part.isEmpty {
                #expect(part.lies(in: Rect(size)), "\(part) at \(size)")
                #expect(parts[..<index].allSatisfy { !$0.overlaps(part) }, "\(part) at \(size)")
            }
            guard !layout.isTooSmall else { continue }
            #expect(layout.keys.rows == rows - 1..<rows, "the keys stand on the last row")
            #expect(!layout.body.isEmpty && !layout.findings.isEmpty)
        }
    }

    @Test("every page, and whatever lies over it, keeps to its place", arguments: Page.visited)
    func places(page: Page) {
        for (index, walk) in Self.walks(on: page).enumerated() {
            for size in Self.sizes(for: index) {
                for isUnicode in [true, false] {
                    let capabilities = Capabilities(colours: 8, unicode: isUnicode)
                    #expect(
                        WizardView(screen: walk.state.screen, theme: Theme(capabilities: capabilities)).frame(
                            size: size
                        ).canvas.size == size)
                    let sight = Sight(screen: walk.state.screen, size: size, capabilities: capabilities)
                    #expect(
                        sight.trespassers.isEmpty,
                        "\(sight.trespassers) at \(size), \(String(describing: walk.state.layer))")
                }
            }
        }
    }

    /// The page, and all that can be opened on it.
    private static func walks(on page: Page) -> [Walk] {
        var bare = Walk()
        bare.go(to: page)
        var walks = [bare]
        func add(_ change: (inout Walk) -> Void) {
            var walk = bare
            change(&walk)
            walks.append(walk)
        }
        for item in bare.state.content.focusable.joined() {
            add { walk in
                walk.send(.focus(item.id))
                walk.send(.activate)
            }
            // One that opened nothing shows what the page does anyway.
            if walks.last?.state.layer == nil { walks.removeLast() }
        }
        add { $0.send(.help) }
        add { $0.send(.filter) }
        add { $0.send(.cancel) }
        add { walk in
            walk.send(.set(.init(.description, .text(String(repeating: "機械 learning ", count: 20)))))
            walk.send(.set(.init(.network.vpcCidr, .text("10.1.0.0/33"))))
            walk.go(to: page)
        }
        add { walk in
            walk.send(.set(.init(.name, .text("demo"))))
            walk.send(.askToLeave)
        }
        return walks
    }

    /// Of all sizes up to 300x100 another sample for each screen: those where the layout changes, and some between.
    private static func sizes(for index: Int) -> [Size] {
        let columns = [1, 2, 29, 30, 31, 36, 40, 45, 50, 59, 60, 61, 75, 80, 99, 100, 101, 119, 120, 160, 200, 300]
        let rows = [1, 2, 6, 7, 8, 9, 10, 11, 15, 16, 17, 21, 22, 23, 24, 30, 40, 100]
        return columns.enumerated().filter { ($0.offset + index) % 2 == 0 }.map {
            Size(columns: $0.element, rows: rows[($0.offset * 7 + index) % rows.count])
        }
    }
}

/// The views of one screen, each drawn alone.
private struct Sight {
    let screen: WizardScreen
    let size: Size
    let capabilities: Capabilities

    /// The views that draw outside of their part of the screen.
    var trespassers: [String] {
        let (layout, theme) = (ScreenLayout(size), Theme(capabilities: capabilities))
        guard !layout.isTooSmall else { return [] }
        var found: [String] = []
        func look(_ name: String, _ part: Rect?, _ draw: (Rect, inout Frame) -> Void) {
            guard let part else { return }
            var alone = Frame(size: size, keymap: Keymap(for: screen))
            draw(part, &alone)
            if let cursor = alone.canvas.cursor, !part.contains(cursor) { found.append("the cursor of the \(name)") }
            alone.canvas.cursor = nil
            alone.canvas.fill(part)
            if alone.canvas != Canvas(size: size) { found.append("the \(name)") }
        }
        look("header", layout.header) { HeaderView(screen: screen, theme: theme).draw(in: $0, on: &$1) }
        look("rail", layout.rail) { RailView(screen: screen, theme: theme).draw(in: $0, on: &$1) }
        look("page", layout.page) { _, frame in
            let plan = PagePlan(
                screen.content, width: layout.body.size.columns, theme: theme, isWide: layout.help != nil)
            let place = plan.place(in: layout.body, focus: screen.focus?.id)
            let page = PageView(plan: plan, place: place, theme: theme)
            page.draw(on: &frame)
            page.drawFocus(of: screen, on: &frame)
            FilterView(screen: screen, theme: theme).draw(in: layout.body, on: &frame)
        }
        look("help", layout.help) { SideHelpView(screen: screen, theme: theme).draw(in: $0, on: &$1) }
        look("findings", layout.findings) {
            FindingsView(screen: screen, theme: theme, hasSideHelp: layout.help != nil).draw(in: $0, on: &$1)
        }
        look("keys", layout.keys) { KeyLineView(theme: theme).draw(in: $0, on: &$1) }
        // What lies over the page leaves the first and the last row, and the outer edge, as they are.
        let between = Rect(size).inset(top: 1, bottom: 1)
        look("layer", layout.frame == nil ? between : between.inset(by: 1)) {
            OverlayView(screen: screen, theme: theme).draw(over: layout, on: &$1)
        }
        return found
    }
}

extension ScreenLayout {
    /// The body with the margin in which marks tell that there is more.
    fileprivate var page: Rect {
        Rect(column: body.origin.column, row: body.origin.row, columns: body.size.columns + 1, rows: body.size.rows)
    }
}

extension Rect {
    fileprivate func lies(in other: Rect) -> Bool {
        other.columns.lowerBound <= columns.lowerBound && columns.upperBound <= other.columns.upperBound
            && other.rows.lowerBound <= rows.lowerBound && rows.upperBound <= other.rows.upperBound
    }

    fileprivate func overlaps(_ other: Rect) -> Bool { columns.overlaps(other.columns) && rows.overlaps(other.rows) }
}
