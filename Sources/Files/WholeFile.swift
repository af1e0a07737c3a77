import CFileSystem
import Glibc

extension FileSystem {
    /// Puts a file in its place whole or not at all. Whatever interrupts that leaves what stood there before; a kill between
    /// the last two steps leaves `.NAME.slipway-next` beside it too, which goes with the next call.
    ///
    /// A link at `path` is not followed, but replaced.
    ///
    /// - Parameters:
    ///   - mode: the permission bits, less those of the umask.
    ///   - isReplacing: whether something may stand there already. Otherwise the error is EEXIST.
    ///   - isSynced: whether the file has to outlive a loss of power.
    package func putWhole(
        _ bytes: [UInt8], at path: String, mode: UInt32 = 0o666, isReplacing: Bool, isSynced: Bool = true
    ) throws(SystemCallError) {
        let folder = Paths.parent(of: path)
        let next = Paths.sibling("next", of: path)
        // Two that write the same file take turns.
        guard let lock = try WriterLock(folder, patience: 2000) else {
            throw SystemCallError("lock", folder, code: EBUSY)
        }
        defer { withExtendedLifetime(lock) {} }
        if !isReplacing, try FileStatus(of: path) != nil { throw SystemCallError("create", path, code: EEXIST) }
        try remove(next)
        do {
            let isNamed = try createUnnamed(
                in: folder, bytes, mode: mode, isSynced: isSynced, as: isReplacing ? next : path)
            if isReplacing || !isNamed {
                if !isNamed { try createFile(next, bytes, mode: mode, isSynced: isSynced) }
                try rename(next, to: path)
            }
        } catch {
            try? remove(next)
            throw error
        }
        if isSynced { try syncFolder(folder, after: path) }
    }

    /// Creates a file that has a name only once it is whole.
    ///
    /// - Returns: false where the file system has no files without a name.
    private func createUnnamed(
        in folder: String, _ bytes: [UInt8], mode: UInt32, isSynced: Bool, as path: String
    ) throws(SystemCallError) -> Bool {
        var descriptor: Int32 = -1
        do {
            try change(.create, path) {
                descriptor = file_system_create_unnamed(folder, mode)
                return descriptor
            }
        } catch let error where [EOPNOTSUPP, EISDIR, ENOENT, EINVAL].contains(error.code) {
            return false
        }
        defer { close(descriptor) }
        try write(bytes[...], to: descriptor, path)
        if isSynced { try sync(descriptor, path) }
        do {
            try change(.link, path) { file_system_name_file(descriptor, path) }
        } catch let error where error.code == ENOENT {
            return false
        }
        return true
    }
}
