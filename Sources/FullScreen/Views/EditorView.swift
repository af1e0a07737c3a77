import Terminal
import Wizard

/// A line of text being edited, scrolled so that the caret is in sight.
struct EditorView {
    let editor: TextEditor
    let theme: Theme

    func draw(in area: Rect, on frame: inout Frame) {
        let room = max(1, area.size.columns - 1)
        // Back from the caret as far as there is room: the rest of a long text costs nothing.
        var (first, used) = (editor.caret, 0)
        while first > 0 {
            used += TextWidth.of(String(editor.text[first - 1]))
            guard used <= room else { break }
            first -= 1
        }
        let text = String(editor.text[first...])
        frame.canvas.fill(area, style: theme.editing)
        frame.canvas.write(text, at: area.origin, style: theme.editing, limit: area.size.columns)
        let caret = TextWidth.of(String(editor.text[first..<editor.caret]))
        frame.canvas.cursor = Point(column: area.origin.column + caret, row: area.origin.row)
    }
}
