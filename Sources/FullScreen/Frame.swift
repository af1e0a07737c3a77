import Terminal
import Wizard

/// A drawn screen, and what keys and clicks mean on it.
struct Frame {
    var canvas: Canvas
    let keymap: Keymap
    private(set) var targets: [(area: Rect, event: WizardEvent?)] = []

    init(size: Size, keymap: Keymap) {
        canvas = Canvas(size: size)
        self.keymap = keymap
    }

    /// Remembers that a click on `area` means `event`, or nothing.
    mutating func addTarget(_ area: Rect, _ event: WizardEvent?) { targets.append((area, event)) }

    /// What a click there means; the last target drawn lies on top.
    func event(at point: Point) -> WizardEvent? { targets.last { $0.area.contains(point) }.flatMap(\.event) }
}
