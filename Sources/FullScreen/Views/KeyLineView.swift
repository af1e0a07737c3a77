import Terminal
import Wizard

/// The last row: the keys that work now, made from the keymap.
struct KeyLineView {
    let theme: Theme

    func draw(in area: Rect, on frame: inout Frame) {
        var column = area.origin.column + 1
        let row = area.origin.row
        for binding in frame.keymap.bindings {
            guard let name = binding.name else { continue }
            let key = theme.shown(name)
            let label = area.size.columns >= 100 ? binding.longLabel ?? binding.label : binding.label
            let width = TextWidth.of(key) + 1 + TextWidth.of(label)
            guard column + width <= area.columns.upperBound else { continue }
            frame.addTarget(Rect(column: column, row: row, columns: width, rows: 1), binding.event)
            column += frame.canvas.write(key, at: Point(column: column, row: row), style: theme.key) + 1
            column += frame.canvas.write(label, at: Point(column: column, row: row), style: theme.remark) + 2
        }
    }
}
