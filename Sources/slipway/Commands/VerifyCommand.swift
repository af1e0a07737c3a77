import ArgumentParser
import EnvironmentBundle
import StructuredData
import Terminal

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Compare a bundle with its manifest: changed, missing and added files.",
        discussion: Discussion.text(
            """
            Ends with 0 when every file of the bundle is as it was written, with 65 when one is changed or missing, and with 66 \
            when the folder is no bundle or cannot be read. Added files change nothing about that, unless Terraform would run \
            them: *.tf and *.tfvars in terraform/ end with 65 too. What applying leaves behind is not counted.
            """,
            examples: "slipway verify demo", "slipway verify demo --format json"))

    @Argument(help: ArgumentHelp("The bundle's folder.", valueName: "bundle"), completion: .directory)
    var bundle: String

    @Flag(help: "Let added files pass that Terraform would run.")
    var allowAddedCode = false

    @Option(help: "How to print the differences.")
    var format = Format.text

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

    func run() throws {
        try reporting {
            let report = VerificationReport(bundle: bundle, verification: try BundleVerifier.verify(bundle))
            Output.result(format == .text ? report.text : report.json.jsonText)
            if format == .text { Output.message(report.summary) }
            let hasStrangers = !allowAddedCode && !report.verification.addedCode.isEmpty
            if !report.verification.isIntact || hasStrangers { throw ExitCode(ExitStatus.badDocument.rawValue) }
        }
    }
}

/// How a bundle differs from its manifest, for people and for programs.
struct VerificationReport {
    let bundle: String
    let verification: BundleVerification

    private var groups: [(name: String, sign: String, paths: [String])] {
        [
            ("changed", "~", verification.changed), ("missing", "-", verification.missing),
            ("added", "+", verification.added),
        ]
    }

    /// One file a line; empty when there is no difference.
    var text: String {
        groups.flatMap { group in group.paths.map { "\(group.sign) \(TextWidth.visible($0))\n" } }.joined()
    }

    var summary: String {
        let counts = groups.filter { !$0.paths.isEmpty }.map { "\($0.paths.count) \($0.name)" }
        let name = TextWidth.visible(bundle)
        if verification.isUnfinished {
            return
                "The last writing into \(name) was interrupted and is half done. `slipway generate --from \(name) --output \(name)` finishes it."
        }
        let code = verification.addedCode.map(TextWidth.visible)
        let warning =
            code.isEmpty
            ? ""
            : " Terraform would run what was added: \(code.joined(separator: ", ")). Remove it, or let it pass with --allow-added-code."
        if verification.isIntact {
            return "\(name) is intact" + (counts.isEmpty ? "." : "; \(counts.joined()).") + warning
        }
        if verification.changed == ["environment.yaml"], verification.missing.isEmpty {
            return
                "The environment.yaml of \(name) was changed. `slipway generate --from \(name) --output \(name)` makes the bundle that it now describes."
                + warning
        }
        return "\(name) is not as it was written: \(counts.joined(separator: ", ")). "
            + (verification.missing.contains("environment.yaml")
                ? "Bring its environment.yaml back; all the rest can be made of it."
                : "`slipway generate --from \(name) --output \(name) --force` writes what its environment.yaml says, and keeps what was changed as NAME.orig.")
            + warning
    }

    var json: StructuredValue {
        .members([
            "apiVersion": "slipway.dev/v1",
            "kind": "BundleVerification",
            "bundle": .text(bundle),
            "intact": .flag(verification.isIntact),
            "changed": .texts(verification.changed),
            "missing": .texts(verification.missing),
            "added": .texts(verification.added),
            "addedCode": .texts(verification.addedCode),
            "unfinished": .flag(verification.isUnfinished),
        ])
    }
}
