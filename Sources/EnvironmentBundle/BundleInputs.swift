import Catalog
import Environment
import Estimates

/// What a bundle is made from. The same inputs give the same bytes: nothing here knows the time, the machine or the person.
public struct BundleInputs: Sendable {
    public let document: EnvironmentDocument
    public let catalog: Catalog
    /// Laid over the Rafay templates: what the preset lets others change.
    public let preset: Preset?
    /// The day on which support dates are judged.
    public let today: CalendarDay
    public let estimate: Estimate
    public let plan: ApplyPlan

    /// - Parameter document: one without errors; a bundle of another is as wrong as its document.
    public init(document: EnvironmentDocument, catalog: Catalog, preset: Preset? = nil, today: CalendarDay) {
        self.document = document
        self.catalog = catalog
        self.preset = preset
        self.today = today
        estimate = Estimate(of: document, catalog: catalog, on: today)
        plan = ApplyPlan(for: document, estimate: estimate, catalog: catalog)
    }
}
