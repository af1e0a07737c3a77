import Addressing
import Catalog
import Environment
import Estimates

/// What rules look at: a whole document, the facts, the day, and what many rules would otherwise work out each.
public struct Subject: Sendable {
    public let document: EnvironmentDocument
    public let catalog: Catalog
    /// The day on which support dates are judged.
    public let today: CalendarDay
    /// The preset whose policy applies; nil when none does.
    public let preset: Preset?
    /// The preset that the document came from, when it was not found.
    public let missingPreset: String?
    public let region: Region?
    /// The blocks of the document that can be read as such, each with the path that it stands at.
    public let blocks: [PlacedBlock]
    /// What the document costs and needs.
    public let estimate: Estimate

    /// A block and where it stands.
    public struct PlacedBlock: Sendable {
        public let path: FieldPath
        public let block: CIDRBlock
    }

    public init(
        document: EnvironmentDocument, catalog: Catalog, today: CalendarDay, preset: Preset? = nil,
        missingPreset: String? = nil
    ) {
        self.document = document
        self.catalog = catalog
        self.today = today
        self.preset = preset
        self.missingPreset = missingPreset
        region = catalog.region(document.region)
        blocks = Self.placedBlocks(of: document)
        estimate = Estimate(of: document, catalog: catalog, on: today)
    }

    /// The VPC's primary block; nil when it cannot be read.
    public var vpc: CIDRBlock? { block(at: "network.vpcCidr") }

    /// The block that stands at `path`; nil when none does or it cannot be read.
    public func block(at path: FieldPath) -> CIDRBlock? { blocks.first { $0.path == path }?.block }

    /// The readable blocks of one field, with their places.
    public func blocks(of field: FieldPath) -> [PlacedBlock] { blocks.filter { $0.path.field == field.field } }

    private static func placedBlocks(of document: EnvironmentDocument) -> [PlacedBlock] {
        let network = document.network
        var texts: [(FieldPath, String)] = [("network.vpcCidr", network.vpcCidr)]
        for (field, list) in [
            ("network.secondaryCidrs", network.secondaryCidrs), ("network.publicSubnets", network.publicSubnets),
            ("network.privateSubnets", network.privateSubnets),
        ] {
            texts += list.enumerated().map { (FieldPath(field: field, part: .index($0.offset)), $0.element) }
        }
        texts.append(("cluster.serviceCidr", document.cluster.serviceCidr))
        return texts.compactMap { path, text in
            (try? CIDRBlock(parsing: text)).map { PlacedBlock(path: path, block: $0) }
        }
    }
}
