import Catalog

/// The Kubernetes versions that EKS knows in a region, with the days of their support.
struct VersionFacts: FactSource {
    let region: String
    let catalog: Catalog

    let kind = AccountFacts.Kind.versions

    private var arguments: [String] {
        [
            "eks", "describe-cluster-versions", "--region", region, "--include-all", "--query",
            "clusterVersions[].[clusterVersion,releaseDate,endOfStandardSupportDate,endOfExtendedSupportDate]",
            "--output", "text",
        ]
    }

    func rows(asking account: Inquiry) throws(Stopped) -> FactRows {
        switch try account.lines(arguments, fields: 4) {
        case .lines(let lines):
            let rows = lines.compactMap(row)
            return rows.isEmpty ? .none(Verdict(noUse: .said(""), to: arguments)) : .rows(rows.sorted())
        case .none(let verdict): return .none(verdict)
        }
    }

    /// Nil for a version without days.
    private func row(_ fields: [Substring]) -> String? {
        let version = String(fields[0])
        let days = fields.dropFirst().compactMap { Moment.day($0) }
        guard days.count == 3, version.hasPrefix("1."), Int(version.dropFirst(2)) != nil else { return nil }
        // Which version the pinned Bottlerocket has images for, AWS does not tell.
        let images = catalog.version(version)?.bottlerocketVerified == true
        return ([version] + days.map(\.description) + ["calendar", images ? "yes" : "no"]).joined(separator: "\t")
    }
}
