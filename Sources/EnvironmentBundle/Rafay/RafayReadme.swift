import Environment
import Estimates
import Text

/// The page that the portal shows beside the template, in Markdown: what it is, makes, costs, and wants to know.
struct RafayReadme: Sendable {
    let text: String

    init(for inputs: BundleInputs) {
        text =
            [
                "# AI/ML environment on Amazon EKS",
                """
                An Amazon EKS cluster for AI/ML work, in a VPC of its own. Its nodes come and go with the work: Karpenter \
                starts one when a pod waits and removes it when it is idle.
                """,
                "## What it makes", Self.stages(of: inputs.document),
                "## What it costs", Self.cost(inputs.estimate.cost),
                "## What to fill in", Self.form(for: inputs),
                "## How it ends", Self.end(of: inputs.document),
                "## Before the first environment", Self.preparations(for: inputs),
            ].joined(separator: "\n\n") + "\n"
    }

    private static func stages(of document: EnvironmentDocument) -> String {
        let network = document.network
        let pools = document.pools.enabled.map(\.name)
        let place =
            network.usesExistingVpc
            ? "the VPC \(plain(network.existingVpc.id)), which is there and stays as it is"
            : "a VPC (\(plain(network.vpcCidr))), \(network.subnetKinds) in each of \(network.zones.count) zones, "
                + network.wayOut
        let charts = document.addons.installed.map(\.title)
        return """
            1. **network**: \(place).
            2. **cluster**: EKS \(plain(document.cluster.version)), a core node group of \
            \(document.coreNodes.desiredSize) nodes and a general-purpose group of \(document.generalNodes.desiredSize).
            3. **addons**: Karpenter\(pools.isEmpty ? "" : " with \(pools.listed())"); \
            \(charts.isEmpty ? "no further add-on" : charts.joined(separator: ", ")).

            These are the values that the template starts from.
            """
    }

    private static func cost(_ cost: CostEstimate) -> String {
        guard !cost.items.isEmpty else { return "There is no estimate for these values." }
        let rows = cost.items.map { item in
            let price =
                item.cents.map { Dollars.text(cents: $0) + (item.isEstimated ? " (estimated)" : "") }
                ?? "no offline price"
            return "| \(plain(item.label)) | \(plain(item.workings)) | \(price) |"
        }
        let sum =
            "About **\(Dollars.text(cents: cost.monthlyCents))** a month\(cost.isIncomplete ? " at least" : ""), while no pool runs a node:"
        let missing = cost.leavesOut.isEmpty ? [] : ["", "Not in it:", ""] + cost.leavesOut.map { "- \(plain($0))" }
        return ([sum, "", "| part | workings | a month |", "|---|---|---:|"] + rows + missing).joined(separator: "\n")
    }

    private static func form(for inputs: BundleInputs) -> String {
        let closed = RafayForm(for: inputs).variables.filter { $0.override == .notAllowed }.map { "`\($0.name)`" }
        let approvers = inputs.document.delivery.rafay.governance.approvers.map { "`\($0)`" }
        let name =
            inputs.document.delivery.terraform.backend == .s3
            ? """
            - **One environment only.** The state has one place in S3, so a second environment of this template would \
            take over the first one's cluster, \(plain(inputs.document.name)).
            """
            : """
            - The **name** of the environment, which becomes the name of its cluster: \(FieldBounds.name.inWords) lower-case letters, \
            digits and hyphens, a letter first.
            """
        let lines = [
            name,
            """
            - Everything else has a value. Three sets belong together: `aws_region` with `availability_zone_ids`; \
            `vpc_cidr` with `public_subnets` and `private_subnets`, one block for each zone; each node group's \
            minimum, desired and maximum size.
            """,
            "- Lists and maps are HCL: `[\"a\", \"b\"]`, `{\"team\": \"vision\"}`.",
            closed.isEmpty ? nil : "- Fixed by policy: \(closed.joined(separator: ", ")).",
            approvers.isEmpty
                ? nil : "- Before anything is made, one of these has to agree: \(approvers.joined(separator: ", ")).",
        ]
        return lines.compactMap { $0 }.joined(separator: "\n")
    }

    private static func end(of document: EnvironmentDocument) -> String {
        let governance = document.delivery.rafay.governance
        let lines = [
            governance.timeToLive.isEmpty
                ? nil : "- It is destroyed after \(governance.timeToLive); who ordered it may put that off once.",
            """
            - Deleting it takes Karpenter's nodes and the load balancers down first, then the stages. Models in its file system \
            go with it.
            """,
            "- Volumes of claims stay, and cost money: delete the claims before.",
        ]
        return lines.compactMap { $0 }.joined(separator: "\n")
    }

    private static func preparations(for inputs: BundleInputs) -> String {
        let rafay = inputs.document.delivery.rafay
        let names = RafayNames(of: inputs.document)
        let lines = [
            "- The agent \(plain(rafay.agent)) is healthy in the project \(plain(rafay.project)); its OpenTofu worker has "
                + "2 GiB of memory, and the aws program.",
            rafay.credentials == .keys
                ? "- The config context \(plain(names.credentials)) holds an AWS access key."
                : "- The agent carries an IAM role that may do what the stages do.",
            "- The repository \(plain(names.repository)) can be read; if it is private, it has its credentials.",
        ]
        // What stops nodes in a new account, long after everything else went well.
        let quotas = inputs.estimate.quotas.filter { $0.quota.counts != nil }.map {
            "- For the pools to reach their limits, the AWS quota \(plain($0.quota.name)) is at least \($0.needed) vCPU."
        }
        return (lines + quotas).joined(separator: "\n")
    }

    /// Text that Markdown shows as it is, on one line.
    private static func plain(_ text: String) -> String {
        text.reduce(into: "") { out, character in
            if character.isNewline {
                out += " "
                return
            }
            if "\\`*_[]<>|&#~".contains(character) { out += "\\" }
            out.append(character)
        }
    }
}
