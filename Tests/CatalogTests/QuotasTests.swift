import Testing

@testable import Catalog

@Suite("Quotas")
struct QuotasTests {
    let catalog = Catalog.builtIn

    @Test(
        "are found by the family that draws on them",
        arguments: [
            ("g5", Quota.Capacity.onDemand, "L-DB2E81BA"), ("g4dn", .spot, "L-3819A6DF"),
            ("gr6", .onDemand, "L-DB2E81BA"),
            ("m5", .onDemand, "L-1216C47A"), ("t3", .spot, "L-34B43A08"), ("p5", .onDemand, "L-417A185B"),
            ("p4d", .spot, "L-7212CCBC"),
            ("inf2", .onDemand, "L-1945791B"), ("trn1", .onDemand, "L-2C3B7624"),
        ])
    func byFamily(family: String, capacity: Quota.Capacity, code: String) {
        #expect(catalog.quota(ofFamily: family, capacity: capacity)?.code == code)
    }

    @Test("are none where the table has none: spot P quotas end with the fourth generation")
    func none() {
        #expect(catalog.quota(ofFamily: "p5", capacity: .spot) == nil)
        #expect(catalog.quota(ofFamily: "inf2", capacity: .spot) == nil)
        #expect(catalog.quota(ofFamily: "zz9", capacity: .onDemand) == nil)
    }

    @Test("are found by category for a pool of many families")
    func byCategory() {
        for category in ["c", "m", "r"] {
            #expect(catalog.quota(ofCategory: category, capacity: .onDemand)?.code == "L-1216C47A")
            #expect(catalog.quota(ofCategory: category, capacity: .spot)?.code == "L-34B43A08")
        }
        #expect(catalog.quota(ofCategory: "g", capacity: .onDemand)?.code == "L-DB2E81BA")
    }

    @Test("say what a new account usually has instead of the published default")
    func newAccounts() throws {
        let gpu = try #require(catalog.quota("L-DB2E81BA"))
        #expect(gpu.published == 64 && gpu.newAccount == 0...0 && gpu.unit == "vCPU")
        #expect(catalog.quota("L-1216C47A")?.newAccount == 5...32)
        #expect(catalog.quota("L-0263D0A3")?.newAccount == nil)
        #expect(catalog.quota("L-83CA0A9D")?.maximum == 50)
        #expect(catalog.quota("L-93A74D60")?.isAdjustable == false)
    }
}
