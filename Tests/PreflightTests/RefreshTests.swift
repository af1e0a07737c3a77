import Account
import Catalog
import Testing

@testable import Preflight

@Suite("Facts that an account tells")
struct RefreshTests {
    private static let today = CalendarDay(year: 2026, month: 12, day: 24) ?? .distantPast

    /// What aws prints, call by call, in the shapes that AWS documents for EC2, EKS, Service Quotas and the Price List: written
    /// by hand, and asked of no real account.
    private static let told: [String: AccountAnswer] = [
        "sts get-caller-identity": .said("123456789012\tarn:aws:iam::123456789012:user/ada\n"),
        "ec2 describe-availability-zones": .said("use1-az1\tus-east-1a\tavailable\nuse1-az3\tus-east-1e\tavailable\n"),
        "ec2 describe-regions": .said("us-east-1\topt-in-not-required\n"),
        "ec2 describe-instance-types": .said(
            """
            g5.xlarge\t4\t16384\tx86_64\t4\t15\trequired\t250\tFalse\tTrue\ton-demand spot\tNVIDIA\tA10G\t1\t22888\(nones(16))
            inf2.xlarge\t4\t16384\tx86_64\t4\t15\tNone\tNone\tFalse\tTrue\ton-demand spot\(nones(4))\tNone\tInferentia2\t1\t32768\(nones(12))
            m9i.metal\t64\t262144\tx86_64\t8\t30\tNone\tNone\tTrue\tFalse\ton-demand\(nones(20))
            mac2.metal\t8\t16384\tarm64_mac\t4\t15\tNone\tNone\tTrue\tTrue\ton-demand\(nones(20))
            odd.large\tNone\t16384\tx86_64\t4\t15\tNone\tNone\tTrue\tTrue\ton-demand\(nones(20))

            """),
        "ec2 describe-instance-type-offerings": .said(
            """
            use1-az1\tg5.xlarge
            use1-az2\tg5.xlarge
            use1-az1\tg5.48xlarge
            use1-az1\tmac2.metal
            use1-atl1-az1\tg5.xlarge
            use1-az1\tm9i.metal

            """),
        "eks describe-cluster-versions": .said(
            """
            1.38\t2027-02-01T00:00:00+00:00\t2028-04-01T00:00:00+00:00\t2029-04-01T00:00:00+00:00
            1.36\t1780358400.0\t1817164800.0\t1848700800.0
            1.12\tNone\tNone\tNone

            """),
        "service-quotas list-service-quotas": .said("L-DB2E81BA\t64.0\nL-FFFFFFFF\t1.0\nL-1216C47A\t1152.0\n"),
    ]

    private static func nones(_ count: Int) -> String { String(repeating: "\tNone", count: count) }

    private static func product(_ attributes: String, _ usd: String) -> String {
        #"{"product":{"productFamily":"x","attributes":{"regionCode":"us-east-1","# + attributes
            + #"},"sku":"A"},"serviceCode":"S","terms":{"OnDemand":{"A.B":{"priceDimensions":{"A.B.C":{"unit":"Hrs","endRange":"Inf","#
            + #""description":"$1 per \"hour\" \/ unit","pricePerUnit":{"USD":""# + usd
            + #""}}},"sku":"A","effectiveDate":"2026-11-01T00:00:00Z"}},"Reserved":{"A.R":{"termAttributes":{}}}},"version":"2026"}"#
    }

