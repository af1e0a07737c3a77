import CFileSystem
import Glibc

/// Everything in a folder and in the folders below it, links not followed, as it stood at one moment.
struct FolderListing: Equatable {
    let root: FileStatus
    /// By path in the folder, with slashes.
    let entries: [String: FileStatus]

    init(of folder: String) throws(SystemCallError) {
        guard let root = try FileStatus(of: folder) else { throw SystemCallError("read", folder, code: ENOENT) }
        self.root = root
        var entries: [String: FileStatus] = [:]
        var unread = [""]
        while let prefix = unread.popLast() {
            for name in try Self.names(in: folder + "/" + prefix) {
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
    }

    /// The names in one folder, sorted.
    ///
    /// - Throws: also for a name that is no UTF-8, since a path could not lead back to it.
    static func names(in folder: String) throws(SystemCallError) -> [String] {
        guard let handle = opendir(folder) else { throw SystemCallError("read", folder) }
        defer { closedir(handle) }
        var names: [String] = []
        errno = 0
        while let entry = readdir(handle) {
            guard let name = String(validatingCString: file_system_name(entry)) else {
                throw SystemCallError("read a name in", folder, code: EILSEQ)
            }
            if name != "." && name != ".." { names.append(name) }
            errno = 0
        }
        guard errno == 0 else { throw SystemCallError("read", folder) }
        return names.sorted()
    }
}
