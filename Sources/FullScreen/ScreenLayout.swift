import Terminal

/// Where everything goes on a screen of some size. Every size has a layout.
struct ScreenLayout: Equatable {
    /// Header on the first row, keys on the last.
    let header: Rect
    let keys: Rect
    /// The frame around everything between; nil on a small screen, which has no room for one.
    let frame: Rect?
    /// The list of pages; nil on a small screen.
    let rail: Rect?
    let body: Rect
    /// Help for the focused field, where there is room to spare.
    let help: Rect?
    let findings: Rect
    /// Nothing but a request for a larger window fits.
    let isTooSmall: Bool

    static let smallest = Size(columns: 30, rows: 7)

    init(_ size: Size) {
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
        if size.columns >= 110 {
            let (help, rest) = body.dividedFromRight(min(40, body.size.columns / 3))
            self.help = help.inset(left: 2)
            self.body = rest
        } else {
            help = nil
            self.body = body
        }
    }
}
