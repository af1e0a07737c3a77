import Catalog
import Environment
import StructuredData
import Text

extension Artifact {
    static let readme = Artifact { inputs, files in
        [BundleFile("README.md", Readme(inputs: inputs, files: files).text)]
    }
}

/// The bundle's first page: what it is, what it costs, how to apply, use, change and destroy it.
struct Readme {
    let inputs: BundleInputs
    let files: [BundleFile]

    var text: String {
        [
            "# \(MarkdownText.plain(document.name))",
            document.description.isEmpty ? nil : MarkdownText.plain(document.description),
            """
            An environment for AI/ML work on Amazon EKS \(MarkdownText.plain(document.cluster.version)) in \
            \(MarkdownText.plain(document.region)). It costs \(MarkdownText.plain(inputs.plan.costInWords)) while no pool runs a node; \
            PLAN.md has the workings, the quota to request, and what to do when a step fails.
            """,
            "## Apply", apply, "## Use", use, "## Change", change, "## Destroy", destroy,
            "## What is here", contents, "## What to know", notes,
        ].compactMap { $0 }.joined(separator: "\n\n") + "\n"
    }

    private var document: EnvironmentDocument { inputs.document }

    private func shell(_ lines: [String]...) -> String { shell(lines) }

    private func shell(_ lines: [[String]]) -> String {
        MarkdownText.block(lines.map(ShellText.command).joined(separator: "\n"), language: "sh")
    }

    private var apply: String {
        inputs.plan.routes.map { route in
            """
            \(opening(of: route)) (usually \(Wording.count(route.typicalMinutes, "minute"))):

            \(shell(commands(of: route)))
            """
                + route.stops.map { stop in
                    """


                    Or as far as \(MarkdownText.code(stop.step)) first. \(MarkdownText.plain(stop.title)):

                    \(shell(["./apply.sh", route.name, "--to", stop.step]))
                    """
                }.joined()
        }.joined(separator: "\n\n") + """


            `--dry-run` lists the steps and touches nothing. A run that stops says what to try; the next one goes on from \
            there. One environment takes one route.
            """ + (document.delivery.rafay.enabled && document.delivery.rafay.credentials == .keys ? Self.secrets : "")
    }

    /// Through Rafay an agent asks nobody beforehand: so a person does, where somebody is signed in to AWS.
    private func commands(of route: ApplyPlan.Route) -> [[String]] {
        let asks = route.name == "rafay" && document.delivery.rafay.publish
        return (asks ? [["slipway", "preflight", "environment.yaml"]] : []) + [["./apply.sh", route.name]]
    }

    private func opening(of route: ApplyPlan.Route) -> String {
        switch route.name {
        case "rafay":
            document.delivery.rafay.publish
                ? "Or through Rafay, by its agent" : "Or load the templates into Rafay, for others to order from"
        default: "With Terraform, from this machine"
        }
    }

    private static let secrets = """


        Through Rafay, the first run stops with a copy of the config context in `.apply/rafay/`, where the AWS keys go. They \
        stay on this machine: Git ignores that folder.
        """

    private var use: String {
        let kubeconfig = ["aws", "eks", "update-kubeconfig", "--region", document.region, "--name", document.name]
        let verify = document.pools.enabled.map { ["kubectl", "apply", "-f", $0.smokeTest] }
        return shell(kubeconfig)
            + (verify.isEmpty
                ? ""
                : """


                The Terraform route proves at its end that each pool starts a node when a pod waits. To see it once more:

                \(MarkdownText.block(verify.map(ShellText.command).joined(separator: "\n"), language: "sh"))
                """)
            + "\n\nTo write into what you deploy:\n\n"
            + whatToWrite.map { "- \(MarkdownText.plain($0.what)): \(MarkdownText.code($0.write))" }
            .joined(separator: "\n")
    }

