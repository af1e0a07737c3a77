import Environment

extension Rule {
    static let devicePluginIdle = Rule(
        "ADD006", "device-plugin-idle", .note, about: [.addons[.nvidiaDevicePlugin]],
        title: "The NVIDIA device plugin has nodes to serve",
        reason: """
            The GPU pool's nodes run Bottlerocket, whose NVIDIA variant brings a device plugin; a second one would \
            fight it over a socket, so the stage keeps it off those nodes. It serves GPU nodes of your own, labelled \
            nvidia.com/gpu.present=true, and nothing in the stack makes such nodes.
            """,
        example: .init(wrong: "addons: {nvidiaDevicePlugin: true}", right: "addons: {nvidiaDevicePlugin: false}"),
        source: .bottlerocketNvidia
    ) { subject in
        guard subject.document.addons[.nvidiaDevicePlugin] else { return [] }
        return [
            Violation(
                .addons[.nvidiaDevicePlugin],
                "The GPU pool's Bottlerocket brings a device plugin, so this one is idle unless you add GPU nodes of "
                    + "your own.",
                fix: Fix("leave it out", [FieldChange(.addons[.nvidiaDevicePlugin], .flag(false))]))
        ]
    }
}
