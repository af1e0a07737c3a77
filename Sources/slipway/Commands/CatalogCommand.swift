import ArgumentParser
import Catalog
import Environment
import StructuredData
import Terminal
import Text

struct CatalogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalog",
        abstract: "The facts about AWS that Slipway carries or an account told, with source and date.",
        subcommands: [
            CatalogRegionsCommand.self, CatalogZonesCommand.self, CatalogVersionsCommand.self,
            CatalogInstancesCommand.self,
            CatalogQuotasCommand.self, CatalogRefreshCommand.self,
        ])
}

struct CatalogOptions: ParsableArguments {
    @Option(help: "How to print the rows.")
    var format = Format.text

    @Flag(help: "Tell who says so, and when, below the rows. JSON always has it.")
    var sources = false

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

    /// Rows to standard output; in text, their sources to standard error where they are asked for, and how old they are when
    /// that is too old.
    func print<Row>(_ listing: CatalogListing<Row>) throws {
        switch format {
        case .json: Output.result(listing.json.jsonText)
        case .text:
            if listing.rows.isEmpty {
                Output.message("Nothing fits. Leave a filter away to see more.")
            } else {
                Output.result(listing.text)
            }
            if sources { Output.message(listing.origin) }
            let today = try DayOption.currentDay()
            if Catalog.known.isOld(on: today) { Output.message(Catalog.known.ageText(on: today)) }
        }
    }
}

/// Rows of one kind of fact, and the columns that they are shown in: for people and for programs from one declaration.
struct CatalogListing<Row> {
    /// Such as `regions`.
    let name: String
    let columns: [Column]
    let rows: [Row]
    /// The tables that the rows were read from.
    let tables: [Catalog.TableName]

    struct Column {
        let title: String
        /// The member's name in JSON.
        let key: String
        let alignment: TextWidth.Alignment
        let value: (Row) -> StructuredValue
        /// Where people read something else than programs.
        let shown: ((Row) -> String)?

        init(
            _ title: String, _ key: String, _ alignment: TextWidth.Alignment = .left, shown: ((Row) -> String)? = nil,
            _ value: @escaping (Row) -> StructuredValue
        ) {
            self.title = title
            self.key = key
            self.alignment = alignment
            self.value = value
            self.shown = shown
        }

        fileprivate func text(_ row: Row) -> String { shown?(row) ?? value(row).cell }
    }

    var text: String {
        TextTable(
            columns.map(\.title), alignment: columns.map(\.alignment), rows.map { row in columns.map { $0.text(row) } }
        ).text
    }

    private var sources: [TableSource] { tables.compactMap(Catalog.known.source) }

    /// Where the rows come from, one table a paragraph.
    var origin: String {
        sources.map { table in
            (["\(table.title), last looked at on \(table.date):"] + table.sources.map { "  \($0)" }
                + table.notes.map { "  Note: \($0)" })
                .joined(separator: "\n")
        }.joined(separator: "\n")
    }

    var json: StructuredValue {
        .members([
            "apiVersion": "slipway.dev/v1",
            "kind": "Catalog",
            "table": .text(name),
            "rows": .list(rows.map { row in .map(columns.map { .init($0.key, $0.value(row)) }) }),
            "sources": .list(
                sources.map { table in
                    .members([
                        "title": .text(table.title), "date": .text(table.date.description),
                        "sources": .texts(table.sources), "notes": .texts(table.notes),
                    ])
                }),
        ])
    }
}

extension StructuredValue {
    /// A value in a cell of a table.
    fileprivate var cell: String {
        switch self {
        case .null: "-"
        case .text(let text): text
        case .flag(let flag): flag ? "yes" : "no"
        case .list(let elements): elements.isEmpty ? "-" : elements.map(\.cell).joined(separator: " ")
        default: compactJSONText
        }
    }
}

/// Names that were given on the command line, looked up.
enum CatalogNames {
    static func region(_ code: String) throws(Stop) -> Region {
        if let region = Catalog.known.region(code) { return region }
        throw unknown("region", code, among: Catalog.known.regions.map(\.code), see: "regions")
    }

    static func family(_ name: String) throws(Stop) -> InstanceFamily {
        if let family = Catalog.known.family(name) { return family }
        throw unknown("instance family", name, among: Catalog.known.families.map(\.name), see: "instances")
    }

    private static func unknown(_ what: String, _ name: String, among names: [String], see table: String) -> Stop {
        let hint =
            NearestName.of(name, among: names).map { "did you mean \($0)?" }
            ?? "`slipway catalog \(table)` lists those there are."
        return Stop(.usage, "The catalog knows no \(what) \(name); \(hint)")
    }
}
