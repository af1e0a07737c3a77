import Environment
import Files
import Glibc
import StructuredData
import Text
import Wizard

/// Keeps drafts: the choices of sessions that wrote no bundle, offered to the next ones. Each environment has its own.
///
/// A draft is a partial environment document in the person's state folder (XDG Base Directory Specification 0.8). Losing it
/// is sad and never an error, so nothing here fails; what cannot be kept is told when the store is opened.
package struct DraftStore: Sendable {
    /// Nil when the person has no folder to keep them in.
    private let folder: String?
    private let fileSystem: FileSystem

    package init(variables: [String: String], fileSystem: FileSystem = FileSystem()) {
        folder = PersonalFolders(variables).state.map { "\($0)/slipway/drafts" }
        self.fileSystem = fileSystem
    }

    /// What a session finds.
    package struct Opening: Equatable, Sendable {
        /// The kept choices, the newest first.
        package var drafts: [Choices]
        /// What the person has to know: that nothing can be kept, or that a draft was put aside.
        package var remark: String?

        package init(drafts: [Choices] = [], remark: String? = nil) {
            self.drafts = drafts
            self.remark = remark
        }
    }

    /// Looks for drafts. One that this Slipway does not understand is put aside, so that it is told of once.
    package func open(presets: [Preset]) -> Opening {
        guard let folder else {
            return Opening(remark: "No draft can be kept: HOME is not set. What is not written as a bundle is lost.")
        }
        var opening = Opening(remark: obstacle(to: folder))
        let names = FolderListing.readableNames(in: folder).filter { $0.hasSuffix(Self.suffix) && $0.first != "." }
        for name in [Self.former] + Self.newestFirst(names, in: folder) {
            guard let path = path(of: name) else { continue }
            do {
                let bytes = try FileContent.bytes(of: path, limit: 1 << 21)
                let read = DocumentReader.read(bytes)
                if read.problems.allSatisfy(\.kind.leavesNothingOut) {
                    if !read.answers.isEmpty { opening.drafts.append(Self.choices(read.answers, bytes, presets, name)) }
                } else if !bytes.isEmpty {
                    opening.remark = putAside(path) ?? opening.remark
                }
            } catch  where error.isAbsence {
            } catch {
                opening.remark = "The draft \(path.harmless) cannot be read: \(error.reason)."
            }
        }
        return opening
    }

    private static func newestFirst(_ names: [String], in folder: String) -> [String] {
        func time(_ name: String) -> (Int, Int) {
            let time = try? FileStatus(of: "\(folder)/\(name)")?.modified
            return (time?.tv_sec ?? 0, time?.tv_nsec ?? 0)
        }
        return names.map { (time: time($0), name: $0) }.sorted { $0.time > $1.time }.map(\.name)
    }

    private static let suffix = ".yaml"
    /// Where the one draft was kept while there could only be one.
    private static let former = "../draft.yaml"

    /// Keeps choices, whole or not at all.
    ///
    /// - Parameter name: the draft that they replace; nil for one of their own, which takes the place of no other.
    /// - Returns: the draft's name; nil where none can be kept.
    package func keep(_ choices: Choices, as name: String?) -> String? {
        guard let folder else { return nil }
        let bytes = Array(Self.text(of: choices).utf8)
        let wanted = Self.stem(of: choices)
        // A draft does not have to outlive a loss of power, and nobody who types waits for the disk.
        try? fileSystem.makeFolders(folder, mode: 0o700)
        func put(_ name: String, isReplacing: Bool) -> Bool {
            (try? fileSystem.putWhole(
                bytes, at: "\(folder)/\(name)", mode: 0o600, isReplacing: isReplacing, isSynced: false)) != nil
        }
        if let name, Self.isMade(name, of: wanted) { return put(name, isReplacing: true) ? name : nil }
        // An environment that has another name by now moves on, so that its draft is found under it.
        for number in 1...999 {
            let free = wanted + (number == 1 ? "" : "-\(number)") + Self.suffix
            if FileStatus.exists("\(folder)/\(free)") { continue }
            guard put(free, isReplacing: false) else { return nil }
            if let name { discard(name) }
            return free
        }
        return nil
    }

    package func discard(_ name: String) {
        if let path = path(of: name) { unlink(path) }
    }

    /// The draft's file; nil where none can be kept.
    package func path(of name: String) -> String? {
        folder.map { name == Self.former ? "\(Paths.parent(of: $0))/draft.yaml" : "\($0)/\(name)" }
    }

    /// The environment's name as far as a file can be called so.
    private static func stem(of choices: Choices) -> String {
        let name = choices.own[.name]?.text.lowercased() ?? ""
        let harmless = name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }.prefix(60)
        return harmless.isEmpty ? "unnamed" : String(harmless)
    }

    /// Whether a draft's file is called after this: "ray-dev.yaml" and "ray-dev-2.yaml" after "ray-dev".
    private static func isMade(_ name: String, of stem: String) -> Bool {
        let rest = name.dropLast(suffix.count)
        return rest == stem || rest.hasPrefix(stem + "-") && rest.dropFirst(stem.count + 1).allSatisfy(\.isNumber)
    }

    /// Why no draft can be kept there, in a sentence; nil when one can.
    private func obstacle(to path: String) -> String? {
        var folder = path
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

    private static func choices(
        _ answers: Answers, _ bytes: [UInt8], _ presets: [Preset], _ name: String
    ) -> Choices {
        var own = answers
        let preset = presets.first { .text($0.name) == own[.preset] }
        if preset != nil { own[.preset] = nil }
        return Choices(preset: preset, own: own, folder: folder(in: bytes), draft: name)
    }

    /// A document has no place for the bundle's folder, so a comment in the first line keeps it.
    private static let folderMark = "# into "

    private static func folder(in bytes: [UInt8]) -> String? {
        let first = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        return first.hasPrefix(folderMark) ? String(first.dropFirst(folderMark.count)) : nil
    }

    private static func text(of choices: Choices) -> String {
        var own = choices.own
        if let preset = choices.preset { own[.preset] = .text(preset.name) }
        let folder = choices.folder.map { "\(folderMark)\($0.filter { !$0.isNewline })\n" } ?? ""
        return folder + own.structuredDocument.yamlText
    }
}
