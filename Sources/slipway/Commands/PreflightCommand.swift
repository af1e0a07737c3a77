import Account
import ArgumentParser
import Catalog
import Glibc
import Preflight
import StructuredData
import Workbench

struct PreflightCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preflight",
        abstract: "Ask the live AWS account whether an environment that is still to be made can be made there.",
        discussion: Discussion.text(
            """
            Asks through the aws program, as whom it is signed in, and only reads. SLIPWAY_ACCOUNT names the one account to be asked.

            Ends with 0 when nothing is in the way; with 65 when the account has a problem that applying would fail of, or when the \
            document has errors, and then nothing is asked; with 69 when there is no aws program; and with 75 when there is no \
            problem but a question stays undecided.
            """,
            examples: "slipway preflight demo", "slipway preflight env.yaml --format json"))

    @Argument(
        help: ArgumentHelp("A document, a bundle's folder, or - for standard input.", valueName: "file-or-bundle"),
        completion: .file())
    var file: String

    @Option(help: "How to print the answers.")
    var format = Format.text

    @OptionGroup var surroundings: SurroundingsOptions

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

    func run() throws {
        try reporting {
            let loaded = try LoadedEnvironment(file: InputFile(named: file), in: surroundings.value)
            try loaded.requireSound("The account was not asked")
            let variables = ProcessEnvironment.variables
            guard let console = AWSProgram(variables: variables) else { throw Stop(.unavailable, AWSProgram.missing) }
            let needs = AccountNeeds(of: loaded.document, catalog: loaded.surroundings.catalog)
            let line = ProgressLine()
            let minutes = loaded.bundleInputs.plan.routes.first?.typicalMinutes ?? 0
            let preflight = Preflight(
                needs, catalog: loaded.surroundings.catalog, account: variables["SLIPWAY_ACCOUNT"],
                applying: (time(nil), minutes))
            let report = preflight.run(on: console) { progress in
                line.show("\(progress.number) of \(progress.count): \(progress.title), \(progress.seconds) s")
                return true
            }
            line.clear()
            // Only a signal stops it, and that has ended the process.
            guard let report else { throw ExitCode(ExitStatus.interrupted.rawValue) }
            Output.result(format == .text ? report.text : report.json.jsonText)
            if format == .text { Output.message("\(loaded.document.name): \(report.summary).") }
            if let status = report.status { throw ExitCode(status.rawValue) }
        }
    }
}

/// The answers for people and for programs.
extension PreflightReport {
    /// Nil when the account is ready.
    var status: ExitStatus? { count(.error) > 0 ? .badDocument : isDecided ? nil : .undecided }

    /// One question a line, with what to do at its end.
    var text: String {
        TextTable(
            ["", "", ""], alignment: [.left, .left, .left],
            checks.map { check in
                [check.outcome.rawValue, check.title, check.message + (check.remedy.isEmpty ? "" : " \(check.remedy)")]
            }
        ).text
    }

    var json: StructuredValue {
        .members([
            "apiVersion": "slipway.dev/v1",
            "kind": "Preflight",
            "decided": .flag(isDecided),
            "ready": .flag(isReady),
            "summary": .members([
                "fine": .integer(count(.fine)), "warnings": .integer(count(.warning)),
                "errors": .integer(count(.error)), "notes": .integer(count(.note)),
                "undecided": .integer(count(.undecided)),
            ]),
            "checks": .list(
                checks.map { check in
                    .members([
                        "id": .text(check.id),
                        "title": .text(check.title),
                        "outcome": .text(check.outcome.rawValue),
                        "message": .text(check.message),
                        "remedy": .text(check.remedy),
                    ])
                }),
        ])
    }
}
