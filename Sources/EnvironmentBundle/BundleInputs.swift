import Catalog
import Environment
import Estimates

/// What a bundle is made from. The same inputs give the same bytes: nothing here knows the time, the machine or the person.
package struct BundleInputs: Sendable {
    package let document: EnvironmentDocument
    package let catalog: Catalog
    /// Laid over the Rafay templates: what the preset lets others change.
    package let preset: Preset?
    /// The text that the document was read from, for its comments; empty when it was read from none.
    package let source: [UInt8]
    package let estimate: Estimate
    package let plan: ApplyPlan

    /// - Parameter document: one without errors; a bundle of another is as wrong as its document.
    package init(document: EnvironmentDocument, catalog: Catalog, preset: Preset? = nil, source: [UInt8] = []) {
        self.document = document
        self.catalog = catalog
        self.preset = preset
        self.source = source
        // Prices are those of the day on which the facts were collected. Today's date would make the same document
        // give other bytes tomorrow.
        estimate = Estimate(of: document, catalog: catalog, on: catalog.factsDay)
        plan = ApplyPlan(for: document, estimate: estimate, catalog: catalog)
    }
}
