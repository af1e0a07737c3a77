import Catalog
import Files
import Glibc
import Text

/// Where the facts are kept that accounts told: the person's own, which `slipway catalog refresh` writes, and those that a
/// platform team ships beside its presets.
package struct FactsStore: Sendable {
    /// The person's own file; nil when there is no folder for it.
    package let path: String?
    /// Files of others, read and never written.
    private let others: [String]
    private let fileSystem: FileSystem

    private static let fileName = "facts.tsv"
    /// All regions of AWS take a tenth of it.
    private static let mostBytes = 1 << 26

    /// - Parameters:
    ///   - variables: the process's environment.
    ///   - presetFolders: where presets are looked for.
    package init(variables: [String: String], presetFolders: [String], fileSystem: FileSystem = FileSystem()) {
        path = PersonalFolders(variables).ownData.map { "\($0)/slipway/\(Self.fileName)" }
        others = presetFolders.map { "\($0)/\(Self.fileName)" }
        self.fileSystem = fileSystem
    }

    /// All that was found.
    package struct Opening: Equatable, Sendable {
        package var facts = AccountFacts()
        /// One sentence for each file that is there and cannot be used.
        package var remarks: [String] = []
    }

    /// Reads all files. One that is damaged is named and ignored; what is built in, and what others say, stands.
    package func open() -> Opening {
        var opening = Opening()
        for path in others.reversed() + [path].compactMap(\.self) {
            do {
                if let facts = try read(path) { opening.facts.add(facts.blocks) }
            } catch {
                opening.remarks.append(error.description)
            }
        }
        return opening
    }

    /// Keeps facts in the person's own file, beside those that it has of other regions. Whatever interrupts that leaves the
    /// former facts.
    ///
    /// - Returns: the file's path.
    @discardableResult
    package func keep(_ facts: AccountFacts) throws(WorkbenchError) -> String {
        let path = try ownPath()
        // A damaged file is lost anyway.
        var all = (try? read(path)) ?? AccountFacts()
        all.add(facts.blocks)
        try write(all, to: path)
        return path
    }

    /// Forgets what the person's own file says: all of it, or what is about some regions.
    package func forget(regions: [String]) throws(WorkbenchError) {
        let path = try ownPath()
        guard !regions.isEmpty else {
            do {
                try fileSystem.remove(path)
            } catch {
                throw Self.unwritten(path, error)
            }
            return
        }
        guard let all = try read(path) else { return }
        try write(regions.reduce(all) { $0.without(region: $1) }, to: path)
    }

    private func ownPath() throws(WorkbenchError) -> String {
        guard let path else {
            throw WorkbenchError(
                .cannotCreate, "There is no folder for facts, because HOME is not set. Set it, or XDG_DATA_HOME.")
        }
        return path
    }

    private func write(_ facts: AccountFacts, to path: String) throws(WorkbenchError) {
        do {
            try fileSystem.makeFolders(Paths.parent(of: path))
            try fileSystem.putWhole(Array(FactsFile.text(of: facts).utf8), at: path, isReplacing: true)
        } catch {
            throw Self.unwritten(path, error)
        }
    }

    private static func unwritten(_ path: String, _ error: SystemCallError) -> WorkbenchError {
        error.isDone
            ? WorkbenchError(
                .failed,
                "\(path.harmless) is in place, but the disk did not confirm it: \(error.reason). Check the disk and refresh again."
            )
            : WorkbenchError(
                [EIO, ENOSPC, EDQUOT].contains(error.code) ? .failed : .cannotCreate,
                "\(path.harmless) cannot be written: \(error.reason). The former facts stand; XDG_DATA_HOME names another place."
            )
    }

    /// Nil when there is no such file.
    private func read(_ path: String) throws(WorkbenchError) -> AccountFacts? {
        let bytes: [UInt8]
        do {
            bytes = try FileContent.bytes(of: path, limit: Self.mostBytes)
        } catch {
            if error.isAbsence { return nil }
            throw WorkbenchError(
                .unreadable, "\(path.harmless) cannot be read: \(error.reason). Its facts are ignored.")
        }
        guard let facts = FactsFile.facts(in: bytes) else {
            throw WorkbenchError(
                .unreadable,
                "\(path.harmless) is damaged, or was changed, and is ignored. `slipway catalog refresh` makes it anew; "
                    + "`slipway catalog refresh --reset` forgets it.")
        }
        return facts
    }
}

/// The form of a file of facts: what `AccountFacts` is as text, below two lines that say what it is and whether it is whole.
enum FactsFile {
    private static let heading =
        "# Facts that an AWS account told Slipway, form 1. Made by slipway catalog refresh; any change spoils it.\n"
    private static let sum = "# SHA-256: "

    static func text(of facts: AccountFacts) -> String { "\(heading)\(sum)\(digest(facts.text.utf8))\n\(facts.text)" }

    /// Nil for anything but a whole file of this form.
    static func facts(in bytes: [UInt8]) -> AccountFacts? {
        let beginning = Array((heading + sum).utf8)
        guard bytes.starts(with: beginning), let end = bytes[beginning.count...].firstIndex(of: UInt8(ascii: "\n"))
        else {
            return nil
        }
        let rest = bytes[(end + 1)...]
        guard bytes[beginning.count..<end].elementsEqual(digest(rest).utf8) else { return nil }
        return AccountFacts(text: String(decoding: rest, as: UTF8.self))
    }

    private static func digest(_ bytes: some Collection<UInt8>) -> String {
        var hash = SHA256()
        hash.update(bytes)
        return hash.digest()
    }
}
