import Addressing
import Catalog

extension Answers {
    /// The whole document: these answers, the defaults, and a plan for what is planned.
    ///
    /// - Parameter today: the day on which a default version is chosen.
    /// - Returns: a document that is complete in form. A field for which no plan can be made (no such region, no such
    ///   VPC) stays empty, and `Validation` says why.
    package func resolved(with catalog: Catalog, on today: CalendarDay) -> EnvironmentDocument {
        var document = EnvironmentDocument()
        for field in fields {
            if let answer = self[field.path] { field.set(answer, in: &document) }
        }
        if document.network.usesExistingVpc, self[.network.vpcCidr] == nil { document.network.vpcCidr = "" }
        if self[.network.zones] == nil {
            let count = max(document.network.leastZones, plannedZones ?? 0)
            document.network.zones = Self.zones(count, for: document, catalog)
        }
        planSubnets(in: &document)
        planAccess(in: &document)
        if self[.cluster.version] == nil {
            document.cluster.version = catalog.defaultVersion(on: today)?.version ?? ""
        }
        if self[.cluster.serviceCidr] == nil {
            document.cluster.serviceCidr = Self.plannedServiceCidr(for: document)
        }
        planDelivery(in: &document)
        return document
    }

    /// As many zones that EKS accepts, those with the most of the chosen GPU families first.
    private static func zones(_ count: Int, for document: EnvironmentDocument, _ catalog: Catalog) -> [String] {
        let families = Set(document.pools.enabled.filter { $0.kind == .gpu }.flatMap(\.namedFamilies))
        let ranked = (catalog.region(document.region)?.eksZones ?? [])
            .map { zone in
                (zone.id, families.count { catalog.isOffered(family: $0, inZone: zone.id) })
            }
            .sorted { ($0.1, $1.0) > ($1.1, $0.0) }
        return ranked.prefix(count).map(\.0).sorted()
    }

    /// The planner's layout; where a person gave some of the lists, the others keep clear of them.
    private func planSubnets(in document: inout EnvironmentDocument) {
        guard !document.network.usesExistingVpc, let vpc = try? CIDRBlock(parsing: document.network.vpcCidr) else {
            return
        }
        let secondaries = document.network.secondaryCidrs.compactMap { try? CIDRBlock(parsing: $0) }
        guard
            let plan = SubnetPlanner.plan(
                vpc: vpc, secondaries: secondaries, zones: document.network.zones.count,
                withPublic: document.network.natGateways != .none)
        else { return }
        let lists:
            [(path: FieldPath, place: WritableKeyPath<EnvironmentDocument.Network, [String]>, blocks: [CIDRBlock])] =
                [
                    (.network.publicSubnets, \.publicSubnets, plan.publicSubnets),
                    (.network.privateSubnets, \.privateSubnets, plan.privateSubnets),
                    // Those of somebody else's layout have it as that says.
                    (
                        .network.controlPlaneSubnets, \.controlPlaneSubnets,
                        self[.network.privateSubnets] == nil ? plan.controlPlaneSubnets : []
                    ),
                ]
        let given = lists.filter { self[$0.path] != nil }
        var taken = given.flatMap { document.network[keyPath: $0.place] }.compactMap { try? CIDRBlock(parsing: $0) }
        for list in lists where self[list.path] == nil {
            var blocks = list.blocks
            if blocks.contains(where: { block in taken.contains(where: block.overlaps) }) {
                blocks = blocks.compactMap { block in
                    let free = ([vpc] + secondaries).lazy
                        .compactMap { $0.firstFree(prefix: block.prefix, avoiding: taken) }.first
                    taken += [free].compactMap(\.self)
                    return free
                }
            } else {
                taken += blocks
            }
            document.network[keyPath: list.place] = blocks.map(\.description)
        }
    }

    /// Ways out for nodes, and ways in from outside: a private VPC has endpoints, and neither of the others.
    private func planAccess(in document: inout EnvironmentDocument) {
        if self[.network.vpcEndpoints] == nil {
            document.network.vpcEndpoints =
                document.network.natGateways == .none && !document.network.usesExistingVpc
        }
        if self[.cluster.endpointPublicAccess] == nil {
            document.cluster.endpointPublicAccess = !document.network.isPrivate
        }
        if self[.addons.ingressScheme] == nil {
            let isOpen = document.cluster.endpointPublicAccess && document.network.hasPublicSubnets
            document.addons.ingressScheme = isOpen ? .internetFacing : .internal
        }
    }

    /// What EKS itself would choose, 172.20/16 or 10.100/16: the first that no block of the VPC overlaps.
    private static func plannedServiceCidr(for document: EnvironmentDocument) -> String {
        let taken = ([document.network.vpcCidr] + document.network.secondaryCidrs)
            .compactMap { try? CIDRBlock(parsing: $0) }
        let candidates = ["172.20.0.0/16", "10.100.0.0/16"]
        return candidates.first { candidate in
            guard let block = try? CIDRBlock(parsing: candidate) else { return false }
            return !taken.contains(where: block.overlaps)
        } ?? candidates[0]
    }

    private func planDelivery(in document: inout EnvironmentDocument) {
        if document.delivery.terraform.backend == .s3 {
            if self[.delivery.terraform.s3.region] == nil {
                document.delivery.terraform.s3.region = document.region
            }
            if self[.delivery.terraform.s3.keyPrefix] == nil {
                document.delivery.terraform.s3.keyPrefix = document.name
            }
        }
        if document.delivery.rafay.enabled, !document.name.isEmpty {
            if self[.delivery.rafay.repository.name] == nil {
                document.delivery.rafay.repository.name = "\(document.name)-infra"
            }
            if self[.delivery.rafay.repository.endpoint] == nil {
                document.delivery.rafay.repository.endpoint =
                    "https://\(Self.exampleHost)/platform/\(document.name).git"
            }
        }
    }

    /// The host of a repository that nobody named yet; RFC 2606 keeps it out of the world.
    package static let exampleHost = "git.example.com"
}
