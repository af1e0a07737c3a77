import Testing

@testable import Catalog

@Suite("A catalog of few tables")
struct SmallCatalogTests {
    @Test("knows what they say and nothing else")
    func small() {
        let catalog = Catalog(tables: [
            .regions: "# Regions\nxx-north-1\tno\tyes\tyes\tab\taws\tNowhere (North)\n",
            .zones: "xxn1-az2\txx-north-1\tno\nxxn1-az1\txx-north-1\tyes",
        ])
        #expect(catalog.regions.map(\.name) == ["Nowhere (North)"])
        #expect(catalog.region("xx-north-1")?.zones.map(\.id) == ["xxn1-az2", "xxn1-az1"])
        #expect(catalog.region("xx-north-1")?.eksZones.map(\.id) == ["xxn1-az1"])
        #expect(catalog.region("us-east-1") == nil)
        #expect(catalog.versions.isEmpty)
        #expect(catalog.instanceTypes.isEmpty)
        #expect(catalog.price(of: "m5.large", in: "xx-north-1") == nil)
        #expect(catalog.offering(ofFamily: "g5", inRegion: "xx-north-1") == .unknown)
        #expect(catalog.source(of: .zones) == nil)
    }

    @Test(
        "leaves out a row that it cannot read",
        arguments: [
            "xxn1-az1\txx-north-1", "xxn1-az1\txx-north-1\tmaybe", "xxn1-az1\txx-north-1\tyes\tmore",
            "xxn1-az1\t\tyes", "xxn1-az1\txx-north-1\tyes\t", "\t\t", "xxn1-az1 xx-north-1 yes",
        ])
    func malformed(row: String) {
        let catalog = Catalog(tables: [.zones: "\(row)\nxxn1-az9\txx-north-1\tyes\n"])
        #expect(catalog.zone("xxn1-az1") == nil)
        #expect(catalog.zone("xxn1-az9") != nil)
    }

    @Test("finds a row by its first field alone, the first, the last and one without a line's end")
    func search() {
        for end in ["", "\n"] {
            let table = KeyedTable(Table("# Few\na\t1\naa\t2\nab.c\t3\nab.d\t4\nb\t5" + end)) { row in
                _ = try row.text()
                return try row.integer()
            }
            #expect(["a", "aa", "ab.c", "ab.d", "b"].map { table[$0] } == [1, 2, 3, 4, 5])
            #expect(["", "ab", "ab.", "c", "A", "# Few", "a\t1", "b\t"].allSatisfy { table[$0] == nil })
            #expect(table.values(beginningWith: "ab.") == [3, 4])
            #expect(table.hasValue(beginningWith: "ab.") && !table.hasValue(beginningWith: "ac"))
            #expect(table.all == [1, 2, 3, 4, 5])
        }
        #expect(KeyedTable(Table("")) { try $0.text() }["a"] == nil)
    }

    @Test("reads numbers that are too long as no numbers, and does not trap")
    func longNumber() {
        let catalog = Catalog(tables: [.quotas: "ec2\tL-1\t99999999999999999999999\t-\t-\tyes\t-\t-\tcount\tMany"])
        #expect(catalog.quotas.isEmpty)
    }

    @Test("makes a table's values once, however many ask at the same time")
    func once() async {
        let made = Counter()
        let lazy = Lazy { made.increment() }
        let seen = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<64 { group.addTask { lazy.value } }
            return await group.reduce(into: Set<Int>()) { $0.insert($1) }
        }
        #expect(seen == [1])
    }
}
