import Addressing
import Catalog
import Environment
import Estimates

/// What rules look at: a whole document, the facts, the day, and what many rules would otherwise work out each.
package struct Subject: Sendable {
    package let document: EnvironmentDocument
    package let catalog: Catalog
    /// The day on which support dates are judged.
    package let today: CalendarDay
    /// The preset whose policy applies; nil when none does.
    package let preset: Preset?
    /// The preset that the document came from, when it was not found.
    package let missingPreset: String?
    package let region: Region?
    /// The blocks of the document that can be read as such, each with the path that it stands at.
    package let blocks: [PlacedBlock]
    /// The texts that stand where a block belongs and are none, in the document's order.
    package let addressProblems: [AddressProblem]
    /// What each zone of the document turns out to be, in its order.
    package let zones: [ZoneChoice]
    /// What the document costs and needs.
    package let estimate: Estimate

    /// A block and where it stands.
    package struct PlacedBlock: Sendable {
        package let path: FieldPath
        package let block: CIDRBlock
    }

    /// A text that is no block, where it stands, and why it is none.
    package struct AddressProblem: Sendable {
        package let path: FieldPath
        package let text: String
        package let error: AddressError
    }

    package init(
        document: EnvironmentDocument, catalog: Catalog, today: CalendarDay, preset: Preset? = nil,
        missingPreset: String? = nil
    ) {
        self.document = document
        self.catalog = catalog
        self.today = today
        self.preset = preset
        self.missingPreset = missingPreset
        region = catalog.region(document.region)
        (blocks, addressProblems) = Self.placedBlocks(of: document)
        zones = document.network.zones.map { ZoneChoice($0, in: catalog) }
        estimate = Estimate(of: document, catalog: catalog, on: today)
    }

    /// The VPC's primary block; nil when it cannot be read.
    package var vpc: CIDRBlock? { block(at: .network.vpcCidr) }

    /// The block that stands at `path`; nil when none does or it cannot be read.
    package func block(at path: FieldPath) -> CIDRBlock? { blocks.first { $0.path == path }?.block }

    /// The readable blocks of one field, with their places.
    package func blocks(of field: FieldPath) -> [PlacedBlock] { blocks.filter { $0.path.whole == field } }

    private static func placedBlocks(of document: EnvironmentDocument) -> ([PlacedBlock], [AddressProblem]) {
        let network = document.network
        var texts: [(FieldPath, String)] = [(.network.vpcCidr, network.vpcCidr)]
        let lists: [(FieldPath, [String])] = [
            (.network.secondaryCidrs, network.secondaryCidrs), (.network.publicSubnets, network.publicSubnets),
            (.network.privateSubnets, network.privateSubnets),
            (.network.controlPlaneSubnets, network.controlPlaneSubnets),
        ]
        for (field, list) in lists { texts += list.enumerated().map { (field[$0.offset], $0.element) } }
        // A VPC that is there has its blocks already; those that stand beside it are another rule's business.
        if network.usesExistingVpc { texts = [] }
        texts.append((.cluster.serviceCidr, document.cluster.serviceCidr))
        var blocks: [PlacedBlock] = []
        var problems: [AddressProblem] = []
        for (path, text) in texts {
            do throws(AddressError) {
                blocks.append(PlacedBlock(path: path, block: try CIDRBlock(parsing: text)))
            } catch {
                problems.append(AddressProblem(path: path, text: text, error: error))
            }
        }
        return (blocks, problems)
    }
}
