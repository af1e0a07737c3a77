import Catalog
import Environment
import StructuredData

/// Reads a ClusterConfig of eksctl (eksctl.io/v1alpha5).
struct ClusterConfigReader {
    let catalog: Catalog
    var imported = Imported(.clusterConfig)

    static func read(_ bytes: [UInt8], catalog: Catalog) throws(ImportError) -> Imported {
        let root: [YAMLPair]
        do {
            root = try YAMLTree.parse(bytes)
        } catch {
            throw ImportError(line: error.problem.line, message: error.problem.message)
        }
        guard root["kind"]?.rawText == "ClusterConfig" else {
            throw ImportError(
                line: root["kind"]?.mark.line,
                message: "A ClusterConfig of eksctl is read, and this is \(root["kind"]?.rawText ?? "none").")
        }
        var reader = ClusterConfigReader(catalog: catalog)
        let pairs = root.map { HCLPair(name: $0.key.rawText ?? "", line: $0.key.mark.line, value: HCLNode($0.value)) }
        // What says where the cluster is comes first: zones are told by it.
        for pair in pairs.sorted(by: { ($0.name != "metadata" ? 1 : 0) < ($1.name != "metadata" ? 1 : 0) })
        where !["apiVersion", "kind"].contains(pair.name) {
            reader.read(pair, at: "")
        }
        reader.guessPools()
        return reader.imported
    }

    private init(catalog: Catalog) { self.catalog = catalog }

    private static let plain: [String: UpstreamMeaning] = [
        "metadata.name": .field(.name),
        "metadata.region": .field(.region),
        "metadata.version": .field(.cluster.version),
        "metadata.tags": .field(.tags),
        "availabilityZones": .field(.network.zones),
        "kubernetesNetworkConfig.serviceIPv4CIDR": .field(.cluster.serviceCidr),
        "kubernetesNetworkConfig.ipFamily": .nothing("Networks are IPv4 here."),
        "vpc.cidr": .field(.network.vpcCidr),
        "vpc.extraCIDRs": .field(.network.secondaryCidrs),
        "vpc.id": .field(.network.existingVpc.id),
        "vpc.publicAccessCIDRs": .field(.cluster.endpointPublicAccessCidrs),
        "vpc.clusterEndpoints.publicAccess": .field(.cluster.endpointPublicAccess),
        "vpc.clusterEndpoints.privateAccess": .nothing("The Kubernetes API always answers inside the VPC."),
        "iam.withOIDC": .nothing("The cluster always has an OIDC provider."),
        "karpenter": .nothing("Karpenter is always there, in the version that the Kubernetes version needs."),
        "secretsEncryption": .nothing("Secrets are always encrypted, with a key of the cluster's own."),
    ]

    private mutating func read(_ pair: HCLPair, at place: String) {
        let name = place.isEmpty ? pair.name : "\(place).\(pair.name)"
        if let meaning = Self.plain[name] {
            return UpstreamStack.read(pair, named: name, meaning, into: &imported)
        }
        switch name {
        case "vpc.nat.gateway": readNAT(pair, name)
        case "vpc.subnets": readSubnets(pair, name)
        case "privateCluster.enabled": readPrivateCluster(pair, name)
        case "upgradePolicy.supportType": readSupportType(pair, name)
        case "cloudWatch.clusterLogging.enableTypes": readLogTypes(pair, name)
        case "addons": readAddons(pair, name)
        case "accessConfig.accessEntries", "iamIdentityMappings": readAdministrators(pair, name)
        case "managedNodeGroups", "nodeGroups": readNodeGroups(pair, name)
        default:
            guard let pairs = pair.value.pairs, !pairs.isEmpty else {
                return imported.leave(name, on: pair.line, "No field holds it.")
            }
            for inner in pairs { read(inner, at: name) }
        }
    }

    // MARK: - One key each

    private mutating func readNAT(_ pair: HCLPair, _ name: String) {
        let choices: [String: EnvironmentDocument.NatGateways] = [
            "Disable": .none, "Single": .single, "HighlyAvailable": .perZone,
        ]
        guard let choice = pair.value.text.flatMap({ choices[$0] }) else {
            return imported.leave(name, on: pair.line, "It is one of Disable, Single and HighlyAvailable.")
        }
        imported.translate(
            name, on: pair.line, to: [FieldChange(.network.natGateways, .text(choice.rawValue))],
            "It is called so here.")
    }

