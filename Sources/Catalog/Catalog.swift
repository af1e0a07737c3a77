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
        case kubernetesSupport = "kubernetes-support"
        case offerings
        case priceRatios = "price-ratios"
        case prices
        case quotas
        case regions
        case retired
        case servicePrices = "service-prices"
        case substitutes
        case versions
        case zones
    }

    /// The catalog that travels inside the program.
    package static let builtIn: Catalog = {
        let files = EmbeddedFiles.catalog
        return Catalog { name in files.file("catalog/\(name.rawValue).tsv").map(Table.init) ?? Table("") }
    }()

    /// A catalog of these tables; one that is left out is empty. Rows that are found by their first field (regions,
    /// instance types, offerings, prices and ratios) stand in its order, byte by byte.
    package convenience init(tables: [TableName: String]) {
        self.init { name in Table(tables[name] ?? "") }
    }

    /// This catalog with what accounts told on top, row by row; see `Overlay` for which of two facts holds.
    package func overlaid(with facts: AccountFacts) -> Catalog {
        guard !facts.blocks.isEmpty else { return self }
        let (table, overlay) = (base, Overlay(facts))
        let tables = Dictionary(
            uniqueKeysWithValues: TableName.allCases.map { name in
                (name, Lazy { overlay.table(name, on: table(name)) })
            })
        return Catalog(overlay: overlay, on: table) { name in tables[name]?.value ?? table(name) }
    }

    let regionTable: KeyedTable<Region>
    let zoneList: Lazy<Listing<Zone>>
    let versionList: Lazy<[EKSVersion]>
    let instanceTypeTable: KeyedTable<InstanceType>
    let familyTable: Memo<InstanceFamily>
    let familyList: Lazy<[InstanceFamily]>
    let instanceTypeList: Lazy<[InstanceType]>
    let offeringTable: KeyedTable<OfferedZones>
    let priceList: PriceList
    let servicePriceList: Lazy<[ServicePriceRow]>
    let quotaList: Lazy<[Quota]>
    let addressRangeList: Lazy<[AddressRange]>
    let footprintList: Lazy<[AddonFootprint]>
    let retiredList: Lazy<[RetiredAddon]>
    let supportList: Lazy<[KubernetesSupport]>
    let karpenterList: Lazy<[KarpenterRelease]>
    let substituteTable: KeyedTable<Substitute>
    let appliedQuotas: KeyedTable<AppliedQuota>
    /// What accounts told, of which the tables have taken what they take.
    let overlay: Overlay
    /// The tables beneath it.
    private let base: @Sendable (TableName) -> Table

    /// - Parameters:
    ///   - base: the tables without the overlay; nil where there is none.
    ///   - table: those that hold.
    private init(
        overlay: Overlay = Overlay(AccountFacts()), on base: (@Sendable (TableName) -> Table)? = nil,
        table: @escaping @Sendable (TableName) -> Table
    ) {
        self.overlay = overlay
        self.base = base ?? table
        @Sendable func rows<Value>(_ name: TableName, _ make: (inout Row) throws -> Value) -> [Value] {
            table(name).rows(make)
        }
        let zones = Lazy { Listing(rows(.zones, Zone.init), key: \.id) }
        let instanceTypes = KeyedTable(table(.instanceTypes), InstanceType.init)
        let karpenter = Lazy { rows(.karpenter, KarpenterRelease.init) }
        zoneList = zones
        instanceTypeTable = instanceTypes
        karpenterList = karpenter
        let zonesByRegion = Lazy { Dictionary(grouping: zones.value.all, by: \.region) }
        regionTable = KeyedTable(table(.regions), { try Region(&$0, zones: zonesByRegion.value) })
        versionList = Lazy {
            let karpenter = Dictionary(karpenter.value.map { ($0.kubernetes, $0) }) { first, _ in first }
            return rows(.versions) { try EKSVersion(&$0, karpenter: karpenter) }.sorted { $0.minor > $1.minor }
        }
        familyTable = Memo { InstanceFamily(instanceTypes.values(beginningWith: $0 + ".")) }
        let families = Lazy {
            Dictionary(grouping: instanceTypes.all, by: \.family).values.compactMap(InstanceFamily.init)
                .sorted { $0.name < $1.name }
        }
        familyList = families
        instanceTypeList = Lazy { families.value.flatMap(\.types) }
        offeringTable = KeyedTable(table(.offerings), OfferedZones.init)
        priceList = PriceList(
            prices: KeyedTable(table(.prices), PriceList.Exact.init),
            ratios: KeyedTable(table(.priceRatios), PriceList.FamilyRatios.init),
            regional: KeyedTable(overlay.rows(.prices, since: table(.prices)), PriceList.Exact.init))
        servicePriceList = Lazy { rows(.servicePrices, ServicePriceRow.init) }
        quotaList = Lazy { rows(.quotas, Quota.init) }
        appliedQuotas = KeyedTable(overlay.rows(.quotas, since: table(.quotas)), AppliedQuota.init)
        addressRangeList = Lazy { rows(.addressRanges, AddressRange.init) }
        footprintList = Lazy { rows(.footprints, AddonFootprint.init) }
        retiredList = Lazy { rows(.retired, RetiredAddon.init) }
        supportList = Lazy { rows(.kubernetesSupport, KubernetesSupport.init) }
        substituteTable = KeyedTable(table(.substitutes), Substitute.init)
    }

    /// Where a table's facts come from; nil when the table does not say.
    package func source(of name: TableName) -> TableSource? {
        let table = base(name)
        return TableSource(comments: table.comments, accounts: overlay.blocks(about: name, on: table))
    }

    /// The days that a table's facts are of: that on which it was last held against its sources, if it says so, and those of
    /// what lies on top of it, each with its region.
    func days(of name: TableName) -> (checked: CalendarDay?, told: [(region: String, day: CalendarDay)]) {
        let table = base(name)
        let told = overlay.blocks(about: name == .priceRatios ? .prices : name, on: table)
        return (TableSource.date(in: table.comments), told.map { ($0.region, $0.date) })
    }
}

extension Catalog: Equatable {
    /// Facts are large: two catalogs are the same only where they are one.
    package static func == (left: Catalog, right: Catalog) -> Bool { left === right }
}