    /// What people write in their own objects to get what this environment has.
    private var whatToWrite: [(what: String, write: String)] {
        let addons = document.addons
        let annotation = "service.beta.kubernetes.io/aws-load-balancer-"
        var lines: [(what: String, write: String)] = []
        if addons[.awsLoadBalancerController] {
            lines.append(
                ("a load balancer that the internet reaches, by an annotation", annotation + "scheme: internet-facing"))
        } else {
            lines.append(("a network load balancer and no classic one, by an annotation", annotation + "type: nlb"))
        }
        lines.append(("a volume for one pod at a time, also without naming its class", "storageClassName: gp3"))
        if addons[.modelStorage] {
            lines.append(("a volume for many pods at once, such as models", "storageClassName: efs-models"))
        }
        if addons[.awsFsxCsiDriver] {
            lines.append(("a fast file system for each claim, from 1,200 GiB", "storageClassName: fsx-lustre"))
        }
        if addons[.mountpointS3CsiDriver] {
            lines.append(
                ("a bucket as a folder, in a PersistentVolume with the bucket's name", "driver: s3.csi.aws.com"))
        }
        if addons[.volcano] {
            lines.append(("pods that start together or not at all", "schedulerName: volcano"))
        }
        return lines
    }

    private var change: String {
        """
        `environment.yaml` is the whole answer: every other file follows from it. Edit it and make the bundle again in this \
        folder; the same file gives the same bundle.

        \(shell(["slipway", "generate", "--from", "environment.yaml", "--output", "."]))

        Then apply again: every step is made anew, and Terraform changes only what differs. What would destroy \
        something is listed and refused, until you name it: `--allow-destroy helm_release`. `sha256sum -c SHA256SUMS` shows files that were changed by hand.
        """
    }

    private var destroy: String {
        """
        \(shell(["./destroy.sh"]))

        Karpenter's nodes and the load balancers go first, then the add-ons, the cluster and the network. What is left and may \
        cost money is named at the end.\(document.network.promise.map { "\n\n\(MarkdownText.plain($0))" } ?? "")
        """
    }

    private var contents: String {
        let rows = Self.parts.filter { part in
            files.contains { $0.path == part.path || part.path.hasSuffix("/") && $0.path.hasPrefix(part.path) }
        }
        return MarkdownText.table(
            ["file", "holds"], rows.map { [MarkdownText.code($0.path), MarkdownText.plain($0.holds)] })
    }

    private static let parts: [(path: String, holds: String)] = [
        ("environment.yaml", "every decision; what this bundle was made from"),
        ("PLAN.md", "steps, cost, quota, failures, for people"),
        ("plan.json", "the same for programs"),
        ("apply.sh", "carries the plan out"),
        ("destroy.sh", "takes the environment down"),
        ("terraform/network/", "VPC, subnets, NAT gateways; or the checks of a VPC that is there"),
        ("terraform/cluster/", "EKS cluster, node groups, managed add-ons"),
        ("terraform/addons/", "Karpenter and its pools, charts"),
        ("terraform/network.tfvars", "this environment's values for the stage; so cluster.tfvars and addons.tfvars"),
        ("terraform/network.s3.tfbackend", "where the state of the stage is kept; one for each stage"),
        ("rafay/", "objects for rctl apply -f, in the order of their numbers"),
        ("rafay/clear-cluster.sh", "what Rafay's agent does before it destroys the add-ons"),
        ("kubernetes/smoke-tests/", "a Job for each pool"),
        (".gitignore", "keeps state, logs and secrets of applying out of Git"),
    ]

    private var notes: String {
        let retired = document.addons.installed.compactMap { inputs.catalog.retirement(of: $0.rawValue) }
        return
            (Self.noMoreReleases
            + retired.map { "\($0.name) is no longer maintained since \($0.since): \($0.meaning)." })
            .map { "- \(MarkdownText.plain($0))" }.joined(separator: "\n")
    }

    /// Pins of the add-ons stage that hold it on older majors. A test holds them against the stage.
    static let noMoreReleases = [
        """
        The module aws-ia/eks-data-addons 1.38.0 receives no more releases. It holds the add-ons stage on version \
        5 of the AWS provider and version 2 of the Helm provider.
        """,
        "The module aws-ia/eks-blueprints-addons stays at 1.23.0, the last release for version 2 of the Helm provider.",
        "State in terraform/ and .apply/ can hold secrets. Git ignores both; keep them as you would keep a key.",
    ]
}
