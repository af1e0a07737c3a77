import Embedded
import Environment
import Text

/// The presets that can be found: in folders, searched in order, and after them those built in. The first of a name wins.
package struct PresetStore: Sendable {
    /// Where presets are looked for, first to last, before those built in.
    package let folders: [String]

    package init(folders: [String] = []) { self.folders = folders }

    /// A preset's file.
    package struct Entry: Equatable, Sendable {
        package let name: String
        /// The file, or nil for one built in.
        package let path: String?
        /// As it stands in the file, without what it builds upon.
        package let preset: Preset
        package let lines: SourceLines
        /// What is wrong with the file's form. An entry with problems cannot be used.
        package let problems: [ReadingProblem]

        /// The file as a person would name it.
        package var place: String { path ?? "built in" }
    }

    /// Every preset by its name, those that other files of the same name hide left out; and beside them the files that are
    /// there and cannot be read, each with the reason.
    package func entries() -> (entries: [Entry], unreadable: [PresetError]) {
        var found: [String: Entry?] = [:]
        var unreadable: [PresetError] = []
        for folder in folders {
            for name in Folder.presetNames(in: folder) where found[name] == nil {
                do {
                    if let entry = try entry(named: name, in: folder) { found[name] = entry }
                } catch {
                    // It hides others of its name all the same: whoever asks for it shall not get another one.
                    found.updateValue(nil, forKey: name)
                    unreadable.append(error)
                }
            }
        }
        for name in Self.builtInNames where found[name] == nil { found[name] = Self.builtIn(name) }
        return (found.values.compactMap(\.self).sorted { $0.name < $1.name }, unreadable)
    }

    /// The file of one preset, before anything is layered.
    package func entry(named name: String) throws(PresetError) -> Entry {
        if Preset.isName(name) {
            for folder in folders {
                if let entry = try entry(named: name, in: folder) { return entry }
            }
            if let entry = Self.builtIn(name) { return entry }
        }
        throw .notFound(name: name, nearest: NearestName.of(name, among: entries().entries.map(\.name)))
    }

    /// A preset ready for use, laid over the presets that it builds upon.
    package func preset(named name: String) throws(PresetError) -> Preset {
        Self.layered(try lineage(of: name).map(\.preset))
    }

    /// The files of a preset and of those that it builds upon, each as it stands, its own first.
    package func lineage(of name: String) throws(PresetError) -> [Entry] {
        try Self.lineage(of: name, entry(named:))
    }

    /// Every preset that can be used, by its name; each file is read once.
    package func usablePresets() -> [Preset] {
        let entries = entries().entries
        return entries.compactMap { entry in
            let lineage = try? Self.lineage(of: entry.name) { name throws(PresetError) in
                guard let found = entries.first(where: { $0.name == name }) else {
                    throw .notFound(name: name, nearest: nil)
                }
                return found
            }
            return lineage.map { Self.layered($0.map(\.preset)) }
        }
    }

    private static func lineage(
        of name: String, _ find: (String) throws(PresetError) -> Entry
    ) throws(PresetError) -> [Entry] {
        var entries: [Entry] = []
        var next: String? = name
        while let name = next {
            let names = entries.map(\.name)
            guard !names.contains(name) else { throw .circle(names.drop { $0 != name } + [name]) }
            let entry = try find(name)
            guard entry.problems.isEmpty else { throw .malformed(entry) }
            entries.append(entry)
            next = entry.preset.parent
        }
        return entries
    }

    private static func layered(_ lineage: [Preset]) -> Preset {
        let preset = lineage.dropLast().reversed().reduce(lineage.last) { base, preset in base.map(preset.extending) }
        return preset ?? Preset(name: "", title: "")
    }

    private func entry(named name: String, in folder: String) throws(PresetError) -> Entry? {
        let path = "\(folder)/\(name).yaml"
        return try Folder.content(of: path).map { Self.entry(name, path: path, bytes: $0) }
    }

    private static func entry(_ name: String, path: String?, bytes: [UInt8]) -> Entry {
        let read = PresetReader.read(bytes)
        var preset = read.preset
        preset.name = name
        return Entry(name: name, path: path, preset: preset, lines: read.lines, problems: read.problems)
    }

    // MARK: - Built in

    private static let builtInNames = EmbeddedFiles.presets.files.map { String($0.name.dropFirst(8).dropLast(5)) }

    private static func builtIn(_ name: String) -> Entry? {
        EmbeddedFiles.presets.file("Presets/\(name).yaml").map { entry(name, path: nil, bytes: Array($0.bytes)) }
    }
}

/// Why a preset cannot be had.
package enum PresetError: Error, Equatable, CustomStringConvertible {
    case notFound(name: String, nearest: String?)
    /// Presets that build upon one another in a circle, the first one again at the end.
    case circle([String])
    case unreadable(path: String, reason: String)
    case malformed(PresetStore.Entry)

    package var description: String {
        switch self {
        case .notFound(let name, let nearest):
            "There is no preset \(name.harmless); "
                + (nearest.map { "did you mean \($0)?" } ?? "`slipway presets list` shows those there are.")
        case .circle(let names):
            "These presets build upon one another in a circle: \(names.map(\.harmless).joined(separator: " -> ")). Take `extends` out of one."
        case .unreadable(let path, let reason):
            "The preset \(path.harmless) cannot be read: \(reason). Check its permissions, or take its folder off the search path."
        case .malformed(let entry):
            entry.problems.map { problem in
                let line = problem.line.map { ":\($0)" } ?? ""
                return "\(entry.path?.harmless ?? "preset \(entry.name)")\(line): \(problem.message)"
            }.joined(separator: "\n")
        }
    }
}
