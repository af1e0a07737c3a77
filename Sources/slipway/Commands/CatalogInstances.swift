import ArgumentParser
import Catalog
import Estimates
import StructuredData
import Text

struct CatalogInstancesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "instances", abstract: "EC2 instance types: size, GPUs, pods and price.",
        discussion: Discussion.text(
            "Prices are on demand, in US dollars an hour. One that begins with ~ is estimated from that of us-east-1.",
            examples: "slipway catalog instances --family g5 --region eu-west-1",
            "slipway catalog instances --gpu --max-vcpu 8"))

    @Option(
        help: ArgumentHelp("Only types of this family, such as g5. May be repeated.", valueName: "name"),
        completion: .families)
    var family: [String] = []

    @Option(
        help: ArgumentHelp(
            "Only types that this region offers, at its prices (default: all, at those of us-east-1).",
            valueName: "code"),
        completion: .regions)
    var region: String?

    @Option(
        name: .customLong("min-vcpu"), help: ArgumentHelp("Only types with so many vCPU or more.", valueName: "number"))
    var minVCPU: Int?

    @Option(
        name: .customLong("max-vcpu"), help: ArgumentHelp("Only types with so many vCPU or fewer.", valueName: "number")
    )
    var maxVCPU: Int?

    @Option(
        name: .customLong("min-memory"), help: ArgumentHelp("Only types with so much memory or more.", valueName: "GiB")
    )
    var minGiB: Int?

    @Option(help: "Only types of this architecture.")
    var arch: Architecture?

    @Flag(help: "Only types with GPUs.")
    var gpu = false

    @OptionGroup var options: CatalogOptions

    enum Architecture: String, CaseIterable, ExpressibleByArgument {
        case x86 = "x86_64"
        case arm64
    }

    func run() throws {
        try reporting {
            let catalog = Catalog.known
            let place = try region.map { try CatalogNames.region($0).code }
            let types =
                family.isEmpty ? catalog.instanceTypes : try family.flatMap { try CatalogNames.family($0).types }
            let price = { (type: InstanceType) in catalog.price(of: type.name, in: place ?? "us-east-1") }
            try options.print(
                CatalogListing<InstanceType>(
                    name: "instances",
                    columns: [
                        .init("Type", "type") { .text($0.name) },
                        .init("vCPU", "vCPU", .right) { .integer($0.vCPU) },
                        .init("GiB", "memoryMiB", .right, shown: { Self.gibibytes($0.memoryMiB) }) {
                            .integer($0.memoryMiB)
                        },
                        .init("Arch", "architecture") { .text($0.architecture.rawValue) },
                        .init("Accelerators", "accelerator", shown: { $0.accelerator.map(Self.words) ?? "-" }) {
                            $0.accelerator.map(Self.members) ?? .null
                        },
                        .init("Pods", "maxPods", .right) { .integer($0.maxPods) },
                        .init("Spot", "spot") { .flag($0.allowsSpot) },
                        .init("An hour", "usdPerHour", .right, shown: { price($0).map(Self.shown) ?? "-" }) {
                            price($0).map { .text(String(Self.dollars($0).dropFirst())) } ?? .null
                        },
                    ],
                    rows: types.filter { isWanted($0, in: place) },
                    tables: [.instanceTypes, .prices] + (place == nil ? [] : [.offerings, .priceRatios])))
        }
    }

    private func isWanted(_ type: InstanceType, in region: String?) -> Bool {
        type.vCPU >= minVCPU ?? 0 && type.vCPU <= maxVCPU ?? .max && type.memoryMiB / 1024 >= minGiB ?? 0
            && (arch == nil || arch?.rawValue == type.architecture.rawValue) && (!gpu || type.gpu != nil)
            && (region.map { Catalog.known.offering(ofType: type.name, inRegion: $0) == .offered } ?? true)
    }

    private static func gibibytes(_ mebibytes: Int) -> String {
        mebibytes % 1024 == 0 ? String(mebibytes / 1024) : "\(mebibytes / 1024).\(mebibytes % 1024 * 10 / 1024)"
    }

    private static func words(_ accelerator: InstanceType.Accelerator) -> String {
        "\(accelerator.count) x \(accelerator.name), \(gibibytes(accelerator.memoryMiB)) GiB"
    }

    private static func members(_ accelerator: InstanceType.Accelerator) -> StructuredValue {
        [
            "kind": .text(accelerator.kind.rawValue), "name": .text(accelerator.name),
            "count": .integer(accelerator.count),
            "memoryMiB": .integer(accelerator.memoryMiB),
        ]
    }

    private static func dollars(_ price: Price) -> String {
        Dollars.text(microdollars: Int((price.usdPerHour * 1_000_000).rounded()))
    }

    private static func shown(_ price: Price) -> String { (price.basis == .exact ? "" : "~") + dollars(price) }
}
