import Environment
import Files
import Glibc
import StructuredData
import Text
import Wizard

/// Keeps one draft: the choices of a session that wrote no bundle, offered to the next one.
///
/// It is a partial environment document in the person's state folder (XDG Base Directory Specification 0.8). Losing it
/// is sad and never an error, so nothing here fails; what cannot be kept is told when the store is opened.
package struct DraftStore: Sendable {
    /// Nil when the person has no folder to keep it in.
    private let path: String?
    private let fileSystem: FileSystem

    package init(variables: [String: String], fileSystem: FileSystem = FileSystem()) {
        path = PersonalFolders(variables).state.map { "\($0)/slipway/draft.yaml" }
        self.fileSystem = fileSystem
    }

    /// What a session finds.
    package struct Opening: Equatable, Sendable {
        /// The kept choices; nil when there are none that can be read.
        package var draft: Choices?
        /// What the person has to know: that nothing can be kept, or that a draft was put aside.
        package var remark: String?

        package init(draft: Choices? = nil, remark: String? = nil) {
            self.draft = draft
            self.remark = remark
        }
    }

    /// Looks for a draft. One that this Slipway does not understand is put aside, so that no later draft overwrites it.
    package func open(presets: [Preset]) -> Opening {
        guard let path else {
            return Opening(remark: "No draft can be kept: HOME is not set. What is not written as a bundle is lost.")
        }
        var opening = Opening(remark: obstacle(to: path))
        do {
            let bytes = try FileContent.bytes(of: path, limit: 1 << 21)
            let read = DocumentReader.read(bytes)
            if read.problems.allSatisfy({ $0.kind == .missing }) {
                if !read.answers.isEmpty { opening.draft = Self.choices(read.answers, bytes, presets) }
            } else if !bytes.isEmpty {
                opening.remark = putAside(path) ?? opening.remark
            }
        } catch  where error.isAbsence {
        } catch {
            opening.remark = "The draft \(path.harmless) cannot be read: \(error.reason)."
        }
        return opening
    }

    /// Writes whole or not at all.
    package func save(_ choices: Choices) {
        guard let path else { return }
        let text = Self.text(of: choices)
        // A draft does not have to outlive a loss of power, and nobody who types waits for the disk.
        try? fileSystem.makeFolders(Paths.parent(of: path), mode: 0o700)
        try? fileSystem.putWhole(Array(text.utf8), at: path, mode: 0o600, isReplacing: true, isSynced: false)
    }

    package func discard() {
        if let path { unlink(path) }
    }

    /// Why no draft can be kept there, in a sentence; nil when one can.
    private func obstacle(to path: String) -> String? {
        var folder = Paths.parent(of: path)
        while !FileStatus.exists(folder), folder != "/" { folder = Paths.parent(of: folder) }
        var reason: String?
        if (try? FileStatus(of: folder, followingLinks: true))?.kind != .folder {
            reason = SystemCallError.text(of: ENOTDIR)
        } else if access(folder, W_OK | X_OK) != 0 {
            reason = SystemCallError.text(of: errno)
        }
        return reason.map {
            "No draft can be kept in \(folder.harmless): \($0). What is not written as a bundle is lost; XDG_STATE_HOME names another place."
        }
    }

    /// Gives the file a name that nobody else takes.
    private func putAside(_ path: String) -> String? {
        for number in 1...99 {
            let kept = "\(path).\(number)"
            guard !FileStatus.exists(kept) else { continue }
            guard (try? fileSystem.rename(path, to: kept)) != nil else { break }
            return "A draft that this Slipway does not understand is kept as \(kept.harmless)."
        }
        return nil
    }

    private static func choices(_ answers: Answers, _ bytes: [UInt8], _ presets: [Preset]) -> Choices {
        var own = answers
        let preset = presets.first { .text($0.name) == own[.preset] }
        if preset != nil { own[.preset] = nil }
        return Choices(preset: preset, own: own, folder: folder(in: bytes))
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
        if let preset = choices.preset { own[.preset] = .text(preset.name) }
        for field in FieldCatalogue.describing {
            if let value = own[field.path] { metadata.append(.init(field.path.field, value.structured)) }
        }
        let folder = choices.folder.map { "\(folderMark)\($0.filter { !$0.isNewline })\n" } ?? ""
        return folder
            + StructuredValue.members([
                "apiVersion": "slipway.dev/v1", "kind": "Environment", "metadata": .map(metadata),
                "spec": choices.own.structuredSpec,
            ]).yamlText
    }
}
