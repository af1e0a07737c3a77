import Catalog
import Environment
import Text

extension Rule {
    static let versionUnknown = Rule(
        "EKS001", "version-unknown", .error, about: [.cluster.version],
        title: "The Kubernetes version is one that EKS has",
        reason: """
            EKS offers minor versions such as 1.36, about three new ones a year. AWS refuses any other text when the \
            cluster is created, after the network was paid for. For a version newer than Slipway's tables nothing can \
            be checked.
            """,
        example: .init(wrong: "cluster: {version: \"1.63\"}", right: "cluster: {version: \"1.36\"}"),
        source: .versionCalendar
    ) { subject in
        let text = subject.document.cluster.version
        guard subject.version == nil, let newest = subject.catalog.versions.first,
            let oldest = subject.catalog.versions.last
        else { return [] }
        let path: FieldPath = .cluster.version
        let nearest = NearestName.of(
            text,
            among: subject.catalog.versions.lazy.filter {
                $0.support(on: subject.today) == .standard && $0.karpenter != nil && $0.bottlerocketVerified
            }
            .map(\.version))
        let fix = nearest.map { Fix(use: .text($0), at: path) } ?? subject.versionFix
        guard let minor = minorVersion(text) else {
            let trouble =
                text.isEmpty ? "No Kubernetes version is given." : "\(text.shown) is no Kubernetes minor version."
            return [
                Violation(path, "\(trouble) EKS takes one like \(newest.version): two numbers and a dot.", fix: fix)
            ]
        }
        if minor < oldest.minor {
            return [
                Violation(
                    path, "Kubernetes \(text) left all support before \(oldest.version) did. EKS refuses to create it.",
                    fix: subject.versionFix)
            ]
        }
        guard minor > newest.minor else {
            return [Violation(path, "EKS has never had Kubernetes \(text).", fix: fix)]
        }
        // Three a year: EKS has never brought two within 110 days.
        let earliest = newest.release.adding(days: (minor - newest.minor) * 110)
        guard subject.today >= earliest else {
            return [
                Violation(
                    path,
                    "Kubernetes \(text) is not on EKS yet: \(newest.version) is the newest, since \(newest.release).",
                    fix: fix)
            ]
        }
        return [
            Violation(
                path,
                "Kubernetes \(text) is newer than what this Slipway knows of, so its support, Karpenter and images "
                    + "cannot be checked. Ask with: aws eks describe-cluster-versions.",
                severity: .warning, fix: fix)
        ]
    }

    /// The number after the dot in `1.36`; nil for any other text.
    private static func minorVersion(_ text: String) -> Int? {
        guard text.hasPrefix("1."), text.utf8.count <= 5, let minor = Int(text.dropFirst(2)), minor >= 0,
            text == "1.\(minor)"
        else { return nil }
        return minor
    }
}
