import Terminal
import Wizard

/// Where everything goes on a screen of some size. Every size has a layout.
struct ScreenLayout: Equatable {
    /// Header on the first row, keys on the last.
    let header: Rect
    let keys: Rect
    /// The frame around everything between; nil on a small screen, which has no room for one.
    let frame: Rect?
    /// The list of pages; nil on a small screen.
    private(set) var rail: Rect?
    private(set) var body: Rect
    /// Help for the focused field, where there is room to spare.
    private(set) var help: Rect?
    private(set) var findings: Rect
    /// Nothing but a request for a larger window fits.
    let isTooSmall: Bool

    /// From here on there is a third band, for help.
    static let leastColumnsForHelp = 100

    static let smallest = Size(columns: 30, rows: 7)

    /// - Parameter wantsHelp: whether help stands beside the page where there is room for it.
    init(_ size: Size, wantsHelp: Bool = true) {
        let screen = Rect(size)
        isTooSmall = size.columns < Self.smallest.columns || size.rows < Self.smallest.rows
        let (header, belowHeader) = screen.dividedFromTop(1)
        let (keys, middle) = belowHeader.dividedFromBottom(1)
        self.header = header
        self.keys = keys

        guard size.columns >= 60, size.rows >= 16 else {
            let (findings, body) = middle.dividedFromBottom(size.rows >= 10 ? 2 : 1)
            self.findings = findings
            // The last column is the margin that tells of more above and below.
            self.body = body.inset(right: 1)
            (frame, rail, help) = (nil, nil, nil)
            return
        }
        frame = middle
        let inside = middle.inset(by: 1)
        let (findings, aboveFindings) = inside.dividedFromBottom(size.rows >= 22 ? 3 : 2)
        self.findings = findings.inset(left: 1, right: 1)
        // One row for the line between.
        let upper = aboveFindings.dividedFromBottom(1).rest
        let (rail, page) = upper.dividedFromLeft(16)
        self.rail = rail
        let body = page.inset(left: 2, right: 1)
        if wantsHelp, size.columns >= Self.leastColumnsForHelp {
            let (help, rest) = body.dividedFromRight(min(48, body.size.columns * 3 / 10 + 3))
            self.help = help.inset(left: 3)
            // The margin tells of more above and below.
            self.body = rest.inset(right: 1)
        } else {
            help = nil
            self.body = body
        }
    }

    /// The same with so many rows more for what the rules say, taken from the page, as far as the list of pages has no need of
    /// them.
    func givingFindings(_ rows: Int) -> ScreenLayout {
        let rows = min(rows, body.size.rows - 1, rail.map { $0.size.rows - Self.pages } ?? .max)
        guard rows > 0 else { return self }
        var layout = self
        layout.findings = Rect(
            column: findings.origin.column, row: findings.origin.row - rows, columns: findings.size.columns,
            rows: findings.size.rows + rows)
        layout.body = body.inset(bottom: rows)
        layout.rail = rail?.inset(bottom: rows)
        layout.help = help?.inset(bottom: rows)
        return layout
    }

    /// Rows of the list of pages.
    private static let pages = Page.visited.count
}
