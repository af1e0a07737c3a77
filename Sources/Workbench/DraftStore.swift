import Environment
import Glibc
import StructuredData
import Wizard

/// Keeps one draft: the choices of a session that wrote no bundle, offered to the next one.
///
/// It is a partial environment document in the person's state folder (XDG Base Directory Specification 0.8). Losing it
/// is sad and never an error, so nothing here fails.
package struct DraftStore: Sendable {
    /// Nil when the person has no folder to keep it in.
    private let path: String?

    package init(variables: [String: String]) {
        func set(_ name: String) -> String? { variables[name].flatMap { $0.isEmpty ? nil : $0 } }
        path = (set("XDG_STATE_HOME") ?? set("HOME").map { "\($0)/.local/state" }).map { "\($0)/slipway/draft.yaml" }
    }

    /// The kept choices; nil when there are none that can be read.
    package func load(presets: [Preset]) -> Choices? {
        guard let path, let file = try? InputFile(named: path) else { return nil }
        let read = DocumentReader.read(file.bytes)
        guard read.problems.allSatisfy({ $0.kind == .missing }), !read.answers.isEmpty else { return nil }
        var own = read.answers
        let preset = presets.first { .text($0.name) == own["preset"] }
        if preset != nil { own["preset"] = nil }
        return Choices(preset: preset, own: own, folder: Self.folder(in: file.bytes))
    }

    /// Writes beside and renames, so that a draft is whole or the one before.
    package func save(_ choices: Choices) {
        guard let path else { return }
        var folder = ""
        for part in path.split(separator: "/").dropLast() {
            folder += "/\(part)"
            mkdir(folder, 0o700)
        }
        let text = Self.text(of: choices)
        let fresh = "\(path).new"
        let file = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { return }
        let count = text.utf8.withContiguousStorageIfAvailable { Glibc.write(file, $0.baseAddress, $0.count) } ?? -1
        close(file)
        if count == text.utf8.count { rename(fresh, path) } else { unlink(fresh) }
    }

    package func discard() {
        if let path { unlink(path) }
    }

    /// A document has no place for the bundle's folder, so a comment in the first line keeps it.
    private static let folderMark = "# into "

    private static func folder(in bytes: [UInt8]) -> String? {
        let first = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        return first.hasPrefix(folderMark) ? String(first.dropFirst(folderMark.count)) : nil
    }

    private static func text(of choices: Choices) -> String {
        var metadata: [StructuredValue.Member] = []
        var own = choices.own
        if let preset = choices.preset { own["preset"] = .text(preset.name) }
        for name in ["name", "description", "preset"] {
            if let value = own[FieldPath(name)] { metadata.append(.init(name, value.structured)) }
        }
        let folder = choices.folder.map { "\(folderMark)\($0.filter { !$0.isNewline })\n" } ?? ""
        return folder
            + StructuredValue.members([
                "apiVersion": "slipway.dev/v1", "kind": "Environment", "metadata": .map(metadata),
                "spec": choices.own.structuredSpec,
            ]).yamlText
    }
}
