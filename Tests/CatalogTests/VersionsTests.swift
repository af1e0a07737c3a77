import Testing

@testable import Catalog

@Suite("Kubernetes versions")
struct VersionsTests {
    let catalog = Catalog.builtIn

    @Test("come newest first, each living through release, standard and extended support")
    func order() {
        let versions = catalog.versions
        #expect(versions.map(\.minor) == versions.map(\.minor).sorted(by: >))
        #expect(versions.allSatisfy { $0.release < $0.endStandard && $0.endStandard < $0.endExtended })
        #expect(versions.allSatisfy { $0.version == "1.\($0.minor)" })
    }

    @Test(
        "are billed as extended from the very day on which standard support ends", arguments: Catalog.builtIn.versions)
    func boundaries(version: EKSVersion) {
        #expect(version.support(on: version.release.adding(days: -1)) == .upcoming)
        #expect(version.support(on: version.release) == .standard)
        #expect(version.support(on: version.endStandard.adding(days: -1)) == .standard)
        #expect(version.support(on: version.endStandard) == .extended)
        #expect(version.support(on: version.endExtended.adding(days: -1)) == .extended)
        #expect(version.support(on: version.endExtended) == .ended)
    }

    @Test(
        "stand on 2026-11-23 as AWS's calendar has them",
        arguments: zip(
            ["1.37", "1.36", "1.35", "1.34", "1.33", "1.32", "1.31", "1.30"],
            [EKSVersion.Support.standard, .standard, .standard, .standard, .extended, .extended, .extended, .ended]))
    func calendar(version: String, support: EKSVersion.Support) throws {
        let day = try #require(CalendarDay("2026-11-23"))
        #expect(try #require(catalog.version(version)).support(on: day) == support)
    }

    @Test(
        "have as default the newest with 90 days of standard support left that the stack can run, or the newest it can run",
        arguments: zip(
            ["2026-06-01", "2026-06-02", "2026-11-23", "2027-05-04", "2029-01-01"],
            ["1.35", "1.36", "1.36", "1.36", "1.36"]))
    func byDefault(day: String, version: String) throws {
        #expect(catalog.defaultVersion(on: try #require(CalendarDay(day)))?.version == version)
    }

    @Test(
        "are still the default with 90 days left to the day, and no more with 89",
        arguments: [("2027-01-01", "1.39"), ("2027-01-02", "1.38")])
    func lastDayAsDefault(day: String, version: String) throws {
        let catalog = Catalog(tables: [
            .versions: """
            1.39\t2026-06-01\t2027-04-01\t2028-04-01\tcalendar\tyes
            1.38\t2026-05-01\t2027-07-01\t2028-07-01\tcalendar\tyes

            """,
            .karpenter: "1.39\t1.16\t1.16.0\n1.38\t1.16\t1.16.0\n",
        ])
        #expect(catalog.defaultVersion(on: try #require(CalendarDay(day)))?.version == version)
    }

    @Test("say where a fact is a guess")
    func guesses() {
        #expect(catalog.versions.filter(\.endsAreEstimated).map(\.version) == ["1.37"])
        #expect(catalog.versions.filter { !$0.bottlerocketVerified }.map(\.version) == ["1.37"])
    }

    @Test("from 1.31 to 1.36 share one pinned Karpenter, 1.37 has its own, none older than the minimum and never 1.8.4")
    func karpenter() throws {
        func parts(_ version: String) -> [Int] {
            (version.split(separator: ".").compactMap { Int($0) } + [0, 0, 0]).prefix(3).map { $0 }
        }
        let declared = catalog.versions.filter { $0.karpenter != nil }
        #expect(declared.map(\.minor) == Array((31...37).reversed()))
        #expect(declared.map(\.karpenterChart) == ["1.15.0"] + Array(repeating: "1.14.1", count: 6))
        for version in declared {
            let chart = try #require(version.karpenterChart)
            #expect(chart != "1.8.4")
            #expect(!parts(chart).lexicographicallyPrecedes(parts(try #require(version.karpenterMinimum))))
        }
    }
}
