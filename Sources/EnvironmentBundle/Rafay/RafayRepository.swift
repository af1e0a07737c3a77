import Environment
import StructuredData

extension RafayObject {
    /// The Git repository that the agent reads the stages from. Its credentials are typed in the portal and never written.
    static func repository(for document: EnvironmentDocument) -> RafayObject {
        let rafay = document.delivery.rafay
        return RafayObject(
            apiVersion: "integrations.k8smgmt.io/v3", kind: "Repository",
            name: RafayNames(of: document).repository, project: rafay.project,
            description: """
                The repository that this bundle is pushed to. If it is private, give Rafay the credentials in the \
                portal, under this repository; they do not belong in this file.
                """,
            spec: .members([
                "type": "Git",
                "endpoint": .text(rafay.repository.endpoint),
                "agents": references([rafay.agent]),
                "sharing": sharing(of: document),
            ]))
    }
}
