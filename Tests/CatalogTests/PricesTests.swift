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
            ("m5.xlarge", "ap-east-2"), ("m5.xlarge", "us-gov-west-1"), ("g5.xlarge", "eu-west-3"),
            ("g7.2xlarge", "us-west-2"), ("g7e.2xlarge", "us-west-2"), ("p5e.48xlarge", "us-east-1"),
            ("m5.gigantic", "us-east-1"),
            ("m5.xlarge", "nowhere-1"),
        ])
    func none(type: String, region: String) {
        #expect(catalog.price(of: type, in: region) == nil)
    }

    @Test("of every type are known in us-east-1, but for families that have no list price there")
    func complete() {
        let unpriced = catalog.instanceTypes.filter { catalog.price(of: $0.name, in: "us-east-1") == nil }
        #expect(
            Set(unpriced.map(\.family)) == [
                "dl2q", "hpc6a", "hpc6id", "hpc7a", "hpc8a", "p5e", "r9g", "r9gd", "t8i", "trn2", "trn2u", "x8aedz",
            ])
    }

    @Test(
        "of GPU families are estimated where public lists have them, as those lists have them",
        arguments: [
            ("g6.xlarge", "us-west-2", 0.8048), ("g6e.xlarge", "eu-central-1", 2.327),
            ("gr6.4xlarge", "eu-north-1", 1.6326),
            ("p4d.24xlarge", "eu-west-1", 23.71569), ("p4de.24xlarge", "us-west-2", 27.44705),
            ("p5.48xlarge", "ap-northeast-1", 68.8), ("p5en.48xlarge", "us-east-2", 63.296),
            ("p6-b200.48xlarge", "us-west-2", 113.9328), ("g7e.2xlarge", "us-east-2", 3.36312),
        ])
    func gpus(type: String, region: String, listed: Double) throws {
        let price = try #require(catalog.price(of: type, in: region))
        #expect(price.basis != .exact)
        #expect(abs(price.usdPerHour / listed - 1) < 0.002)
    }

    @Test("of a CPU family follow its own ratio, and m5's where it has none")
    func families() {
        #expect(catalog.price(of: "m5a.xlarge", in: "ap-south-1")?.basis == .estimated(ratio: 0.646))
        #expect(catalog.price(of: "c5.xlarge", in: "eu-central-1")?.basis == .estimated(ratio: 1.141))
        #expect(catalog.price(of: "m8i.xlarge", in: "eu-central-1")?.basis == .estimated(ratio: 1.198))
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

    @Test("of services are for the same unit in every region, the one that estimates multiply them by")
    func units() {
        let units: [(ServicePrice.Unit, [ServicePrice.Service])] = [
            (
                .hour,
                [.eksStandard, .eksExtended, .natGateway, .publicIPv4, .interfaceEndpoint, .networkLoadBalancer]
            ),
            (.gigabyteMonth, [.gp3Storage, .efsStorage, .fsxLustreStorage]),
            (.gigabyte, [.natTraffic, .cloudWatchLogs, .efsRead, .efsWrite, .interfaceEndpointTraffic]),
            (.month, [.kmsKey]),
            (.millionSignals, [.applicationSignals]),
        ]
        #expect(Set(units.flatMap(\.1)) == Set(ServicePrice.Service.allCases))
        for (unit, services) in units {
            for service in services {
                let found = Set(catalog.regions.map { catalog.servicePrice(service, in: $0.code)?.unit })
                #expect(found == [unit], "\(service)")
            }
        }
    }
}
