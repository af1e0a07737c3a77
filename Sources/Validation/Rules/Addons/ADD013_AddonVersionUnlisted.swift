import Environment
import Text

extension Rule {
    static let addonVersionUnlisted = Rule(
        "ADD013", "addon-version-unlisted", .note,
        about: [.cluster.version, .addons[.ingressNginx], .addons[.volcano], .addons[.kubecost]],
        title: "The makers of the add-ons list the Kubernetes version",
        reason: """
            Each project lists the Kubernetes versions that it was tested with, and some are late or have stopped. \
            What they install is rendered for every version on offer and is expected to work on it; when it does not, \
            its makers owe nobody an answer. Nothing else in the cluster depends on these.
            """,
        example: .init(
            wrong: "cluster: {version: \"1.36\"}, addons: {kubecost: true}",
            right: "cluster: {version: \"1.36\"}, addons: {kubecost: false}"),
        source: .init("the projects' own pages, as the catalog's table kubernetes-support has them", "2026-11-26")
    ) { subject in
        guard let version = subject.version else { return [] }
        let unlisted = subject.document.addons.installed.compactMap { addon in
            subject.catalog.kubernetesSupport(of: addon.rawValue)?.limit(excluding: version)
                .map { "\(addon.title) (\($0))" }
        }
        guard !unlisted.isEmpty else { return [] }
        return [
            Violation(
                .cluster.version,
                "Kubernetes \(version.version) is not listed by the makers of \(unlisted.listed()): expected to work, "
                    + "promised by nobody.")
        ]
    }
}
