import Environment

/// What a document's objects are called in Rafay, so that each finds the others.
///
/// The bounds of an environment's name leave every name here a DNS label of 63 or fewer.
struct RafayNames: Sendable {
    /// The environment in Rafay, and so the cluster in AWS.
    let environment: String
    let environmentTemplate: String
    let credentials: String
    let repository: String
    /// The folder in the repository that holds this environment's stages, without a slash at either end. Never the root: there
    /// others have theirs.
    let folder: String
    /// The branch that the templates of this version read, and those of no other: what is pushed for a later one moves nobody.
    let versionBranch: String

    init(of document: EnvironmentDocument) {
        environment = document.name
        environmentTemplate = "\(document.name)-template"
        credentials = "\(document.name)-aws"
        repository = document.delivery.rafay.repository.name
        versionBranch = "slipway/\(document.name)/\(document.delivery.rafay.version)"
        let path = document.delivery.rafay.repository.path.split(separator: "/").filter { $0 != "." }
        folder = path.isEmpty ? document.name : path.joined(separator: "/")
    }

    func resourceTemplate(of stage: Stage) -> String { "\(environment)-\(stage.rawValue)" }
}
