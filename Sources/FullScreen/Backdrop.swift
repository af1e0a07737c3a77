import Terminal
import Wizard

/// What stays on the screen while only the focus moves: the frame, the header, the list of pages, and the page as it looks
/// without a focus. Drawing that is most of what a frame costs, and most keys move the focus.
final class Backdrop {
    let screen: WizardScreen
    let size: Size
    let layout: ScreenLayout
    let plan: PagePlan
    let place: PagePlan.Place
    let canvas: Canvas
    let targets: [Frame.Target]

    /// - Parameter frame: on which nothing else was drawn.
    init(_ frame: Frame, of screen: WizardScreen, _ layout: ScreenLayout, _ plan: PagePlan, _ place: PagePlan.Place) {
        self.screen = screen
        self.layout = layout
        self.plan = plan
        self.place = place
        size = frame.canvas.size
        canvas = frame.canvas
        targets = frame.targets
    }
}
