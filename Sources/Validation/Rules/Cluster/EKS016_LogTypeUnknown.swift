import Environment
import Text

extension Rule {
    static let logTypeUnknown = Rule(
        "EKS016", "log-type-unknown", .error, about: [.cluster.logTypes],
        title: "Control-plane logs are of the five types there are",
        reason: """
            EKS knows api, audit, authenticator, controllerManager and scheduler, in this spelling, and refuses \
            others.
            """,
        example: .init(wrong: "cluster: {logTypes: [api, audits]}", right: "cluster: {logTypes: [api, audit]}"),
        source: .init("CreateCluster of the Amazon EKS API (botocore 1.44.5, LogType)", "2026-11-23")
    ) { subject in
        let list = subject.document.cluster.logTypes
        let path: FieldPath = .cluster.logTypes
        let known = FieldCatalogue.field(path)?.domain.choices ?? []
        return list.indices.filter { !known.contains(list[$0]) }.violations { index in
            Violation(
                path[index],
                "\(list[index].shown) is no log of the control plane. There are \(known.listed()).",
                fix: Fix(
                    in: list, at: index, of: path, use: NearestName.of(list[index], among: known)))
        }
    }
}
