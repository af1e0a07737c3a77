import Account

/// AWS publishes images for the nodes of the version in the Region: AL2023's for the node groups, Bottlerocket's, with NVIDIA's
/// drivers where there are GPUs, for Karpenter's nodes.
struct NodeImages: Question {
    let needs: AccountNeeds

    let id = "images"
    var title: String { "Images for Kubernetes \(needs.version)" }
    let after = ["region"]

    private var arguments: [String] {
        ["ssm", "get-parameters", "--region", needs.region, "--names"] + needs.images
            + ["--query", "Parameters[].Name", "--output", "text"]
    }

    func verdict(asking account: Inquiry) throws(Stopped) -> Verdict {
        switch try account.words(arguments, where: { $0.hasPrefix("/aws/service/") }) {
        case .words(let found):
            let missing = needs.images.filter { !found.contains($0) }
            guard !missing.isEmpty else { return .fine("AWS publishes \(found.count) images for \(needs.version).") }
            return .error(
                "AWS publishes no image \(missing.joined(separator: ", ")) in \(needs.region).",
                remedy:
                    "Choose another version (slipway catalog versions), or another Region. For Bottlerocket's, another "
                    + "bottlerocket_version of the add-ons stage does too.")
        case .none(_, let verdict): return verdict
        }
    }
}
