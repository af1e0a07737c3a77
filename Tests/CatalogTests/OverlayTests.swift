import Testing

@testable import Catalog

@Suite("What accounts told, over the built-in tables")
struct OverlayTests {
    private static func day(_ text: String) -> CalendarDay { CalendarDay(text) ?? .distantPast }
    private static let today = day("2026-12-24")

    private static func block(
        _ kind: AccountFacts.Kind, of region: String = "us-west-2", on day: CalendarDay = today, _ rows: String...
    ) -> AccountFacts.Block { .init(kind, region: region, date: day, rows: rows) }

    private func catalog(_ blocks: AccountFacts.Block...) -> Catalog {
        Catalog.builtIn.overlaid(with: AccountFacts(blocks))
    }

    @Test("stands row by row: what it does not name stays")
    func rows() throws {
        let catalog = catalog(
            Self.block(
                .instanceTypes, "m5.xlarge\t5\t16384\tx86_64\t4\t15\t-\t-\t-\t-\t-\t-",
                "z99.large\t2\t8192\tx86_64\t3\t10\tgpu\t1\t1024\t-\tno-spot\tNVIDIA Z"),
            Self.block(.zones, "usw2-az9\tus-west-2\tyes"),
            Self.block(.regions, "xx-north-1\tno\tyes\tyes\tab\taws\txx-north-1"),
            Self.block(.versions, "1.38\t2027-02-01\t2028-04-01\t2029-04-01\tcalendar\tno"),
            Self.block(.prices, "us-west-2/g5.xlarge\t1.5"), Self.block(.quotas, "us-west-2/L-DB2E81BA\t64"),
            Self.block(.servicePrices, "nat-gateway\tus-west-2\t0.05\thour\tNAT gateway"))
        #expect(catalog.instanceType("m5.xlarge")?.vCPU == 5)
        #expect(catalog.instanceType("z99.large")?.gpu?.name == "NVIDIA Z")
        #expect(catalog.family("z99")?.types.count == 1)
        #expect(catalog.instanceType("g5.xlarge") == Catalog.builtIn.instanceType("g5.xlarge"))
        #expect(catalog.instanceTypes.count == Catalog.builtIn.instanceTypes.count + 1)
        #expect(catalog.region("us-west-2")?.zones.last?.id == "usw2-az9")
        #expect(catalog.regions.count == Catalog.builtIn.regions.count + 1)
        #expect(catalog.versions.first?.version == "1.38" && catalog.version("1.36") == Catalog.builtIn.version("1.36"))
        #expect(catalog.price(of: "g5.xlarge", in: "us-west-2") == Price(usdPerHour: 1.5, basis: .exact))
        #expect(
            catalog.price(of: "g5.xlarge", in: "eu-west-1") == Catalog.builtIn.price(of: "g5.xlarge", in: "eu-west-1"))
        #expect(catalog.servicePrice(.natGateway, in: "us-west-2")?.basis == .exact)
        #expect(catalog.servicePrice(.natGateway, in: "eu-central-1")?.usd == 0.052)
        let quota = try #require(catalog.quota("L-DB2E81BA"))
        #expect(catalog.appliedValue(of: quota, in: "us-west-2") == 64)
        #expect(catalog.appliedValue(of: quota, in: "us-east-1") == nil)
        #expect(catalog.appliedValues(of: quota).map(\.region) == ["us-west-2"])
    }

    @Test("of offerings tells all there is in its zones, and nothing of others")
    func offerings() {
        let catalog = catalog(
            Self.block(.offerings, "*\tusw2:12", "g5\tusw2:2", "m5\tusw2:12", "m5.24xlarge\tusw2:1", "m5.metal\t-"))
        #expect(catalog.offering(ofType: "m5.metal", inZone: "usw2-az1") == .notOffered)
        #expect(catalog.offering(ofType: "m5.metal", inZone: "use1-az1") == .offered)
        #expect(catalog.offering(ofFamily: "g5", inZone: "usw2-az1") == .notOffered)
        #expect(catalog.offering(ofFamily: "g5", inZone: "usw2-az2") == .offered)
        #expect(catalog.offering(ofFamily: "c5", inRegion: "us-west-2") == .notOffered)
        #expect(catalog.offering(ofType: "m5.24xlarge", inZone: "usw2-az2") == .notOffered)
        #expect(catalog.offering(ofType: "m5.large", inZone: "usw2-az2") == .offered)
        for zone in ["use1-az1", "euw1-az1", "usw1-az2"] {
            for type in ["m5.24xlarge", "c5.large", "c5d.metal", "g5.xlarge"] {
                #expect(
                    catalog.offering(ofType: type, inZone: zone) == Catalog.builtIn.offering(ofType: type, inZone: zone)
                )
            }
        }
    }

    @Test("gives way to what is newer: another account's block of the same kind, or the table of a newer Slipway")
    func newest() throws {
        let type = "m5.xlarge\t5\t16384\tx86_64\t4\t15\t-\t-\t-\t-\t-\t-"
        let old = catalog(Self.block(.instanceTypes, on: Self.day("2026-11-01"), type))
        #expect(old.instanceType("m5.xlarge")?.vCPU == 4)
        let two = catalog(
            Self.block(
                .instanceTypes, of: "eu-west-1", on: Self.day("2026-12-30"), type.replacing("\t5\t", with: "\t6\t")),
            Self.block(.instanceTypes, type))
        #expect(two.instanceType("m5.xlarge")?.vCPU == 6)
        var facts = AccountFacts([Self.block(.zones, "usw2-az1\tus-west-2\tno")])
        facts.add([Self.block(.zones, on: Self.day("2026-12-01"), "usw2-az1\tus-west-2\tyes")])
        #expect(facts.blocks.map(\.date) == [Self.today])
    }

    @Test("is a source of its tables, with its day, and makes the facts of its region young")
    func sources() throws {
        let blocks = AccountFacts.Kind.allCases.map { Self.block($0, on: Self.day("2027-05-01"), "x") }
        let catalog = Catalog.builtIn.overlaid(with: AccountFacts(blocks))
        let source = try #require(catalog.source(of: .zones))
        #expect(source.sources.last == "2027-05-01 an account, by slipway catalog refresh: us-west-2")
        let june = Self.day("2027-06-01")
        #expect(!catalog.isWorthRefreshing(on: june, in: "us-west-2"))
        #expect(catalog.isWorthRefreshing(on: june, in: "us-east-1") && catalog.isWorthRefreshing(on: june, in: nil))
        #expect(catalog.ageText(on: june, in: "us-east-1").contains("slipway catalog refresh --region us-east-1"))
        #expect(!catalog.ageText(on: june, in: "us-west-2").contains("refresh"))
        #expect(catalog.factsDay == Self.day("2027-05-01"))
    }

    @Test("is the same as text and back, and any other text is none")
    func text() {
        let facts = AccountFacts([
            Self.block(.zones, "a\tb\tyes", "c\td\tno"), Self.block(.offerings),
            Self.block(.zones, of: "eu-west-1", "e\tf\tyes"),
        ])
        #expect(AccountFacts(text: facts.text) == facts)
        #expect(facts.blocks.map(\.count) == [1, 0, 2])
        #expect(facts.regions == ["eu-west-1", "us-west-2"])
        #expect(facts.without(region: "us-west-2").regions == ["eu-west-1"])
        #expect(AccountFacts(text: "") == AccountFacts())
        for text in [
            "x", "## zones us-west-2 2026-12-24", "## roads us-west-2 2026-12-24\n", "## zones us-west-2 someday\n",
            "## zones 2026-12-24\n", "## zones us-west-2 2026-12-24\nrow without an end",
            "a\tb\n## zones us-west-2 2026-12-24\n",
        ] { #expect(AccountFacts(text: text) == nil || text.hasSuffix("end"), "\(text)") }
    }

    @Test("that cannot be read row by row is left out row by row")
    func malformed() {
        let catalog = catalog(Self.block(.zones, "usw2-az9\tus-west-2", "usw2-az8\tus-west-2\tyes"))
        #expect(catalog.zone("usw2-az9") == nil && catalog.zone("usw2-az8") != nil)
    }
}
