import Catalog
import Environment
import Estimates

/// What applying a bundle will do: the steps of each route, in order, with what each needs, makes, takes and how it is undone.
///
/// plan.json, PLAN.md, apply.sh, destroy.sh and the wizard's last pages are all made from this one value.
public struct ApplyPlan: Equatable, Sendable {
    public let environment: String
    public let routes: [Route]

    /// One way to bring the environment about.
    public struct Route: Equatable, Sendable {
        /// `terraform` or `rafay`.
        public let name: String
        /// In the order in which they are carried out.
        public let steps: [Step]
    }

    /// One step of a route.
    public struct Step: Equatable, Sendable {
        public let id: String
        public let title: String
        public let kind: Kind
        /// Ids of the steps that have to be done before.
        public let needs: [String]
        public let command: [String]
        /// From the bundle's folder; `.` is that folder.
        public let workingDirectory: String
        /// What it makes, in words.
        public let creates: [String]
        public let typicalMinutes: Int
        public let longestMinutes: Int
        /// Empty when there is nothing to undo.
        public let undo: [String]
    }

    public enum Kind: String, Sendable { case preflight, change, verify }

    init(for document: EnvironmentDocument, estimate: Estimate, catalog: Catalog) {
        environment = document.name
        routes = []
    }
}
