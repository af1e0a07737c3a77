import Account

/// EKS makes clusters of the version in the Region.
struct OfferedVersion: Question {
    let needs: AccountNeeds

    let id = "version"
    var title: String { "Kubernetes \(version)" }
    let after = ["region"]

    private var version: String { needs.version }
    private var region: String { needs.region }

    private var arguments: [String] {
        [
            "eks", "describe-cluster-versions", "--region", region, "--cluster-versions", version,
            "--query", "clusterVersions[].[clusterVersion,versionStatus]", "--output", "text",
        ]
    }

    func verdict(asking account: Inquiry) throws(Stopped) -> Verdict {
        let remedy = "Choose another version: slipway catalog versions"
        let notOffered = Verdict.error("EKS does not offer Kubernetes \(version) in \(region).", remedy: remedy)
        let answer = try account.ask(arguments)
        guard case .said(let text) = answer else {
            let isUnknown = [
                .refused(.code("InvalidParameterException")), .refused(.code("ResourceNotFoundException")),
            ].contains(answer)
            return isUnknown ? notOffered : Verdict(noUse: answer, to: arguments)
        }
        let words = text.split(whereSeparator: \.isWhitespace)
        if words.isEmpty || words == ["None"] { return notOffered }
        guard words.count == 2, words[0] == version else { return Verdict(noUse: answer, to: arguments) }
        switch words[1] {
        case "UNSUPPORTED": return notOffered
        case "EXTENDED_SUPPORT" where needs.supportType == .standard:
            return .warning(
                "Kubernetes \(version) is in extended support, and with support type standard AWS upgrades such a cluster by itself.",
                remedy: remedy)
        case "EXTENDED_SUPPORT": return .fine("EKS offers Kubernetes \(version), in extended support.")
        case "STANDARD_SUPPORT": return .fine("EKS offers Kubernetes \(version), in standard support.")
        // Older programs do not tell the status.
        case "None": return .fine("EKS offers Kubernetes \(version).")
        default: return Verdict(noUse: answer, to: arguments)
        }
    }
}
