import Environment
import EnvironmentBundle

/// What writing the bundle now would do.
package struct BundlePreview: Equatable, Sendable {
    package enum Outlook: Equatable, Sendable {
        case changes(BundleChanges)
        /// Why nothing could be written into the folder, in a sentence.
        case refusal(String)
    }

    package let outlook: Outlook
    /// The document of the bundle that stands in the folder; nil when none does.
    package let standing: EnvironmentDocument?
    /// The ways to apply the bundle.
    package let routes: [ApplyPlan.Route]

    package init(_ outlook: Outlook, standing: EnvironmentDocument? = nil, routes: [ApplyPlan.Route] = []) {
        self.outlook = outlook
        self.standing = standing
        self.routes = routes
    }
}
