import ArgumentParser
import Catalog
import Preflight
import PresetLibrary
import StructuredData
import Terminal
import Text
import Workbench

struct CatalogRefreshCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refresh", abstract: "Ask the live AWS account for the facts, and keep them.",
        discussion: Discussion.text(
            """
            Asks through the aws program, as whom it is signed in, and only reads. What it tells of each region (zones, instance \
            types and where they are offered, Kubernetes versions, prices, quotas) goes into facts.tsv in your data folder, dated and \
            without account numbers, and from then on lies over the facts that Slipway carries. The same file beside presets, in one of \
            the folders that they are looked for in, holds for everybody who uses them.

            Ends with 0 when all was told, with 75 when a part was not told and keeps its former facts, with 69 when there is no aws \
            program or nothing was told. Interrupted, it leaves the former facts.
            """,
            examples: "slipway catalog refresh --region eu-west-1", "slipway catalog refresh --reset"))

    @Option(
        help: ArgumentHelp(
            "Ask about this region. May be repeated (default: AWS_REGION, AWS_DEFAULT_REGION, or that of the profile).",
            valueName: "code"),
        completion: .regions)
    var region: [String] = []

    @Flag(help: "Ask about every region with Amazon EKS. That takes a while.")
    var allRegions = false

    @Flag(help: "Forget what was told: all of it, or what is about the regions that are named.")
    var reset = false

    func validate() throws {
        if reset, allRegions { throw ValidationError("--reset without --region forgets all regions already.") }
    }

    func run() throws {
        try reporting {
            let variables = ProcessEnvironment.variables
            let presets = PresetStore(folders: PresetStore.searchFolders(given: [], environment: variables))
            let store = KnownFacts.store(beside: presets)
            if reset {
                try store.forget(regions: region)
                Output.message(region.isEmpty ? "Nothing that an account told is kept any more." : "Forgotten.")
                return
            }
            guard let console = AWSProgram.patient(variables: variables) else {
                throw Stop(.unavailable, AWSProgram.missing)
            }
            let refresh = FactsRefresh(
                regions: try regions(variables, console), catalog: KnownFacts(beside: presets).catalog,
                day: try DayOption.currentDay())
            let line = ProgressLine()
            let answer = refresh.run(on: console) { progress in
                line.show("\(progress.number) of \(progress.count): \(progress.title), \(progress.seconds) s")
                return true
            }
            line.clear()
            // Only a signal stops it, and that has ended the process.
            guard let answer else { throw ExitCode(ExitStatus.interrupted.rawValue) }
            Output.result(answer.text)
            guard !answer.facts.blocks.isEmpty else {
                throw Stop(.unavailable, "The account told nothing, and the former facts stand.")
            }
            let path = try store.keep(answer.facts)
            Output.message("Kept in \(path.harmless). `slipway catalog refresh --reset` forgets it.")
            if answer.outcomes.contains(where: { $0.rows == nil }) { throw ExitCode(ExitStatus.undecided.rawValue) }
        }
    }

    /// What is asked about. A region that the catalog does not know is as good as any, if it has the form of one.
    private func regions(_ variables: [String: String], _ console: AWSProgram) throws -> [String] {
        if allRegions { return Catalog.builtIn.regions.map(\.code) }
        let named = region.isEmpty ? [Self.ownRegion(variables, console)].compactMap(\.self) : region
        guard !named.isEmpty else {
            throw Stop(.usage, "Which region? Name it with --region, or set AWS_REGION.")
        }
        for code in named where code.wholeMatch(of: /[a-z]{2}(-[a-z]+)+-[0-9]/) == nil {
            throw Stop(.usage, "\(code.harmless) is no region. `slipway catalog regions` lists those that are known.")
        }
        return named.reduce(into: []) { codes, code in if !codes.contains(code) { codes.append(code) } }
    }

    private static func ownRegion(_ variables: [String: String], _ console: AWSProgram) -> String? {
        if let region = (variables["AWS_REGION"] ?? variables["AWS_DEFAULT_REGION"]), !region.isEmpty { return region }
        guard case .said(let text) = console.ask(["configure", "get", "region"], waiting: { _ in true }) else {
            return nil
        }
        return text.split(whereSeparator: \.isWhitespace).first.map(String.init)
    }
}

extension FactsRefresh.Answer {
    /// One part a line: how many rows, or why none.
    fileprivate var text: String {
        TextTable(
            ["", "", ""], alignment: [.left, .left, .left],
            outcomes.map { outcome in
                [
                    outcome.region, outcome.kind.title,
                    outcome.rows.map { Wording.count($0, "row") }
                        ?? "not told, the former facts stand: \(outcome.reason)",
                ]
            }
        ).text
    }
}
