import Environment
import EnvironmentBundle

/// What writing the bundle now would do.
public struct BundlePreview: Equatable, Sendable {
    public enum Outlook: Equatable, Sendable {
        case changes(BundleChanges)
        /// Why nothing could be written into the folder, in a sentence.
        case refusal(String)
    }

    public let outlook: Outlook
    /// The document of the bundle that stands in the folder; nil when none does.
    public let standing: EnvironmentDocument?
    /// The ways to apply the bundle.
    public let routes: [ApplyPlan.Route]

    public init(_ outlook: Outlook, standing: EnvironmentDocument? = nil, routes: [ApplyPlan.Route] = []) {
        self.outlook = outlook
        self.standing = standing
        self.routes = routes
    }
}
