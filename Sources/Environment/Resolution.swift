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
        if self[.network.zones] == nil { document.network.zones = Self.plannedZones(for: document, catalog) }
        planSubnets(in: &document)
        if self[.cluster.version] == nil {
            document.cluster.version = catalog.defaultVersion(on: today)?.version ?? ""
        }
        if self[.cluster.serviceCidr] == nil {
            document.cluster.serviceCidr = Self.plannedServiceCidr(for: document)
        }
        planDelivery(in: &document)
        return document
    }

    /// Two zones that EKS accepts, those with the most of the chosen GPU families first.
    private static func plannedZones(for document: EnvironmentDocument, _ catalog: Catalog) -> [String] {
        let families = Set(document.pools.enabled.filter { $0.kind == .gpu }.flatMap(\.namedFamilies))
        let ranked = (catalog.region(document.region)?.eksZones ?? [])
            .map { zone in
                (zone.id, families.count { catalog.isOffered(family: $0, inZone: zone.id) })
            }
            .sorted { ($0.1, $1.0) > ($1.1, $0.0) }
        return ranked.prefix(2).map(\.0).sorted()
    }

    /// The planner's layout; where a person gave one of the two lists, the other keeps clear of it.
    private func planSubnets(in document: inout EnvironmentDocument) {
        guard self[.network.publicSubnets] == nil || self[.network.privateSubnets] == nil,
            let vpc = try? CIDRBlock(parsing: document.network.vpcCidr),
            let plan = SubnetPlanner.plan(vpc: vpc, zones: document.network.zones.count)
        else { return }
        func clear(_ planned: [CIDRBlock], of given: [String]) -> [String] {
            var taken = given.compactMap { try? CIDRBlock(parsing: $0) }
            guard planned.contains(where: { block in taken.contains(where: block.overlaps) }) else {
                return planned.map(\.description)
            }
            return planned.compactMap { block in
                guard let free = vpc.firstFree(prefix: block.prefix, avoiding: taken) else { return nil }
                taken.append(free)
                return free.description
            }
        }
        if self[.network.publicSubnets] == nil {
            document.network.publicSubnets = clear(
                plan.publicSubnets,
                of: self[.network.privateSubnets] == nil ? [] : document.network.privateSubnets)
        }
        if self[.network.privateSubnets] == nil {
            document.network.privateSubnets = clear(
                plan.privateSubnets,
                of: self[.network.publicSubnets] == nil ? [] : document.network.publicSubnets)
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
