import Testing

@testable import Catalog

@Suite("Prices")
struct PricesTests {
    let catalog = Catalog.builtIn

    @Test("are exact in us-east-1")
    func exact() {
        #expect(catalog.price(of: "m5.xlarge", in: "us-east-1") == Price(usdPerHour: 0.192, basis: .exact))
        #expect(catalog.price(of: "g5.xlarge", in: "us-east-1") == Price(usdPerHour: 1.006, basis: .exact))
        #expect(catalog.price(of: "m7i-flex.xlarge", in: "us-east-1")?.usdPerHour == 0.19152)
    }

    @Test("are estimates with their ratio elsewhere, even where the ratio is 1")
    func estimated() throws {
        let frankfurt = try #require(catalog.price(of: "m5.xlarge", in: "eu-central-1"))
        #expect(frankfurt.basis == .estimated(ratio: 1.198))
        #expect(abs(frankfurt.usdPerHour - 0.192 * 1.198) < 1e-12)
        #expect(catalog.price(of: "g5.xlarge", in: "eu-central-1")?.basis == .estimated(ratio: 1.25))
        #expect(catalog.price(of: "g5.xlarge", in: "us-west-2")?.basis == .estimated(ratio: 1))
    }

    @Test(
        "are none where no offline price exists, and never us-east-1's",
        arguments: [
            ("m5.xlarge", "sa-east-1"), ("m5.xlarge", "mx-central-1"), ("g5.xlarge", "eu-west-3"),
            ("g6.xlarge", "us-west-2"),
            ("g5g.xlarge", "us-west-2"), ("p5e.48xlarge", "us-east-1"), ("m5.gigantic", "us-east-1"),
            ("m5.xlarge", "nowhere-1"),
        ])
    func none(type: String, region: String) {
        #expect(catalog.price(of: type, in: region) == nil)
    }

    @Test("of every type are known in us-east-1, but for three that have no list price there")
    func complete() {
        let unpriced = catalog.instanceTypes.filter { catalog.price(of: $0.name, in: "us-east-1") == nil }
        #expect(Set(unpriced.map(\.name)) == ["p5e.48xlarge", "trn2.3xlarge", "trn2.48xlarge"])
    }

    @Test("of services exist for each one, marked as estimates where they are us-east-1's")
    func services() throws {
        for service in ServicePrice.Service.allCases {
            #expect(try #require(catalog.servicePrice(service, in: "us-east-1")).basis == .exact)
            #expect(try #require(catalog.servicePrice(service, in: "sa-east-1")).usd > 0)
        }
        #expect(catalog.servicePrice(.eksStandard, in: "sa-east-1")?.usd == 0.10)
        #expect(catalog.servicePrice(.eksExtended, in: "sa-east-1")?.usd == 0.60)
        #expect(catalog.servicePrice(.eksExtended, in: "sa-east-1")?.basis == .exact)
        #expect(catalog.servicePrice(.natGateway, in: "eu-central-1")?.usd == 0.052)
        #expect(catalog.servicePrice(.natGateway, in: "eu-central-1")?.basis == .exact)
        #expect(catalog.servicePrice(.natGateway, in: "sa-east-1")?.usd == 0.045)
        #expect(catalog.servicePrice(.natGateway, in: "sa-east-1")?.basis == .estimated(ratio: 1))
    }
}
