import Environment
import Text

extension Rule {
    static let poolLabelForm = Rule(
        "KAR027", "pool-label-form", .error, about: [.pools.each.labels],
        title: "A pool's labels are ones that Kubernetes takes",
        reason: """
            A label's key is a name of at most 63 characters, after a domain and a slash if need be; its value the same, \
            or nothing. Kubernetes, EC2 and Karpenter keep domains for themselves, and the stack four keys.
            """,
        example: .init(
            wrong: "pools: {x86-cpu-karpenter: {labels: {\"karpenter.sh/team\": vision}}}",
            right: "pools: {x86-cpu-karpenter: {labels: {team: vision}}}"),
        source: .init("Kubernetes documentation, Labels and Selectors; Karpenter's NodePool (1.14)", "2026-11-26")
    ) { subject in
        subject.pools.flatMap { pool in
            pool.labels.keys.sorted().compactMap { key -> (pool: EnvironmentDocument.Pool, key: String, why: String)? in
                KubernetesKey.objection(to: key, value: pool.labels[key] ?? "").map { (pool, key, $0) }
            }
        }.violations { pool, key, why in
            Violation(
                pool.paths.labels[key], "The label \(key.shown) of the \(pool.title) \(why).",
                fix: Fix(
                    "leave it out",
                    [
                        FieldChange(
                            pool.paths.labels,
                            .map(pool.labels.filter { KubernetesKey.objection(to: $0.key, value: $0.value) == nil }))
                    ]))
        }
    }
}

/// What Kubernetes and Karpenter demand of the labels and taints that people give their nodes.
enum KubernetesKey {
    /// Why a node cannot have that label; nil when it can.
    static func objection(to key: String, value: String) -> String? {
        if !isKey(key) { return "has a key that Kubernetes does not take" }
        if !isValue(value) { return "has a value that Kubernetes does not take" }
        if ["NodePool", "NodeGroupType", "type", "accelerator"].contains(key) { return "is one that the stack sets" }
        return isKept(key) ? "belongs to a domain that Kubernetes and Karpenter keep for themselves" : nil
    }

    static func isKey(_ key: String) -> Bool {
        let parts = key.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let name = parts.last, !name.isEmpty, isValue(name) else { return false }
        return parts.count == 1
            || parts[0].utf8.count <= 253
                && parts[0].split(separator: ".", omittingEmptySubsequences: false).allSatisfy { String($0).isLabel }
    }

    static func isValue(_ value: String) -> Bool {
        func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
            scalar.isLowercaseLetter || scalar.isDigit || ("A"..."Z").contains(scalar)
        }
        let scalars = value.unicodeScalars
        guard let first = scalars.first, let last = scalars.last else { return true }
        return scalars.count <= 63 && isAlphanumeric(first) && isAlphanumeric(last)
            && scalars.allSatisfy { isAlphanumeric($0) || "-_.".unicodeScalars.contains($0) }
    }

    /// As Karpenter's NodePool has it.
    private static func isKept(_ key: String) -> Bool {
        guard let domain = key.split(separator: "/", maxSplits: 1).first.map(String.init), domain != key else {
            return false
        }
        return ["kubernetes.io", "k8s.io", "karpenter.sh", "karpenter.k8s.aws", "k8s.aws"].contains {
            domain == $0 || domain.hasSuffix(".\($0)")
        }
    }
}
