import Testing

@testable import Catalog

@Suite("Regions and zones")
struct PlacesTests {
    let catalog = Catalog.builtIn

    @Test("34 commercial regions with EKS are offered, half of them opt-in")
    func offered() {
        #expect(catalog.regions.count == 34)
        #expect(catalog.regions.filter(\.isOptIn).count == 17)
        #expect(catalog.regions.allSatisfy { $0.partition == "aws" && $0.hasEKS })
    }

    @Test(
        "other partitions and regions without EKS are known and not offered",
        arguments: ["us-gov-west-1", "cn-north-1", "me-west-1", "sa-west-1"])
    func hidden(code: String) throws {
        #expect(try #require(catalog.region(code)).isOffered == false)
        #expect(!catalog.regions.contains { $0.code == code })
    }

    @Test("every zone belongs to a region, and is found there")
    func zonesBelong() throws {
        for zone in catalog.zoneList.value.all {
            #expect(try #require(catalog.region(zone.region)).zones.contains(zone))
            #expect(catalog.zone(zone.id) == zone)
        }
        #expect(catalog.regions.flatMap(\.zones).count == catalog.zoneList.value.all.count)
    }

    @Test("every region offered has at least two zones in which a cluster may stand")
    func enoughZones() {
        #expect(catalog.regions.allSatisfy { $0.eksZones.count >= 2 })
        #expect(catalog.region("us-west-1")?.eksZones.map(\.id) == ["usw1-az1", "usw1-az3"])
    }

    @Test("EKS refuses three zones and no other")
    func refused() {
        #expect(
            Set(catalog.zoneList.value.all.filter { !$0.eksAccepts }.map(\.id)) == ["use1-az3", "usw1-az2", "cac1-az3"])
    }

    @Test("Local Zones and Wavelength Zones are told from Availability Zones by their names")
    func localZones() {
        for name in ["us-west-2-lax-1a", "us-east-1-bos-1a", "us-east-1-wl1-bos-wlz-1", "usw2-lax1-az1"] {
            #expect(catalog.isLocalZone(name), "\(name)")
        }
        for name in ["us-west-2a", "us-west-2", "us-west-2-", "usw2-az1", "usw2-az9", "us-wst-2-lax-1a", ""] {
            #expect(!catalog.isLocalZone(name), "\(name)")
        }
    }

    @Test("a zone's name is its region's code and one letter")
    func zoneNames() {
        #expect(catalog.zoneName("us-west-2a", belongsTo: "us-west-2"))
        #expect(catalog.zoneName("us-east-1f", belongsTo: "us-east-1"))
        for name in [
            "us-west-2", "us-west-2A", "us-west-21", "us-west-2ab", "us-west-2-lax-1a", "us-east-2a", "usw2-az1", "a",
            "", "us-west-2á",
        ] {
            #expect(!catalog.zoneName(name, belongsTo: "us-west-2"), "\(name)")
        }
    }
}
