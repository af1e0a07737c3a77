import Environment
import StructuredData

extension RafayObject {
    /// What stands where a person has to put a secret; Rafay's own templates use the same word.
    static let placeToFillIn = "UPDATE_VALUE"

    /// The ConfigContext that hands OpenTofu its AWS identity, as environment variables of its process.
    ///
    /// There is no place for a session token: temporary keys end within hours, and an environment has to be destroyed
    /// with the same context months later.
    static func credentials(for document: EnvironmentDocument) -> RafayObject {
        let keys = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"]
        return RafayObject(
            apiVersion: environmentManager, kind: "ConfigContext",
            name: RafayNames(of: document).credentials, project: document.delivery.rafay.project,
            description: """
                The AWS identity that OpenTofu works as. Put an access key in the place of each \(placeToFillIn) in \
                the copy that apply.sh makes in .apply/rafay/, never in this file. If the agent's host carries an IAM role, delete both \
                variables instead.
                """,
            spec: [
                "envs": .list(
                    keys.map { key in
                        [
                            "key": .text(key),
                            "value": .text(placeToFillIn),
                            "options": ["sensitive": true, "override": RafayOverride.notAllowed.content],
                        ]
                    })
            ])
    }
}
