import Catalog
import Environment

extension Subject {
    /// What the catalog knows of the chosen version; nil when it does not know it.
    var version: EKSVersion? { catalog.version(document.cluster.version) }

    /// Whether and how AWS supports the chosen version on the day that counts.
    var support: EKSVersion.Support? { version?.support(on: today) }

    /// The version to offer in the place of another: the default, else the newest in standard support.
    var betterVersion: EKSVersion? {
        catalog.defaultVersion(on: today) ?? catalog.versions.first { $0.support(on: today) == .standard }
    }

    /// The change to that version; nil when it is chosen already or there is none.
    var versionFix: Fix? {
        guard let better = betterVersion?.version, better != document.cluster.version else { return nil }
        return Fix(use: .text(better), at: .cluster.version)
    }

    /// What extended support adds to a month of the control plane, such as "$365".
    var extendedSurcharge: String {
        guard let standard = catalog.servicePrice(.eksStandard, in: document.region),
            let extended = catalog.servicePrice(.eksExtended, in: document.region)
        else { return "an amount" }
        return "$\(Int(((extended.usd - standard.usd) * 730).rounded()))"
    }
}
