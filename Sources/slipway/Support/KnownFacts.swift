import Catalog
import PresetLibrary
import Workbench

/// The facts that hold here: those built in, with what accounts told on top.
struct KnownFacts {
    let catalog: Catalog
    /// What is to be said of files that cannot be used.
    let remarks: [String]

    /// Tells of files that cannot be used.
    init(beside presets: PresetStore) {
        self.init(reading: presets)
        for remark in remarks { Output.message(remark) }
    }

    init(reading presets: PresetStore) {
        let opening = Self.store(beside: presets).open()
        catalog = Catalog.builtIn.overlaid(with: opening.facts)
        remarks = opening.remarks
    }

    static func store(beside presets: PresetStore) -> FactsStore {
        FactsStore(variables: ProcessEnvironment.variables, presetFolders: presets.folders)
    }
}

extension Catalog {
    /// The facts that hold where no preset's folder was named. Tells of files that cannot be used.
    static let known = KnownFacts(beside: .usual).catalog
    /// The same for those who press Tab: nobody reads there what else is to be said.
    static let knownQuietly = KnownFacts(reading: .usual).catalog
}

extension PresetStore {
    /// The folders that are always looked into.
    fileprivate static var usual: PresetStore {
        PresetStore(folders: searchFolders(given: [], environment: ProcessEnvironment.variables))
    }
}