    private static func console(_ changes: [String: AccountAnswer] = [:]) -> SelectiveConsole {
        SelectiveConsole { arguments in
            let call = arguments.prefix(2).joined(separator: " ")
            if let changed = changes[call] { return changed }
            guard call == "pricing get-products" else { return told[call] ?? .refused(.unclear(status: 252)) }
            if arguments.contains("Type=TERM_MATCH,Field=operatingSystem,Value=Linux") {
                return .said(
                    product(#""instanceType":"g5.xlarge","usagetype":"BoxUsage:g5.xlarge""#, "1.0060000000") + "\n"
                        + product(#""instanceType":"mac2.metal","usagetype":"x""#, "0.65") + "\n"
                        + product(#""instanceType":"m9i.metal","usagetype":"x""#, "0.0000000000") + "\n")
            }
            if arguments.contains("Type=TERM_MATCH,Field=productFamily,Value=NAT Gateway") {
                return .said(
                    product(#""usagetype":"USW2-NatGateway-Prvd-Bytes""#, "9") + "\n"
                        + product(#""usagetype":"NatGateway-Hours""#, "0.0450000000") + "\n"
                        + product(#""usagetype":"USE1-NatGateway-Bytes""#, "0.0450000000") + "\n")
            }
            return .said("")
        }
    }

    private static func answer(_ changes: [String: AccountAnswer] = [:]) throws -> FactsRefresh.Answer {
        let refresh = FactsRefresh(regions: ["us-east-1"], catalog: .builtIn, day: today)
        return try #require(refresh.run(on: console(changes)) { _ in true })
    }

    @Test(
        "become rows of the tables",
        arguments: [
            (.instanceTypes, "g5.xlarge\t4\t16384\tx86_64\t4\t15\tgpu\t1\t22888\t250\t-\tNVIDIA A10G"),
            (.instanceTypes, "inf2.xlarge\t4\t16384\tx86_64\t4\t15\tneuron\t1\t32768\t-\t-\tInferentia2"),
            (.instanceTypes, "m9i.metal\t64\t262144\tx86_64\t8\t30\t-\t-\t-\t-\tmetal previous no-spot\t-"),
            (.offerings, "*\tuse1:12"), (.offerings, "g5\tuse1:12"), (.offerings, "g5.48xlarge\tuse1:1"),
            (.offerings, "m9i\tuse1:1"),
            (.zones, "use1-az1\tus-east-1\tyes"), (.zones, "use1-az3\tus-east-1\tno"),
            (.regions, "us-east-1\tno\tyes\tyes\tae\taws\tUS East (N. Virginia)"),
            (.versions, "1.38\t2027-02-01\t2028-04-01\t2029-04-01\tcalendar\tno"),
            (.versions, "1.36\t2026-06-02\t2027-08-02\t2028-08-01\tcalendar\tyes"),
            (.quotas, "us-east-1/L-DB2E81BA\t64"), (.prices, "us-east-1/g5.xlarge\t1.006"),
            (.servicePrices, "nat-gateway\tus-east-1\t0.045\thour\tNAT gateway"),
            (.servicePrices, "nat-traffic\tus-east-1\t0.045\tGB\tData through a NAT gateway"),
        ] as [(AccountFacts.Kind, String)])
    func rows(kind: AccountFacts.Kind, row: String) throws {
        let block = try #require(try Self.answer().facts.blocks.first { $0.kind == kind })
        #expect(block.rows.split(separator: "\n").contains(row[...]), "\(block.rows)")
    }

    @Test("leave out what the tables have no place for, and name no account")
    func leftOut() throws {
        let answer = try Self.answer()
        #expect(answer.outcomes.allSatisfy { $0.rows != nil && $0.reason.isEmpty }, "\(answer.outcomes)")
        #expect(Set(answer.facts.blocks.map(\.kind)) == Set(AccountFacts.Kind.allCases))
        #expect(answer.facts.blocks.allSatisfy { $0.date == Self.today && $0.region == "us-east-1" })
        for word in ["123456789012", "mac2", "odd.large", "m9i.metal\t0", "1.12", "L-FFFFFFFF", "atl1"] {
            #expect(!answer.facts.text.contains(word), "\(word)")
        }
    }

    @Test(
        "are left as they were, with the reason, where the account does not tell",
        arguments: [
            (
                "ec2 describe-instance-types", .refused(.notAllowed(action: "ec2:DescribeInstanceTypes", by: nil)),
                [.instanceTypes]
            ),
            ("ec2 describe-instance-types", .said("<html>"), [.instanceTypes]),
            ("ec2 describe-availability-zones", .late(20), [.zones, .regions]),
            ("ec2 describe-regions", .said(""), [.regions]),
            ("ec2 describe-instance-type-offerings", .said("None"), [.offerings]),
            ("eks describe-cluster-versions", .refused(.unknownCommand), [.versions]),
            ("service-quotas list-service-quotas", .refused(.code("500")), [.quotas]),
            ("pricing get-products", .said("not JSON: {"), [.prices, .servicePrices]),
            ("sts get-caller-identity", .refused(.notSignedIn(.ssoEnded)), AccountFacts.Kind.allCases),
        ] as [(String, AccountAnswer, [AccountFacts.Kind])])
    func untold(call: String, instead: AccountAnswer, kinds: [AccountFacts.Kind]) throws {
        let answer = try Self.answer([call: instead])
        let untold = answer.outcomes.filter { $0.rows == nil }
        #expect(Set(untold.map(\.kind)) == Set(kinds))
        #expect(untold.allSatisfy { !$0.reason.isEmpty })
        #expect(answer.facts.blocks.allSatisfy { !kinds.contains($0.kind) })
        if call.hasPrefix("sts") { #expect(untold.allSatisfy { $0.reason.contains("aws sso login") }) }
    }

    @Test("are nothing when the asking is stopped")
    func stopped() {
        let refresh = FactsRefresh(regions: ["us-east-1", "us-west-2"], catalog: .builtIn, day: Self.today)
        #expect(refresh.run(on: Self.console()) { $0.number < 3 } == nil)
    }

    @Test("fit the catalog: each row can be read")
    func readable() throws {
        let facts = try Self.answer().facts
        let catalog = Catalog.builtIn.overlaid(with: facts)
        #expect(catalog.instanceType("m9i.metal")?.isBareMetal == true)
        #expect(catalog.version("1.38")?.endStandard.description == "2028-04-01")
        let price = catalog.price(of: "g5.xlarge", in: "us-east-1")
        #expect(price?.usdPerHour == 1.006 && price?.basis == .exact)
        #expect(catalog.offering(ofType: "m9i.metal", inZone: "use1-az1") == .offered)
    }
}
