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

    init(of document: EnvironmentDocument) {
        environment = document.name
        environmentTemplate = "\(document.name)-template"
        credentials = "\(document.name)-aws"
        repository = document.delivery.rafay.repository.name
    }

    func resourceTemplate(of stage: Stage) -> String { "\(environment)-\(stage.rawValue)" }
}
