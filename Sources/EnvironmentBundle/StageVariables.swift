import Catalog
import Environment
import Estimates
import StructuredData

/// Where each variable of a stage gets its value: from the document, from what follows of it, or from an earlier stage.
///
/// tfvars files, Rafay templates and the apply plan all ask here, so that they name the same variables.
package enum StageVariables {
    /// The values that are known when the bundle is written, in the order of the fields.
    package static func values(of stage: Stage, in inputs: BundleInputs) -> [(name: String, value: StructuredValue)] {
        fields.flatMap { field in
            field.variables.filter { $0.stage == stage }.map { ($0.name, value(of: field, in: inputs.document)) }
        } + derivedValues(of: stage, in: inputs)
    }

    /// The fields that become variables, one for all that pools hold: these become one variable together.
    static let fields = FieldCatalogue.declared.filter {
        !$0.variables.isEmpty && (!$0.path.isOfEachPool || $0.path == .pools.each.kind)
    }

    /// What becomes of a field, or of all pools.
    static func value(of field: Field, in document: EnvironmentDocument) -> StructuredValue {
        field.path.isOfEachPool ? document.pools.variable : field.value(document).structured
    }

    /// What a person reads of it.
    static func help(of field: Field) -> String {
        field.path.isOfEachPool
            ? "The pools of nodes that Karpenter starts, by name: kind, how types are chosen, how nodes are bought, and the "
                + "most vCPU of each."
            : field.help
    }

    /// Values that no field holds: the chart of Karpenter follows the Kubernetes version, and what nodes take of the addresses
    /// of a VPC that is there their number and type.
    private static func derivedValues(
        of stage: Stage, in inputs: BundleInputs
    ) -> [(name: String, value: StructuredValue)] {
        if stage == .network, inputs.document.network.usesExistingVpc {
            let least = AddressNeed.least(of: inputs.document, catalog: inputs.catalog)
            return least.map { [("needed_addresses", .integer($0))] } ?? []
        }
        guard stage == .addons else { return [] }
        let version = inputs.catalog.version(inputs.document.cluster.version)
        // A version that no Karpenter declares yet runs with the newest there is, and a rule says so.
        let chart = version?.karpenterChart ?? inputs.catalog.karpenterReleases.first?.chart
        return chart.map { [("karpenter_chart_version", .text($0))] } ?? []
    }

    /// An output of an earlier stage that becomes a variable of a later one.
    package struct Handover: Hashable, Sendable {
        package let producer: Stage
        /// Output and variable have the same name.
        package let name: String
    }

    /// What `stage` takes over from the stages before it.
    package static func handovers(to stage: Stage) -> [Handover] {
        switch stage {
        case .network: []
        case .cluster:
            ["vpc_id", "private_subnet_ids", "control_plane_subnet_ids"].map { Handover(producer: .network, name: $0) }
        case .addons:
            ["vpc_id", "private_subnet_ids", "public_subnet_ids"].map { Handover(producer: .network, name: $0) }
                + [
                    "cluster_name", "cluster_endpoint", "cluster_certificate_authority_data", "eks_cluster_version",
                    "oidc_provider_arn", "node_security_group_id",
                ].map { Handover(producer: .cluster, name: $0) }
        }
    }
}
