import Environment
import EnvironmentBundle

/// What writing the bundle now would do. By reference, since a document is large.
package final class BundlePreview: Equatable, Sendable {
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

    package static func == (left: BundlePreview, right: BundlePreview) -> Bool {
        left === right
            || left.outlook == right.outlook && left.standing == right.standing && left.routes == right.routes
    }
}
