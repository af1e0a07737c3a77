import ArgumentParser
import Catalog
import Environment
import PresetLibrary
import Validation

/// What the shells offer where a person presses Tab: the names that there are, from where the commands have them too. The shell
/// leaves out what does not begin as the word does.
extension CompletionKind {
    static var regions: CompletionKind { names { Catalog.knownQuietly.regions.map(\.code) } }

    static var families: CompletionKind { names { Catalog.knownQuietly.families.map(\.name) } }

    /// Rules by code and name, their families, and fields.
    static var subjects: CompletionKind {
        names {
            RuleRegistry.all.map(\.code) + RuleRegistry.all.map(\.name) + Rule.Family.allCases.map(\.rawValue)
                + FieldCatalogue.all.map(\.path.description)
        }
    }

    /// Presets, those of the folders too that the command line names.
    static var presets: CompletionKind {
        custom { words, _, _ in
            let folders = zip(words, words.dropFirst()).filter { $0.0 == "--preset-dir" }.map(\.1)
            let places = PresetStore.searchFolders(given: folders, environment: ProcessEnvironment.variables)
            return PresetStore(folders: places).entries().entries.map(\.name)
        }
    }

    /// `path=` of every field, and once that stands there the values it can have.
    static var assignments: CompletionKind {
        custom { _, _, word in
            guard let equals = word.firstIndex(of: "=") else {
                let fields = FieldCatalogue.all.filter { $0.path.description.hasPrefix(word) }
                // Shells put a space behind the only word. The last field that is left therefore comes with its values.
                if let field = fields.first, fields.count == 1, !field.knownValues.isEmpty {
                    return field.knownValues.map { "\(field.path)=\($0)" }
                }
                return fields.map { "\($0.path)=" }
            }
            guard let field = FieldPath(reading: String(word[..<equals])).flatMap(FieldCatalogue.field) else {
                return []
            }
            // In a list what stands before the last comma is chosen already.
            let chosen = field.isList ? word.lastIndex(of: ",") ?? equals : equals
            return field.knownValues.map { word[...chosen] + $0 }
        }
    }

    private static func names(_ all: @escaping @Sendable () -> [String]) -> CompletionKind {
        custom { _, _, _ in all() }
    }
}

extension Field {
    fileprivate var isList: Bool {
        if case .list = domain { true } else { false }
    }

    /// The values that can be named; none for text and numbers.
    fileprivate var knownValues: [String] {
        switch domain {
        case .toggle: ["true", "false"]
        case .choice(let choices), .list(.choices(let choices)): choices.map(\.value)
        case .known(let names), .list(.known(let names)): names.all(in: .knownQuietly)
        case .text, .number, .tags, .list(.text): []
        }
    }
}

extension FieldDomain.CatalogNames {
    fileprivate func all(in catalog: Catalog) -> [String] {
        switch self {
        case .regions: catalog.regions.map(\.code)
        case .zones: catalog.regions.flatMap(\.zones).filter(\.eksAccepts).map(\.id)
        case .versions: catalog.versions.map(\.version)
        case .instanceTypes: catalog.instanceTypes.map(\.name)
        case .families: catalog.families.map(\.name)
        }
    }
}
