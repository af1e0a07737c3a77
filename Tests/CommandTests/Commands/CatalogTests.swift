import Catalog
import Testing

@Suite struct CatalogTests {
    @Test(arguments: ["regions", "zones", "versions", "instances", "quotas"])
    func everyTableTellsItsSourceWhenItIsAskedTo(_ table: String) throws {
        let program = try Program()
        #expect(try program.run("catalog", table).messages == "")
        let text = try program.run("catalog", table, "--sources")
        #expect(text.status == 0)
        #expect(text.result.split(separator: "\n").count > 5)
        #expect(text.messages.contains("last looked at on 20"))
        let json = try program.run("catalog", table, "--format", "json")
        #expect(json.status == 0)
        #expect(json.messages == "")
        #expect(json.result.contains("\"table\": \"\(table)\""))
        #expect(json.result.contains("\"sources\": ["))
    }

    @Test func regionsAreThoseWithTheFamilyAskedFor() throws {
        let rows = try Program().run("catalog", "regions", "--with", "p5").result.split(separator: "\n").dropFirst()
        let codes = rows.compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(!codes.isEmpty)
        #expect(codes.count < Catalog.builtIn.regions.count)
        for code in codes { #expect(Catalog.builtIn.offering(ofFamily: "p5", inRegion: code) == .offered) }
    }

    @Test func regionsAreThoseWithAsManyZonesAsAskedFor() throws {
        let rows = try Program().run("catalog", "regions", "--with", "g5", "--zones", "3", "--format", "json")
        let catalog = Catalog.builtIn
        for region in catalog.regions {
            let zones = catalog.zones(ofRegion: region.code, withAll: ["g5"]).filter(\.eksAccepts)
            #expect(rows.result.contains("\"\(region.code)\"") == (zones.count >= 3), "\(region.code)")
        }
    }

    @Test func zonesAreThoseOfTheRegion() throws {
        let rows = try Program().run("catalog", "zones", "--region", "us-west-2").result.split(separator: "\n")
            .dropFirst()
        #expect(rows.map { $0.split(separator: " ")[0] } == ["usw2-az1", "usw2-az2", "usw2-az3", "usw2-az4"])
    }

    @Test func instancesPassEveryFilter() throws {
        let program = try Program()
        let rows = try program.run(
            "catalog", "instances", "--family", "g5", "--min-vcpu", "8", "--max-vcpu", "16", "--gpu"
        ).result
        #expect(
            rows.split(separator: "\n").dropFirst().map { $0.split(separator: " ")[0] } == ["g5.2xlarge", "g5.4xlarge"])
        let none = try program.run("catalog", "instances", "--family", "m7g", "--arch", "x86_64")
        #expect(none.status == 0)
        #expect(none.result == "")
        #expect(none.messages.contains("Nothing fits"))
    }

    @Test func supportIsJudgedAsOfTheDay() throws {
        let program = try Program()
        func support(on day: String) throws -> [Substring] {
            try program.run("catalog", "versions", "--as-of", day).result.split(separator: "\n").filter {
                $0.hasPrefix("1.33")
            }
        }
        #expect(try support(on: "2026-07-28").first?.contains("standard") == true)
        #expect(try support(on: "2026-07-29").first?.contains("extended") == true)
    }

    @Test func quotasAreThoseOfTheFamily() throws {
        let rows = try Program().run("catalog", "quotas", "--family", "g5").result
        #expect(
            rows.split(separator: "\n").dropFirst().map { $0.split(separator: " ")[0] } == ["L-DB2E81BA", "L-3819A6DF"])
    }

    @Test func aNameThatTheCatalogDoesNotKnowIsAQuestionOfUsage() throws {
        let program = try Program()
        let region = try program.run("catalog", "zones", "--region", "us-wst-2")
        #expect(region.status == 64)
        #expect(region.messages.contains("did you mean us-west-2?"))
        #expect(try program.run("catalog", "instances", "--family", "g55").status == 64)
    }
}
