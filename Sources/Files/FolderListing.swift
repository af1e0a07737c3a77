import CFileSystem
import Glibc

/// Everything in a folder and in the folders below it, links not followed, as it stood at one moment.
package struct FolderListing: Equatable, Sendable {
    package let root: FileStatus
    /// By path in the folder, with slashes.
    package let entries: [String: FileStatus]
    /// Folders that this person may not look into, as paths in the folder.
    package let closed: [String]

    /// - Parameter isListed: whether a path in the folder, and what is below it, is looked at.
    package init(of folder: String, where isListed: (String) -> Bool = { _ in true }) throws(SystemCallError) {
        guard let root = try FileStatus(of: folder) else { throw SystemCallError("read", folder, code: ENOENT) }
        self.root = root
        var entries: [String: FileStatus] = [:]
        var closed: [String] = []
        var unread = [""]
        while let prefix = unread.popLast() {
            let names: [String]
            do {
                names = try Self.names(in: folder + "/" + prefix)
            } catch let error where error.code == EACCES && !prefix.isEmpty {
                closed.append(prefix)
                continue
            }
            for name in names where isListed(prefix + name) {
                let path = prefix + name
                // Gone since its name was read: the comparison with a later listing will tell.
                guard let status = try FileStatus(of: folder + "/" + path) else { continue }
                // Swift takes two spellings of one accented letter for the same text, a file system does not.
                guard entries.updateValue(status, forKey: path) == nil else {
                    throw SystemCallError("tell apart two spellings of", folder + "/" + path, code: EILSEQ)
                }
                if status.kind == .folder { unread.append(path + "/") }
            }
        }
        self.entries = entries
        self.closed = closed
    }

    /// The names in one folder, sorted.
    ///
    /// - Throws: also for a name that is no UTF-8, since a path could not lead back to it.
    package static func names(in folder: String) throws(SystemCallError) -> [String] {
        try entries(of: folder).map { name throws(SystemCallError) in
            guard let name else { throw SystemCallError("read a name in", folder, code: EILSEQ) }
            return name
        }.sorted()
    }

    /// The names in one folder that can be read, sorted; none when there is no such folder.
    package static func readableNames(in folder: String) -> [String] {
        ((try? entries(of: folder)) ?? []).compactMap(\.self).sorted()
    }

    /// Nil stands for a name that is no UTF-8.
    private static func entries(of folder: String) throws(SystemCallError) -> [String?] {
        guard let handle = opendir(folder) else { throw SystemCallError("read", folder) }
        defer { closedir(handle) }
        var names: [String?] = []
        errno = 0
        while let entry = readdir(handle) {
            let name = String(validatingCString: file_system_name(entry))
            if name != "." && name != ".." { names.append(name) }
            errno = 0
        }
        guard errno == 0 else { throw SystemCallError("read", folder) }
        return names
    }
}
