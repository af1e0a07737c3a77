import Terminal
import Wizard

/// A drawn screen, and what keys and clicks mean on it.
struct Frame {
    typealias Target = (area: Rect, event: WizardEvent?)

    var canvas: Canvas
    let keymap: Keymap
    private(set) var targets: [Target] = []
    /// What of it the next frame may stand on; nil where there is no such thing.
    private(set) var backdrop: Backdrop?

    init(size: Size, keymap: Keymap) {
        canvas = Canvas(size: size)
        self.keymap = keymap
    }

    init(on backdrop: Backdrop, keymap: Keymap) {
        canvas = backdrop.canvas
        targets = backdrop.targets
        self.keymap = keymap
        self.backdrop = backdrop
    }

    /// Remembers that a click on `area` means `event`, or nothing.
    mutating func addTarget(_ area: Rect, _ event: WizardEvent?) { targets.append((area, event)) }

    /// What a click there means; the last target drawn lies on top.
    func event(at point: Point) -> WizardEvent? { targets.last { $0.area.contains(point) }.flatMap(\.event) }
}
