import CFileSystem
import Glibc

/// Every system call that changes something on disk, one method each.
///
/// `obstacle` is asked before each of them, so that a test can stop a writer between any two.
package struct FileSystem: Sendable {
    package enum Change: String, Sendable {
        case makeFolder = "make the folder"
        case create
        case write
        case setMode = "set the mode of"
        case sync
        case link
        case exchange
        case rename
        case remove
    }

    /// The number of an error that the change meets instead of happening; nil lets it happen.
    private let obstacle: @Sendable (Change, String) -> Int32?

    package init(obstacle: @escaping @Sendable (Change, String) -> Int32? = { _, _ in nil }) {
        self.obstacle = obstacle
    }

    /// Makes a folder that only its owner can enter until `finishFolder` gives it its mode.
    ///
    /// - Returns: the mode that a new folder has there, by the umask and the folder above it.
    package func makeClosedFolder(_ path: String) throws(SystemCallError) -> UInt32 {
        try change(.makeFolder, path) { mkdir(path, 0o777) }
        let mode = try FileStatus(of: path)?.mode ?? 0o700
        try change(.setMode, path) { chmod(path, 0o700) }
        return mode
    }

    /// Makes `path` and the folders above it, as far as they are missing.
    ///
    /// - Parameter mode: the permission bits, less those of the umask.
    package func makeFolders(_ path: String, mode: UInt32 = 0o777) throws(SystemCallError) {
        guard !FileStatus.exists(path) else { return }
        let parent = Paths.parent(of: path)
        if parent != path { try makeFolders(parent, mode: mode) }
        do {
            try change(.makeFolder, path) { mkdir(path, mode) }
            try syncFolder(parent)
        } catch let error where error.code == EEXIST && FileStatus.exists(path) {
            // Somebody else made it a moment ago.
        }
    }

    /// Gives a folder whose content is complete its mode and owner, and brings it to the disk.
    package func finishFolder(_ path: String, mode: UInt32, owner: FileStatus.Owner? = nil) throws(SystemCallError) {
        let descriptor = try open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, as: .setMode)
        defer { close(descriptor) }
        // Only root can give a folder back to its owner; for others it already has the right one.
        if let owner, geteuid() == 0 {
            try change(.setMode, path) { fchown(descriptor, owner.user, owner.group) }
        }
        try change(.setMode, path) { fchmod(descriptor, mode) }
        try sync(descriptor, path)
    }

    package func syncFolder(_ path: String) throws(SystemCallError) {
        let descriptor = try open(path, O_RDONLY | O_DIRECTORY, as: .sync)
        defer { close(descriptor) }
        try sync(descriptor, path)
    }

    /// Brings a folder to the disk after what was wanted of it has been done. An error tells so.
    package func syncFolder(_ path: String, after done: String) throws(SystemCallError) {
        do {
            try syncFolder(path)
        } catch {
            throw SystemCallError(error.operation, done, code: error.code, isDone: true)
        }
    }

    /// Creates a file that is not there yet.
    ///
    /// - Parameters:
    ///   - mode: the permission bits, less those of the umask.
    ///   - isSynced: whether its content is brought to the disk.
    package func createFile(
        _ path: String, _ bytes: [UInt8], mode: UInt32 = 0o666, isSynced: Bool = true
    ) throws(SystemCallError) {
        let descriptor = try open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode, as: .create)
        defer { close(descriptor) }
        try write(bytes[...], to: descriptor, path)
        if isSynced { try sync(descriptor, path) }
    }

    /// A second name for what stands at `existing`, or a copy where the file system has no second names.
    package func link(_ existing: String, as path: String) throws(SystemCallError) {
        do {
            try change(.link, path) { linkat(AT_FDCWD, existing, AT_FDCWD, path, 0) }
        } catch let error where [EPERM, EMLINK, EOPNOTSUPP, ENOSYS].contains(error.code) {
            try copy(existing, as: path)
        } catch let error where error.code == EXDEV {
            // Something is mounted in the folder, and that has to be told of, not the place where it does not fit.
            throw SystemCallError(error.operation, existing, code: error.code)
        }
    }

    /// Lets two folders change places in one step.
    ///
    /// - Throws: with EINVAL or ENOSYS where the file system cannot.
    package func exchange(_ one: String, _ other: String) throws(SystemCallError) {
        try change(.exchange, other) {
            errno = file_system_exchange(one, other)
            return errno == 0 ? 0 : -1
        }
    }

    package func rename(_ path: String, to other: String) throws(SystemCallError) {
        try change(.rename, other) { Glibc.rename(path, other) }
    }

    /// Removes what stands at `path`, a folder with all that is in it. Links are removed, never followed.
    package func remove(_ path: String) throws(SystemCallError) {
        guard let status = try FileStatus(of: path) else { return }
        guard status.kind == .folder else { return try change(.remove, path) { unlink(path) } }
        if status.mode & 0o700 != 0o700 { try change(.setMode, path) { chmod(path, 0o700) } }
        for name in try FolderListing.names(in: path) { try remove(path + "/" + name) }
        try change(.remove, path) { rmdir(path) }
    }

    /// Removes a folder if it is there and nothing is in it.
    package func removeIfEmpty(_ path: String) throws(SystemCallError) {
        do {
            try change(.remove, path) { rmdir(path) }
        } catch let error where error.isAbsence || error.code == ENOTEMPTY || error.code == EEXIST {
        }
    }

    // MARK: - Below the surface

    private func copy(_ existing: String, as path: String) throws(SystemCallError) {
        guard let status = try FileStatus(of: existing) else { throw SystemCallError("read", existing, code: ENOENT) }
        switch status.kind {
        case .link:
            let target = try FileContent.linkTarget(existing)
            try change(.create, path) { symlink(target, path) }
        case .file:
            let descriptor = try open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600, as: .create)
            defer { close(descriptor) }
            try FileContent.forEachChunk(of: existing) { chunk throws(SystemCallError) in
                try write(chunk, to: descriptor, path)
            }
            var times = [status.modified, status.modified]
            try change(.setMode, path) { futimens(descriptor, &times) }
            try change(.setMode, path) { fchmod(descriptor, status.mode) }
            try sync(descriptor, path)
        case .folder, .other:
            throw SystemCallError("copy", existing, code: EOPNOTSUPP)
        }
    }

    func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32, _ path: String) throws(SystemCallError) {
        var rest = bytes
        while !rest.isEmpty {
            var written = 0
            try change(.write, path) {
                written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
                return written < 0 ? -1 : 0
            }
            rest = rest.dropFirst(written)
        }
    }

    private func open(
        _ path: String, _ flags: Int32, mode: UInt32 = 0, as change: Change
    ) throws(SystemCallError) -> Int32 {
        var descriptor: Int32 = -1
        try self.change(change, path) {
            descriptor = Glibc.open(path, flags | O_CLOEXEC, mode)
            return descriptor
        }
        return descriptor
    }

    func sync(_ descriptor: Int32, _ path: String) throws(SystemCallError) {
        do {
            try change(.sync, path) { fsync(descriptor) }
        } catch let error where error.code == EINVAL || error.code == EOPNOTSUPP {
            // A file system that has no syncing of folders writes them in order by itself.
        }
    }

    /// Makes a call that returns less than zero when it fails, again when a signal broke into it.
    func change(_ change: Change, _ path: String, _ call: () -> Int32) throws(SystemCallError) {
        if let code = obstacle(change, path) { throw SystemCallError(change.rawValue, path, code: code) }
        while call() < 0 {
            guard errno == EINTR else { throw SystemCallError(change.rawValue, path) }
        }
    }
}
