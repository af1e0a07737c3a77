import Environment
import StructuredData

extension Artifact {
    /// `kubernetes/smoke-tests/<pool>.yaml`: for each pool a Job that has no node to run on until Karpenter starts one.
    /// Where Volcano is on there is a second one for it, `<pool>-volcano.yaml`: Volcano and Karpenter can wait for each
    /// other where the standard scheduler would not.
    static let smokeTests = Artifact { inputs in
        inputs.document.pools.enabled.flatMap { pool in
            let test = SmokeTest(of: pool)
            return [
                BundleFile(pool.smokeTest, test.content.yamlText),
                inputs.document.addons[.volcano]
                    ? BundleFile(pool.smokeTestOfVolcano, test.volcanoContent.yamlText) : nil,
            ].compactMap { $0 }
        }
    }
}

extension EnvironmentDocument.Pool {
    /// Where in the bundle the Job stands that makes the pool start a node.
    var smokeTest: String { "kubernetes/smoke-tests/\(name).yaml" }
    var smokeTestOfVolcano: String { "kubernetes/smoke-tests/\(nameForVolcano).yaml" }
    /// What that second one is called.
    var nameForVolcano: String { name + Self.volcanoEnding }
}

/// A Job that proves that a pool scales from zero: it waits for a node, does a little work there, and is gone an hour later.
private struct SmokeTest {
    let pool: String
    let nameForVolcano: String
    let work: String
    let requests: StructuredValue
    let limits: StructuredValue
    let tolerations: StructuredValue?
    /// From creation to the end, so it has to hold the start of the node and the pull of the image.
    let minutesAllowed: Int
    var environment: [String: String] = [:]

    init(of pool: EnvironmentDocument.Pool) {
        self.pool = pool.name
        nameForVolcano = pool.nameForVolcano
        var tolerations = pool.taints.compactMap(Taint.init).map { taint -> StructuredValue in
            ["key": .text(taint.key), "operator": "Exists", "effect": .text(taint.effect.rawValue)]
        }
        switch pool.kind {
        case .undeclared, .cpu:
            work = "head -c 256M /dev/zero | sha256sum"
            requests = ["cpu": "1", "memory": "256Mi"]
            limits = ["memory": "256Mi"]
            minutesAllowed = 10
        case .gpu:
            // The node brings nvidia-smi and the driver's libraries; the image only has to have a C library.
            work = "nvidia-smi"
            requests = ["cpu": "1", "memory": "1Gi", "nvidia.com/gpu": "1"]
            limits = ["memory": "1Gi", "nvidia.com/gpu": "1"]
            tolerations.insert(["key": "nvidia.com/gpu", "operator": "Exists", "effect": "NoSchedule"], at: 0)
            minutesAllowed = 20
            environment = ["NVIDIA_DRIVER_CAPABILITIES": "compute,utility"]
        }
        self.tolerations = tolerations.isEmpty ? nil : .list(tolerations)
    }

    /// Amazon Linux 2023 from Amazon's public registry: no account, no limit that a pull from AWS meets.
    private static let image = "public.ecr.aws/amazonlinux/amazonlinux:2023.6.20250218.2"

    var content: StructuredValue {
        [
            "apiVersion": "batch/v1",
            "kind": "Job",
            "metadata": metadata(
                of: pool, "Proves that Karpenter starts a node of \(pool) for a pod that waits, and that it works."),
            "spec": [
                "activeDeadlineSeconds": .integer(minutesAllowed * 60),
                // A spot node may be taken back under the pod.
                "backoffLimit": 2,
                "ttlSecondsAfterFinished": 3600,
                "template": ["metadata": ["labels": labels(of: pool)], "spec": pod],
            ],
        ]
    }

    /// The same work as a job of Volcano, which decides when its pods come into being.
    var volcanoContent: StructuredValue {
        [
            "apiVersion": "batch.volcano.sh/v1alpha1",
            "kind": "Job",
            "metadata": metadata(
                of: nameForVolcano,
                "Proves that Karpenter starts a node of \(pool) for a job of Volcano, and that it works."),
            "spec": [
                "schedulerName": "volcano",
                "queue": "default",
                "minAvailable": 1,
                // A spot node may be taken back under the pod.
                "maxRetry": 2,
                "ttlSecondsAfterFinished": 3600,
                "policies": [["event": "TaskCompleted", "action": "CompleteJob"]],
                "tasks": [
                    [
                        "name": "work",
                        "replicas": 1,
                        "template": ["metadata": ["labels": labels(of: nameForVolcano)], "spec": pod],
                    ]
                ],
            ],
        ]
    }

    private func metadata(of component: String, _ description: String) -> StructuredValue {
        [
            "name": .text("smoke-test-\(component)"),
            // A namespace of its own would be one more thing to make and to remove for a Job that removes itself.
            "namespace": "default",
            "labels": labels(of: component),
            "annotations": ["kubernetes.io/description": .text(description)],
        ]
    }

    private func labels(of component: String) -> StructuredValue {
        ["app.kubernetes.io/name": "smoke-test", "app.kubernetes.io/component": .text(component)]
    }

    private var pod: StructuredValue {
        .members([
            "restartPolicy": "Never",
            "automountServiceAccountToken": false,
            "nodeSelector": ["karpenter.sh/nodepool": .text(pool)],
            "tolerations": tolerations,
            "securityContext": [
                "runAsNonRoot": true, "runAsUser": 65534, "runAsGroup": 65534,
                "seccompProfile": ["type": "RuntimeDefault"],
            ],
            "containers": [
                [
                    "name": "work",
                    "image": .text(Self.image),
                    "command": .texts(["/bin/sh", "-ec", "echo Running on $NODE_NAME; \(work)"]),
                    "env": .list(variables),
                    "resources": ["requests": requests, "limits": limits],
                    "securityContext": ["allowPrivilegeEscalation": false, "capabilities": ["drop": ["ALL"]]],
                ]
            ],
        ])
    }

    private var variables: [StructuredValue] {
        [["name": "NODE_NAME", "valueFrom": ["fieldRef": ["fieldPath": "spec.nodeName"]]]]
            + environment.sorted { $0.key < $1.key }.map { ["name": .text($0.key), "value": .text($0.value)] }
    }
}
