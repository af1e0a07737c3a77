import Catalog
import PresetLibrary

/// What an environment is read and judged with: the facts, the presets that can be found, and the day.
package struct Surroundings: Sendable {
    package let catalog: Catalog
    package let presets: PresetStore
    /// The day on which support dates are judged.
    package let today: CalendarDay

    package init(catalog: Catalog, presets: PresetStore, today: CalendarDay) {
        self.catalog = catalog
        self.presets = presets
        self.today = today
    }
}
