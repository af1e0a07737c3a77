import Environment
import StructuredData

/// What a platform team lets others do with the templates. Each part is nil where the document says nothing of it.
extension RafayObject {
    /// The projects that an object is shared with: whatever a template names has to be, too.
    static func sharing(of document: EnvironmentDocument) -> StructuredValue? {
        let projects = document.delivery.rafay.governance.sharedWith
        return projects.isEmpty ? nil : ["enabled": true, "projects": references(projects)]
    }

    /// The question to the approvers, asked before the first stage is made and not when it is destroyed.
    static func approval(of document: EnvironmentDocument) -> StructuredValue? {
        let rafay = document.delivery.rafay
        guard !rafay.governance.approvers.isEmpty else { return nil }
        return [
            "onInit": [
                [
                    "name": "approval",
                    "type": "approval",
                    "agents": references([rafay.agent]),
                    "options": [
                        "approval": ["type": "internal", "internal": ["emails": .texts(rafay.governance.approvers)]]
                    ],
                    "skipConfig": ["skipOnDestroy": true],
                ]
            ]
        ]
    }

    /// When Rafay destroys an environment by itself; it may be put off once, by as long again.
    static func schedules(of document: EnvironmentDocument) -> StructuredValue? {
        let time = document.delivery.rafay.governance.timeToLive
        guard !time.isEmpty else { return nil }
        return [
            [
                "name": "time-to-live",
                "type": "destroy",
                "cadence": ["timeToLive": .text(time)],
                "optOutOptions": ["allowOptOut": true, "maxAllowedDuration": .text(time), "maxAllowedTimes": 1],
            ]
        ]
    }
}
