extension FieldPath {
    package static var cluster: ClusterPaths { ClusterPaths() }
}

/// Where the control plane's values stand.
package struct ClusterPaths: Sendable {
    package var version: FieldPath { FieldPath(field: "cluster.version") }
    package var supportType: FieldPath { FieldPath(field: "cluster.supportType") }
    package var endpointPublicAccess: FieldPath { FieldPath(field: "cluster.endpointPublicAccess") }
    package var endpointPublicAccessCidrs: FieldPath { FieldPath(field: "cluster.endpointPublicAccessCidrs") }
    package var serviceCidr: FieldPath { FieldPath(field: "cluster.serviceCidr") }
    package var logTypes: FieldPath { FieldPath(field: "cluster.logTypes") }
    package var adminRoleArns: FieldPath { FieldPath(field: "cluster.adminRoleArns") }
}

extension FieldBounds {
    /// The quota of EKS, which AWS does not raise. A private endpoint needs none.
    package static let endpointCidrs = FieldBounds(1...40, orUnused: true)
}

extension FieldCatalogue {
    static let cluster: [Field] = [
        .text(
            .cluster.version, "Kubernetes version", \.cluster.version, group: .cluster, domain: .known(.versions),
            planned: true, variables: [.init(.cluster, "eks_cluster_version")],
            help: """
                The Kubernetes minor version. EKS supports each for 14 months, then for 12 more at six times the \
                control plane's price.
                """),
        .choice(
            .cluster.supportType, "Support type", \.cluster.supportType, group: .cluster,
            [
                .init("standard", "EKS upgrades the control plane when standard support ends"),
                .init("extended", "the version stays, at $0.60 instead of $0.10 an hour"),
            ],
            variables: [.init(.cluster, "cluster_support_type")],
            help: "What happens on the day that the version's standard support ends."),
        .toggle(
            .cluster.endpointPublicAccess, "Public endpoint", \.cluster.endpointPublicAccess, group: .publicEndpoint,
            planned: true, variables: [.init(.cluster, "cluster_endpoint_public_access")],
            help: """
                Whether the Kubernetes API can be reached from outside the VPC. It always can from inside. Left open, it \
                can, unless the VPC is private.
                """),
        .list(
            .cluster.endpointPublicAccessCidrs, "Allowed from", \.cluster.endpointPublicAccessCidrs,
            group: .publicEndpoint,
            bounds: .endpointCidrs,
            variables: [.init(.cluster, "cluster_endpoint_public_access_cidrs")],
            help: "The address ranges that may reach the public endpoint, at most 40. 0.0.0.0/0 is the whole internet."),
        .text(
            .cluster.serviceCidr, "Service CIDR", \.cluster.serviceCidr, group: .cluster, planned: true,
            variables: [.init(.cluster, "cluster_service_cidr")],
            help: """
                The addresses of Kubernetes Services, /12 to /24 in a private range, apart from the VPC's. It can \
                never be changed.
                """),
        .list(
            .cluster.logTypes, "Control-plane logs", \.cluster.logTypes, group: .cluster,
            of: .choices([
                .init("api", "requests to the API server"),
                .init("audit", "who did what"),
                .init("authenticator", "IAM identities that signed in"),
                .init("controllerManager", "the controllers' work"),
                .init("scheduler", "where pods were placed and why"),
            ]),
            variables: [.init(.cluster, "cluster_log_types")],
            help: "Which logs of the control plane go to CloudWatch, at about $0.50 a GB."),
        .list(
            .cluster.adminRoleArns, "Administrator roles", \.cluster.adminRoleArns, group: .cluster,
            variables: [.init(.cluster, "cluster_admin_role_arns")],
            help: """
                ARNs of IAM roles that may administer the cluster, besides the identity that applies it first. \
                Add the team's role, or nobody else gets in.
                """),
    ]
}