    private mutating func readPrivateCluster(_ pair: HCLPair, _ name: String) {
        guard pair.value.flag == true else { return imported.leave(name, on: pair.line, "It is off, and not there.") }
        imported.translate(
            name, on: pair.line,
            to: [
                FieldChange(.network.natGateways, .text(EnvironmentDocument.NatGateways.none.rawValue)),
                FieldChange(.network.vpcEndpoints, .flag(true)),
                FieldChange(.cluster.endpointPublicAccess, .flag(false)),
            ], "A private VPC has endpoints in place of ways out.")
    }

    private mutating func readSupportType(_ pair: HCLPair, _ name: String) {
        let value = FieldValue.text(pair.value.text?.lowercased() ?? "")
        imported.translate(name, on: pair.line, to: [FieldChange(.cluster.supportType, value)], "It is called so here.")
    }

    private mutating func readLogTypes(_ pair: HCLPair, _ name: String) {
        guard let types = pair.value.texts, types.contains("*") || types.contains("all") else {
            return imported.take(pair.value, named: name, on: pair.line, as: .cluster.logTypes)
        }
        let all = FieldCatalogue.field(.cluster.logTypes)?.domain.choices ?? []
        imported.translate(name, on: pair.line, to: [FieldChange(.cluster.logTypes, .list(all))], "These are all.")
    }

    private mutating func readAddons(_ pair: HCLPair, _ name: String) {
        for addon in pair.value.elements ?? [] {
            let (title, on) = (addon["name"]?.text ?? "", HCLNode(content: .flag(true), line: addon.line))
            UpstreamStack.read(
                HCLPair(name: title, line: addon.line, value: on), named: "\(name).\(title)",
                ManagedAddons.table[title] ?? .nothing("Slipway installs no such add-on."), into: &imported)
        }
    }

    private mutating func readAdministrators(_ pair: HCLPair, _ name: String) {
        for entry in pair.value.elements ?? [] {
            let arn = entry["principalARN"]?.text ?? entry["arn"]?.text ?? ""
            let policies = entry["accessPolicies"]?.elements?.compactMap { $0["policyARN"]?.text } ?? []
            let isAdministrator =
                policies.contains { $0.hasSuffix("/AmazonEKSClusterAdminPolicy") }
                || entry["groups"]?.texts?.contains("system:masters") == true
            guard isAdministrator, arn.split(separator: ":").last?.hasPrefix("role/") == true else {
                imported.leave(
                    "\(name).\(arn)", on: entry.line, "Roles that administer the cluster have a field, others none.")
                continue
            }
            var arns: [String] = []
            if case .list(let former)? = imported.answers[.cluster.adminRoleArns] { arns = former }
            imported.translate(
                "\(name).\(arn)", on: entry.line, to: [FieldChange(.cluster.adminRoleArns, .list(arns + [arn]))],
                "It administers the cluster.")
        }
    }

    /// Ids of subnets that are there, or blocks of those that are made; under each zone, or under a name that tells its zone.
    private mutating func readSubnets(_ pair: HCLPair, _ name: String) {
        for kind in pair.value.pairs ?? [] {
            let isPublic = kind.name == "public"
            let subnets = kind.value.pairs ?? []
            let (ids, blocks) = (
                subnets.compactMap { $0.value["id"]?.text }, subnets.compactMap { $0.value["cidr"]?.text }
            )
            let zones = subnets.map { $0.value["az"]?.text ?? $0.name }
            let place: FieldPath =
                ids.count == subnets.count
                ? (isPublic ? .network.existingVpc.publicSubnets : .network.existingVpc.privateSubnets)
                : (isPublic ? .network.publicSubnets : .network.privateSubnets)
            let values = ids.count == subnets.count ? ids : blocks
            guard values.count == subnets.count, !subnets.isEmpty else {
                imported.leave("\(name).\(kind.name)", on: kind.line, "Each subnet needs its id, or its block.")
                continue
            }
            let isZones = zones.allSatisfy { catalog.zoneName($0, belongsTo: region) || catalog.zone($0) != nil }
            let zoneChange = isZones && !isPublic ? [FieldChange(.network.zones, .list(zones))] : []
            imported.translate(
                "\(name).\(kind.name)", on: kind.line, to: zoneChange + [FieldChange(place, .list(values))],
                "Subnets stand in the order of the zones.")
        }
    }

    private var region: String { imported.answers[.region]?.text ?? "" }
}
