import Testing

@testable import Terminal

@Suite("Canvas")
struct CanvasTests {
    private func canvas(_ columns: Int, _ rows: Int) -> Canvas { Canvas(size: Size(columns: columns, rows: rows)) }

    private func at(_ column: Int, _ row: Int) -> Point { Point(column: column, row: row) }

    @Test("Text stands where it was written, and its width comes back")
    func write() {
        var canvas = canvas(10, 2)
        #expect(canvas.write("zone 中", at: at(1, 1)) == 7)
        #expect(canvas.text() == "\n zone 中\n")
    }

    @Test("Nothing is drawn outside of the canvas, from any side", arguments: -9...9)
    func clipping(column: Int) {
        var canvas = canvas(5, 1)
        canvas.write("a中b", at: at(column, 0))
        canvas.write("lost", at: at(0, -1))
        canvas.write("lost", at: at(0, 1))
        let line = canvas.text().dropLast()
        #expect(TextWidth.of(String(line)) <= 5)
        #expect(canvas[row: 0].reduce(0) { $0 + Int($1.width) } == 5)
    }

    @Test("A limit cuts the text, and a wide character is never cut in two")
    func limit() {
        var canvas = canvas(10, 1)
        #expect(canvas.write("中文", at: .zero, limit: 3) == 2)
        #expect(canvas.text() == "中\n")
        #expect(canvas.write("x", at: .zero, limit: 0) == 0)
        #expect(canvas.write("x", at: .zero, limit: -4) == 0)
    }

    @Test("Writing over half of a wide character takes the other half away")
    func halves() {
        var canvas = canvas(6, 1)
        canvas.write("中文字", at: .zero)
        canvas.write("x", at: at(1, 0))
        canvas.write("y", at: at(4, 0))
        #expect(canvas.text() == " x文y\n")
        canvas.write("字", at: at(1, 0))
        #expect(canvas.text() == " 字 y\n")
        #expect(canvas[row: 0].reduce(0) { $0 + Int($1.width) } == 6)
    }

    @Test("A text can be written so that it ends at a place")
    func endingAt() {
        var canvas = canvas(10, 1)
        #expect(canvas.write("$559", endingAt: at(10, 0)) == 4)
        #expect(canvas.text() == "      $559\n")
        #expect(canvas.write("abcdef", endingAt: at(3, 0), limit: 3) == 3)
        #expect(canvas.text() == "abc   $559\n")
    }

    @Test("No text brings a control character onto the canvas")
    func controlCharacters() {
        var canvas = canvas(40, 1)
        canvas.write("\u{1B}]0;title\u{7}\u{9B}31m\r\n\u{0}", at: .zero)
        #expect(!canvas.text().dropLast().unicodeScalars.contains { $0.properties.generalCategory == .control })
    }

    @Test("Filling and restyling stay inside of their part")
    func fill() {
        var canvas = canvas(4, 3)
        canvas.fill(Rect(column: 1, row: 1, columns: 9, rows: 1), with: "█", style: Style(.accent))
        #expect(canvas.text() == "\n ███\n\n")
        canvas.restyle(Rect(column: -1, row: 1, columns: 3, rows: 9)) { $0.adding(.reverse) }
        #expect(canvas[at(0, 1)].style == Style(.plain, .reverse))
        #expect(canvas[at(1, 1)].style == Style(.accent, .reverse))
        #expect(canvas[at(2, 1)].style == Style(.accent))
        #expect(canvas[at(1, 0)].style == .plain)
    }

    @Test("A canvas that becomes smaller keeps its upper left part, and a bigger one adds blanks")
    func resized() {
        var canvas = canvas(4, 2)
        canvas.write("a中b", at: .zero)
        #expect(canvas.resized(to: Size(columns: 2, rows: 1)).text() == "a\n")
        #expect(canvas.resized(to: Size(columns: 6, rows: 3)).text() == "a中b\n\n\n")
    }

    @Test("An empty canvas takes everything and shows nothing")
    func empty() {
        var canvas = canvas(0, 0)
        canvas.write("x", at: .zero)
        canvas.fill(Rect(Size(columns: 3, rows: 3)))
        canvas.box(Rect(Size(columns: 3, rows: 3)))
        #expect(canvas.text() == "")
    }
}
