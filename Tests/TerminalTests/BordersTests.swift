import Testing

@testable import Terminal

@Suite("Borders")
struct BordersTests {
    private func drawing(_ columns: Int, _ rows: Int, _ draw: (inout Canvas) -> Void) -> String {
        var canvas = Canvas(size: Size(columns: columns, rows: rows))
        draw(&canvas)
        return canvas.text()
    }

    @Test("A box has corners")
    func box() {
        #expect(drawing(4, 3) { $0.box(Rect($0.size)) } == "┌──┐\n│  │\n└──┘\n")
        #expect(drawing(4, 3) { $0.box(Rect($0.size), borders: .ascii) } == "+--+\n|  |\n+--+\n")
    }

    @Test("A box without room inside is a line or a point, and never more than its part")
    func tinyBoxes() {
        #expect(drawing(2, 2) { $0.box(Rect($0.size)) } == "┌┐\n└┘\n")
        #expect(drawing(4, 1) { $0.box(Rect($0.size)) } == "────\n")
        #expect(drawing(1, 3) { $0.box(Rect($0.size)) } == "│\n│\n│\n")
        #expect(drawing(1, 1) { $0.box(Rect($0.size)) } == "─\n")
        #expect(drawing(3, 2) { $0.box(Rect(column: 1, row: 1, columns: 0, rows: 5)) } == "\n\n")
    }

    @Test("A box that reaches beyond the canvas is cut off")
    func cutBox() {
        #expect(drawing(3, 2) { $0.box(Rect(column: -1, row: 0, columns: 9, rows: 9)) } == "───\n\n")
    }

    @Test("Lines from edge to edge join the box with tees, and each other with a crossing")
    func tees() {
        let joined = drawing(5, 5) {
            $0.box(Rect($0.size))
            $0.horizontalLine(at: Point(column: 0, row: 2), length: 5)
            $0.verticalLine(at: Point(column: 2, row: 0), length: 5)
        }
        #expect(joined == "┌─┬─┐\n│ │ │\n├─┼─┤\n│ │ │\n└─┴─┘\n")
    }

    @Test("Boxes that share an edge grow together")
    func sharedEdge() {
        let joined = drawing(5, 3) {
            $0.box(Rect(column: 0, row: 0, columns: 3, rows: 3))
            $0.box(Rect(column: 2, row: 0, columns: 3, rows: 3))
        }
        #expect(joined == "┌─┬─┐\n│ │ │\n└─┴─┘\n")
    }

    @Test("A line in the open has straight ends")
    func openLine() {
        #expect(drawing(5, 1) { $0.horizontalLine(at: Point(column: 1, row: 0), length: 3) } == " ───\n")
    }
}
