import Environment
import StructuredData

extension RafayObject {
    /// The hooks of a stage's template; nil where it needs none.
    ///
    /// Environments are destroyed from the portal, or when their time is over, without destroy.sh: the cluster is cleared before
    /// its add-ons go. It is done before `init`, so that nothing that OpenTofu has read grows old meanwhile.
    static func hooks(of stage: Stage, in document: EnvironmentDocument) -> StructuredValue? {
        guard stage == .addons else { return nil }
        return ["provider": ["openTofu": ["destroy": ["init": ["before": [clearing(document)]]]]]]
    }

    /// A container with the credentials of the stages. The script travels in base64, for in Rafay `$(` begins an expression.
    private static func clearing(_ document: EnvironmentDocument) -> StructuredValue {
        let names = RafayNames(of: document)
        func output(_ name: String) -> StructuredValue {
            .text(RafayValue.output(name, of: names.resourceTemplate(of: .cluster)).text)
        }
        return [
            "name": "clear-the-cluster",
            "description":
                "Takes Karpenter's nodes and the load balancers down, as destroy.sh does: rafay/clear-cluster.sh.",
            "type": "workflowHandler",
            "agents": references([document.delivery.rafay.agent]),
            "timeoutSeconds": .integer(ClearingScript.limit),
            "onFailure": "unspecified",
            "workflowHandler": [
                "data": [
                    "config": [
                        "type": "container",
                        "timeoutSeconds": .integer(ClearingScript.limit),
                        // As the templates of RafaySystems/envmgr write it.
                        "successCondition": """
                        if #status.container.exitCode == 0 { success: true } \
                        if #status.container.exitCode != 0 { failed: true } reason: #status.container.stdout
                        """,
                        "container": [
                            "image": .text(document.delivery.rafay.toolsImage),
                            "commands": ["/bin/sh", "-c"],
                            "arguments": [
                                #"printf %s "$CLEARING_SCRIPT" | base64 -d | sh"#
                            ],
                            "envVars": [
                                "CLUSTER_ARN": output("cluster_arn"),
                                "CLUSTER_ENDPOINT": output("cluster_endpoint"),
                                "CLEARING_SCRIPT": .text(Base64.text(ClearingScript(document: document).text.utf8)),
                            ],
                            "cpuLimitMilli": "500",
                            "memoryLimitMi": "512",
                        ],
                    ],
                    "inputs": references([names.credentials]),
                ]
            ],
        ]
    }
}
