import Environment
import StructuredData

extension RafayObject {
    /// What stands where a person has to put a secret; Rafay's own templates use the same word.
    static let placeToFillIn = "UPDATE_VALUE"

    /// The ConfigContext that hands OpenTofu, and the hook beside it, its AWS identity as environment variables.
    ///
    /// With the agent's own role it holds none, and stays for what a platform team adds: an AWS_PROFILE, a proxy. Keys have a
    /// place for a session token, empty by default: temporary ones end within hours, and an environment has to be destroyed
    /// with the same context months later.
    static func credentials(for document: EnvironmentDocument) -> RafayObject {
        let rafay = document.delivery.rafay
        return RafayObject(
            apiVersion: environmentManager, kind: "ConfigContext",
            name: RafayNames(of: document).credentials, project: rafay.project,
            description: rafay.credentials == .keys
                ? """
                The AWS identity that OpenTofu works as. Put an access key in the place of each \(placeToFillIn) in \
                the copy that apply.sh makes in .apply/rafay/, never in this file. AWS_SESSION_TOKEN is for temporary keys alone.
                """
                : "OpenTofu works as the IAM role that the agent carries. No secret stands here.",
            spec: .members([
                "envs": .list(
                    variables(of: rafay.credentials).map { key, value in
                        [
                            "key": .text(key),
                            "value": .text(value),
                            "options": ["sensitive": true, "override": RafayOverride.notAllowed.content],
                        ]
                    }),
                "sharing": sharing(of: document),
            ]))
    }

    private static func variables(of credentials: EnvironmentDocument.Credentials) -> KeyValuePairs<String, String> {
        switch credentials {
        case .agentRole: [:]
        case .keys:
            [
                "AWS_ACCESS_KEY_ID": placeToFillIn, "AWS_SECRET_ACCESS_KEY": placeToFillIn, "AWS_SESSION_TOKEN": "",
            ]
        }
    }
}
