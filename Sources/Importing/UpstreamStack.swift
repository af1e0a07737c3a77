import Environment
import StructuredData

/// What becomes of something that another stack can be told.
enum UpstreamMeaning {
    /// A field means the same.
    case field(FieldPath)
    /// A field serves the same purpose; the sentence tells what is different.
    case like(FieldPath, String)
    /// Nothing here holds it, for that reason.
    case nothing(String)
    /// A switch for each of EKS's own add-ons, by its name.
    case managedAddons
}

/// A variable of another stack.
struct UpstreamVariable {
    let name: String
    let meaning: UpstreamMeaning

    init(_ name: String, _ meaning: UpstreamMeaning) {
        self.name = name
        self.meaning = meaning
    }
}

/// A Terraform stack whose variables files are known here.
struct UpstreamStack {
    let source: Imported.Source
    let variables: [UpstreamVariable]
    /// What the stack has where nothing is said, and Slipway has otherwise.
    let defaults: [(path: FieldPath, value: FieldValue)]
    private let repository: String

    init(
        _ source: Imported.Source, _ repository: String, _ variables: [UpstreamVariable],
        defaults: [(path: FieldPath, value: FieldValue)]
    ) {
        self.source = source
        self.repository = repository
        self.variables = variables
        self.defaults = defaults
    }

    static let all = [aiOnEKS, dataOnEKS]

    func read(_ pairs: [HCLPair]) -> Imported {
        var imported = Imported(source)
        for pair in pairs {
            let variable = variables.first { $0.name == pair.name }
            let unknown = "\(repository) has no such variable."
            Self.read(pair, named: pair.name, variable?.meaning ?? .nothing(unknown), into: &imported)
        }
        for (path, value) in defaults {
            imported.guess(path, value, "The file leaves it out, and \(repository) has it so then.")
        }
        return imported
    }

    /// Reads a value under one name.
    static func read(_ pair: HCLPair, named name: String, _ meaning: UpstreamMeaning, into imported: inout Imported) {
        switch meaning {
        case .field(let path): imported.take(pair.value, named: name, on: pair.line, as: path)
        case .like(let path, let words):
            let value = FieldCatalogue.field(path).flatMap { pair.value.value(for: $0) }
            imported.translate(name, on: pair.line, to: value.map { [FieldChange(path, $0)] } ?? [], words)
        case .nothing(let reason):
            imported.leave(name, on: pair.line, pair.value.flag == false ? "It is off, and not there." : reason)
        case .managedAddons:
            for addon in pair.value.pairs ?? [] {
                let unknown = UpstreamMeaning.nothing("Slipway installs no such add-on.")
                read(addon, named: "\(name).\(addon.name)", ManagedAddons.table[addon.name] ?? unknown, into: &imported)
            }
        }
    }
}
