import ArgumentParser
import Catalog
import StructuredData

struct CatalogQuotasCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quotas", abstract: "AWS quotas that an environment draws on, and what new accounts have of them.",
        discussion: Discussion.text(
            examples: "slipway catalog quotas --family g5", "slipway catalog quotas --format json"))

    @Option(
        help: ArgumentHelp("Only those that instances of this family count against, such as g5.", valueName: "name"),
        completion: .families)
    var family: String?

    @OptionGroup var options: CatalogOptions

    func run() throws {
        try reporting {
            let catalog = Catalog.known
            let family = try family.map { try CatalogNames.family($0).name }
            let rows = family.map { name in
                Quota.Capacity.allCases.compactMap { catalog.quota(ofFamily: name, capacity: $0) }
            }
            var columns: [CatalogListing<Quota>.Column] = [
                .init("Code", "code") { .text($0.code) },
                .init("Service", "service") { .text($0.service) },
                .init("Published", "published", .right) { .integer($0.published) },
                .init("New accounts", "newAccount", .right, shown: { $0.newAccount.map(Self.words) ?? "-" }) {
                    $0.newAccount.map { ["least": .integer($0.lowerBound), "most": .integer($0.upperBound)] } ?? .null
                },
            ]
            if catalog.quotas.contains(where: { !catalog.appliedValues(of: $0).isEmpty }) {
                columns.append(
                    .init("Account", "account", shown: { quota in Self.words(catalog.appliedValues(of: quota)) }) {
                        quota in
                        .map(catalog.appliedValues(of: quota).map { .init($0.region, .integer($0.value)) })
                    })
            }
            columns += [
                .init("Raised", "adjustable") { .flag($0.isAdjustable) },
                .init("Unit", "unit") { .text($0.unit) },
                .init("Name", "name") { .text($0.name) },
            ]
            try options.print(
                CatalogListing(name: "quotas", columns: columns, rows: rows ?? catalog.quotas, tables: [.quotas]))
        }
    }

    private static func words(_ range: ClosedRange<Int>) -> String {
        range.lowerBound == range.upperBound ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
    }

    /// `us-west-2: 64`, region by region.
    private static func words(_ values: [(region: String, value: Int)]) -> String {
        values.isEmpty ? "-" : values.map { "\($0.region): \($0.value)" }.joined(separator: ", ")
    }
}
