import Environment

extension Rule {
    static let modelStorageWithoutDriver = Rule(
        "ADD009", "model-storage-without-driver", .error,
        about: [.addons[.modelStorage], .addons[.awsEfsCsiDriver]],
        title: "Storage for models has the EFS CSI driver",
        reason: """
            The EFS CSI driver mounts the file system and makes each volume of it. Without the driver a claim for \
            efs-models waits for ever, and the add-ons stage refuses the two together.
            """,
        example: .init(
            wrong: "addons: {modelStorage: true, awsEfsCsiDriver: false}",
            right: "addons: {modelStorage: true, awsEfsCsiDriver: true}"),
        source: .init("the add-ons stage, preconditions.tf", "2026-11-25")
    ) { subject in
        let addons = subject.document.addons
        guard addons[.modelStorage], !addons[.awsEfsCsiDriver] else { return [] }
        return [
            Violation(
                .addons[.modelStorage],
                "There is a file system for models, and nothing that mounts it: the EFS CSI driver is off.",
                fix: Fix("switch the EFS CSI driver on", [FieldChange(.addons[.awsEfsCsiDriver], .flag(true))]))
        ]
    }
}
