import Testing

@testable import Terminal

@Suite("Geometry")
struct GeometryTests {
    @Test("A size is never negative")
    func negativeSize() {
        #expect(Size(columns: -3, rows: -1) == .zero)
    }

    @Test("A piece and the rest make up the whole, whatever is asked for", arguments: [-5, 0, 1, 7, 10, 99])
    func division(amount: Int) {
        let whole = Rect(column: 2, row: 3, columns: 10, rows: 7)
        let (left, right) = whole.dividedFromLeft(amount)
        #expect(left.columns.upperBound == right.columns.lowerBound)
        #expect(left.size.columns + right.size.columns == 10)
        let (bottom, top) = whole.dividedFromBottom(amount)
        #expect(top.rows.upperBound == bottom.rows.lowerBound)
        #expect(top.size.rows + bottom.size.rows == 7)
    }

    @Test("The inside of a box is smaller by one on each side")
    func inside() {
        #expect(Rect(Size(columns: 10, rows: 4)).inset(by: 1) == Rect(column: 1, row: 1, columns: 8, rows: 2))
    }

    @Test("A margin that is wider than the room leaves nothing")
    func marginTooWide() {
        #expect(Rect(Size(columns: 1, rows: 1)).inset(by: 1).isEmpty)
    }
}
