import ArgumentParser
import Catalog
import StructuredData

struct CatalogVersionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "versions", abstract: "Kubernetes versions on Amazon EKS, and how each is supported on a day.",
        discussion: Discussion.text(
            examples: "slipway catalog versions", "slipway catalog versions --as-of 2027-04-01 --sources"))

    @OptionGroup var day: DayOption
    @OptionGroup var options: CatalogOptions

    func run() throws {
        try reporting {
            let today = try day.today
            let preferred = Catalog.known.defaultVersion(on: today)
            try options.print(
                CatalogListing<EKSVersion>(
                    name: "versions",
                    columns: [
                        .init("Version", "version") { .text($0.version) },
                        .init("Support", "support") { .text(Self.word($0.support(on: today))) },
                        .init("Released", "released") { .text($0.release.description) },
                        .init("Extended from", "extendedFrom") { .text($0.endStandard.description) },
                        .init("Ended from", "endedFrom") { .text($0.endExtended.description) },
                        .init("Estimated", "endsAreEstimated") { .flag($0.endsAreEstimated) },
                        .init("Bottlerocket", "bottlerocketSeen") { .flag($0.bottlerocketVerified) },
                        .init("Karpenter", "karpenterChart") { $0.karpenterChart.map { .text($0) } ?? .null },
                        .init("Default", "default") { .flag($0 == preferred) },
                    ],
                    rows: Catalog.known.versions, tables: [.versions, .karpenter]))
        }
    }

    private static func word(_ support: EKSVersion.Support) -> String {
        switch support {
        case .upcoming: "upcoming"
        case .standard: "standard"
        case .extended: "extended"
        case .ended: "ended"
        }
    }
}
