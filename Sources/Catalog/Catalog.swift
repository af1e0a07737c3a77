import Embedded

/// The facts about AWS that Slipway carries: each from a table with its source and date, none of them a rule.
///
/// A table is parsed when something first asks for it, once, from whichever thread.
package final class Catalog: Sendable {
    /// The tables, by their file's name without `.tsv`.
    package enum TableName: String, Hashable, Sendable, CaseIterable {
        case addressRanges = "address-ranges"
        case footprints
        case instanceTypes = "instance-types"
        case karpenter
        case offerings
        case priceRatios = "price-ratios"
        case prices
        case quotas
        case regions
        case retired
        case servicePrices = "service-prices"
        case versions
        case zones
    }

    /// The catalog that travels inside the program.
    package static let builtIn: Catalog = {
        let files = EmbeddedFiles.catalog
        return Catalog { name in files.file("catalog/\(name.rawValue).tsv").map { Array($0.bytes) } ?? [] }
    }()

    /// A catalog of these tables; one that is left out is empty.
    package convenience init(tables: [TableName: String]) {
        self.init { name in Array((tables[name] ?? "").utf8) }
    }

    let regionTable: KeyedTable<Region>
    let zoneList: Lazy<Listing<Zone>>
    let versionList: Lazy<[EKSVersion]>
    let instanceTypeTable: KeyedTable<InstanceType>
    let familyNames: Lazy<Set<String>>
    let familyTable: Memo<InstanceFamily>
    let familyList: Lazy<[InstanceFamily]>
    let offeringTable: KeyedTable<ZoneOfferings>
    let priceList: Lazy<PriceList>
    let servicePriceList: Lazy<[ServicePriceRow]>
    let quotaList: Lazy<[Quota]>
    let addressRangeList: Lazy<[AddressRange]>
    let footprintList: Lazy<[AddonFootprint]>
    let retiredList: Lazy<[RetiredAddon]>
    let karpenterList: Lazy<[KarpenterRelease]>
    private let bytes: @Sendable (TableName) -> [UInt8]

    private init(bytes: @escaping @Sendable (TableName) -> [UInt8]) {
        @Sendable func rows<Value>(_ name: TableName, _ make: (inout Row) throws -> Value) -> [Value] {
            Table(bytes(name)).rows(make)
        }
        let zones = Lazy { Listing(rows(.zones, Zone.init), key: \.id) }
        let instanceTypes = KeyedTable({ bytes(.instanceTypes) }, InstanceType.init)
        let karpenter = Lazy { rows(.karpenter, KarpenterRelease.init) }
        zoneList = zones
        instanceTypeTable = instanceTypes
        let familyNames = Lazy { Set(instanceTypes.keys.map { String($0.prefix { $0 != "." }) }) }
        self.familyNames = familyNames
        karpenterList = karpenter
        let zonesByRegion = Lazy { Dictionary(grouping: zones.value.all, by: \.region) }
        regionTable = KeyedTable({ bytes(.regions) }, { try Region(&$0, zones: zonesByRegion.value) })
        versionList = Lazy {
            let karpenter = Dictionary(karpenter.value.map { ($0.kubernetes, $0) }) { first, _ in first }
            return rows(.versions) { try EKSVersion(&$0, karpenter: karpenter) }.sorted { $0.minor > $1.minor }
        }
        familyTable = Memo { InstanceFamily(instanceTypes.values(withPrefix: $0 + ".")) }
        familyList = Lazy {
            Dictionary(grouping: instanceTypes.all, by: \.family).values.compactMap(InstanceFamily.init)
                .sorted { $0.name < $1.name }
        }
        offeringTable = KeyedTable({ bytes(.offerings) }, ZoneOfferings.init)
        priceList = Lazy {
            PriceList(
                prices: KeyedTable({ bytes(.prices) }, PriceList.Exact.init),
                ratios: rows(.priceRatios, PriceList.Ratio.init))
        }
        servicePriceList = Lazy { rows(.servicePrices, ServicePriceRow.init) }
        quotaList = Lazy { rows(.quotas, Quota.init) }
        addressRangeList = Lazy { rows(.addressRanges, AddressRange.init) }
        footprintList = Lazy { rows(.footprints, AddonFootprint.init) }
        retiredList = Lazy { rows(.retired, RetiredAddon.init) }
        self.bytes = bytes
    }

    /// Where a table's facts come from; nil when the table does not say.
    package func source(of table: TableName) -> TableSource? { TableSource(comments: Table(bytes(table)).comments) }
}
