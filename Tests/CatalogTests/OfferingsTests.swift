import Testing

@testable import Catalog

@Suite("Offerings")
struct OfferingsTests {
    let catalog = Catalog.builtIn

    func zones(_ region: String, _ family: String) -> [String] {
        catalog.zones(ofRegion: region, withAll: [family]).filter(\.eksAccepts).map(\.id)
    }

    @Test(
        "name the zones that have g5, as two public lists agree on them",
        arguments: [
            ("us-east-1", ["use1-az1", "use1-az2", "use1-az4", "use1-az5", "use1-az6"]),
            ("us-west-2", ["usw2-az1", "usw2-az2", "usw2-az3"]),
            ("ap-northeast-1", ["apne1-az1", "apne1-az4"]), ("eu-north-1", ["eun1-az2", "eun1-az3"]),
            ("ap-southeast-1", []),
        ])
    func g5(region: String, expected: [String]) {
        #expect(zones(region, "g5") == expected)
    }

    @Test("tell a region that lacks a family from one without data")
    func unknown() {
        #expect(catalog.offering(ofFamily: "g5", inRegion: "ap-southeast-1") == .notOffered)
        for region in ["ap-east-2", "ap-southeast-6", "ap-southeast-7", "mx-central-1", "us-gov-west-1", "nowhere-1"] {
            #expect(catalog.offering(ofFamily: "g5", inRegion: region) == .unknown, "\(region)")
            #expect(catalog.offering(ofType: "g5.xlarge", inRegion: region) == .unknown, "\(region)")
        }
        #expect(catalog.offering(ofFamily: "g5", inZone: "apne1-az3") == .unknown)
    }

    @Test("are unknown for families and types outside the catalog")
    func outside() {
        #expect(catalog.offering(ofFamily: "zz9", inZone: "use1-az1") == .unknown)
        #expect(catalog.offering(ofType: "m5.gigantic", inZone: "use1-az1") == .unknown)
    }

    @Test("know a size that is missing from a region, or from one zone of it")
    func sizes() {
        #expect(catalog.offering(ofFamily: "c5d", inRegion: "ap-east-1") == .offered)
        #expect(catalog.offering(ofType: "c5d.large", inRegion: "ap-east-1") == .offered)
        #expect(catalog.offering(ofType: "c5d.metal", inRegion: "ap-east-1") == .notOffered)
        #expect(catalog.offering(ofType: "p5.4xlarge", inZone: "apne1-az4") == .notOffered)
        #expect(catalog.offering(ofType: "p5.48xlarge", inZone: "apne1-az4") == .offered)
    }

    @Test("find zones with all families, and with any of them")
    func several() {
        let families = ["g5", "g4dn"]
        #expect(catalog.zones(ofRegion: "ap-northeast-1", withAll: families).map(\.id) == ["apne1-az1", "apne1-az4"])
        #expect(
            catalog.zones(ofRegion: "ap-northeast-1", withAny: families).map(\.id) == [
                "apne1-az1", "apne1-az2", "apne1-az4",
            ])
        #expect(
            catalog.zones(ofRegion: "us-west-2", withAll: []).map(\.id) == [
                "usw2-az1", "usw2-az2", "usw2-az3", "usw2-az4",
            ])
        #expect(catalog.zones(ofRegion: "us-west-2", withAny: []).isEmpty)
        #expect(catalog.zones(ofRegion: "nowhere-1", withAll: []).isEmpty)
    }

    @Test("speak of zones, families and types that the other tables know")
    func consistent() throws {
        let everywhere = try #require(catalog.offeringTable["*"])
        let zones = catalog.zoneList.value.all.map(\.id)
        #expect(zones.filter(everywhere.contains).count == 95)
        for offered in catalog.offeringTable.all where offered.name != "*" {
            #expect(catalog.family(offered.name) != nil || catalog.instanceType(offered.name) != nil, "\(offered.name)")
            #expect(zones.filter(offered.contains).allSatisfy(everywhere.contains), "\(offered.name)")
        }
    }

    @Test(
        "know no zone that is none",
        arguments: ["use1", "use1-az", "-az1", "use1-az11", "use1-azx", "us-east-1a", "*", "", "use1-az9", "use1:az1"])
    func noZone(zone: String) {
        #expect(catalog.offering(ofFamily: "m5", inZone: zone) == .unknown)
        #expect(catalog.offering(ofType: "m5.large", inZone: zone) == .unknown)
    }
}
