import Embedded
import Foundation
import Testing

@testable import Catalog

@Suite("The catalog tables")
struct TablesTests {
    let catalog = Catalog.builtIn

    /// How many values the catalog makes of a table.
    func count(_ table: Catalog.TableName) -> Int {
        switch table {
        case .addressRanges: catalog.addressRanges.count
        case .footprints: catalog.footprints.count
        case .instanceTypes: catalog.instanceTypes.count
        case .karpenter: catalog.karpenterReleases.count
        case .kubernetesSupport: catalog.kubernetesSupport.count
        case .offerings: catalog.offeringTable.all.count
        case .priceRatios: catalog.priceList.ratios.all.count
        case .prices: catalog.priceList.prices.all.count
        case .quotas: catalog.quotas.count
        case .regions: catalog.allRegions.count
        case .retired: catalog.retiredAddons.count
        case .servicePrices: catalog.servicePriceList.value.count
        case .substitutes: catalog.substituteTable.all.count
        case .versions: catalog.versions.count
        case .zones: catalog.zoneList.value.all.count
        }
    }

    @Test("lose no row on the way in", arguments: Catalog.TableName.allCases)
    func noRowLost(table: Catalog.TableName) throws {
        let text = try #require(EmbeddedFiles.catalog.file("catalog/\(table.rawValue).tsv")).text
        let rows = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(!rows.isEmpty)
        #expect(count(table) == rows.count)
    }

    @Test("name their title, date and sources", arguments: Catalog.TableName.allCases)
    func sources(table: Catalog.TableName) throws {
        let source = try #require(catalog.source(of: table))
        #expect(!source.title.contains(":"))
        #expect(source.date >= (try #require(CalendarDay("2026-11-23"))))
        #expect(!source.sources.isEmpty)
        for line in source.sources { #expect(line.firstMatch(of: /^\d{4}(-\d{2}(-\d{2})?)? \S/) != nil, "\(line)") }
    }

    @Test(
        "that are searched stand in order, and have each name once",
        arguments: [Catalog.TableName.instanceTypes, .offerings, .priceRatios, .prices, .regions, .substitutes])
    func inOrder(table: Catalog.TableName) throws {
        let lines = try #require(EmbeddedFiles.catalog.file("catalog/\(table.rawValue).tsv")).text.split(
            separator: "\n", omittingEmptySubsequences: false)
        let keys = lines.dropLast().filter { !$0.hasPrefix("#") }.map { Array($0.prefix { $0 != "\t" }.utf8) }
        #expect(lines.last == "" && keys.allSatisfy { !$0.isEmpty })
        for (key, next) in zip(keys, keys.dropFirst()) { #expect(key.lexicographicallyPrecedes(next)) }
    }

    @Test("explain every column", arguments: Catalog.TableName.allCases)
    func columns(table: Catalog.TableName) throws {
        let lines = try #require(EmbeddedFiles.catalog.file("catalog/\(table.rawValue).tsv")).text.split(
            separator: "\n")
        let explained = lines.filter { $0.hasPrefix("#   ") }.count
        let row = try #require(lines.first { !$0.hasPrefix("#") })
        #expect(row.split(separator: "\t", omittingEmptySubsequences: false).count == explained)
    }

    @Test("are embedded one and all, and nothing else is")
    func embedded() throws {
        let folder = URL(filePath: #filePath).appending(path: "../../../Sources/CEmbedded/catalog").standardized
        let inFolder = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".tsv") }
        let embedded = EmbeddedFiles.catalog.files
        #expect(Set(embedded.map(\.name)) == Set(inFolder.map { "catalog/\($0)" }))
        #expect(embedded.count == inFolder.count)
        #expect(Set(inFolder) == Set(Catalog.TableName.allCases.map { "\($0.rawValue).tsv" }))
        for file in embedded {
            let bytes = try Data(contentsOf: folder.appending(path: String(file.name.dropFirst("catalog/".count))))
            #expect(file.bytes.elementsEqual(bytes), "\(file.name)")
        }
    }
}
