import ArgumentParser
import Catalog
import StructuredData

/// Instance families that a place has to offer.
struct CatalogFamilies: ParsableArguments {
    @Option(
        name: .customLong("with"),
        help: ArgumentHelp(
            "Only where this instance family is offered, such as g5. May be repeated.", valueName: "family"),
        completion: .families)
    var names: [String] = []

    /// The zones of a region in which EKS runs clusters and EC2 offers every one of the families.
    func zones(of region: Region) throws(Stop) -> [Zone] {
        for name in names { _ = try CatalogNames.family(name) }
        return Catalog.known.zones(ofRegion: region.code, withAll: names).filter(\.eksAccepts)
    }
}

struct CatalogRegionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regions", abstract: "Regions with Amazon EKS, and the zones for it.",
        discussion: Discussion.text(
            examples: "slipway catalog regions --with g5 --zones 3", "slipway catalog regions --with g6e --format json")
    )

    @OptionGroup var families: CatalogFamilies

    @Option(name: .customLong("zones"), help: ArgumentHelp("Only with so many of these zones.", valueName: "count"))
    var leastZones = 1

    @OptionGroup var options: CatalogOptions

    func run() throws {
        try reporting {
            let rows = try Catalog.known.regions.map { (region: $0, zones: try families.zones(of: $0)) }.filter {
                $0.zones.count >= max(1, leastZones)
            }
            try options.print(
                CatalogListing(
                    name: "regions",
                    columns: [
                        .init("Region", "code") { .text($0.region.code) },
                        .init("Opt-in", "optIn") { .flag($0.region.isOptIn) },
                        .init("Name", "name") { .text($0.region.name) },
                        .init("Zones", "zones") { .texts($0.zones.map(\.id)) },
                    ],
                    rows: rows, tables: families.names.isEmpty ? [.regions, .zones] : [.regions, .zones, .offerings]))
        }
    }
}

struct CatalogZonesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "zones", abstract: "Availability Zones by id, and the GPU families that each offers.",
        discussion: Discussion.text(
            examples: "slipway catalog zones --region us-west-2", "slipway catalog zones --with p5"))

    @Option(help: ArgumentHelp("Only the zones of this region.", valueName: "code"), completion: .regions)
    var region: String?

    @OptionGroup var families: CatalogFamilies
    @OptionGroup var options: CatalogOptions

    func run() throws {
        try reporting {
            let catalog = Catalog.known
            let regions = try region.map { [try CatalogNames.region($0)] } ?? catalog.regions
            let gpuFamilies = catalog.families.filter { $0.acceleratorKind == .gpu }.map(\.name)
            try options.print(
                CatalogListing(
                    name: "zones",
                    columns: [
                        .init("Zone", "id") { .text($0.id) },
                        .init("Region", "region") { .text($0.region) },
                        .init("EKS", "eks") { .flag($0.eksAccepts) },
                        .init("GPU families", "gpuFamilies") { zone in
                            let offered = gpuFamilies.map { ($0, catalog.offering(ofFamily: $0, inZone: zone.id)) }
                            // Without data for the zone nothing is known, and that is not the same as nothing.
                            if offered.allSatisfy({ $0.1 == .unknown }) { return .null }
                            return .texts(offered.filter { $0.1 == .offered }.map(\.0))
                        },
                    ],
                    rows: try regions.flatMap { families.names.isEmpty ? $0.zones : try families.zones(of: $0) },
                    tables: [.zones, .offerings]))
        }
    }
}
