import Glibc

/// What the file system tells of one entry.
package struct FileStatus: Equatable, Sendable {
    package enum Kind: Equatable, Sendable { case file, folder, link, other }

    package struct Owner: Equatable, Sendable {
        package let user: uid_t
        package let group: gid_t
    }

    package let kind: Kind
    /// The permission bits.
    package let mode: UInt32
    package let owner: Owner
    package let inode: UInt64
    /// The file system that it is on.
    package let device: UInt64
    package let size: Int
    package let modified: timespec

    /// - Parameter followingLinks: whether a link stands for what it leads to.
    /// - Returns: nil when nothing stands there.
    package init?(of path: String, followingLinks: Bool = false) throws(SystemCallError) {
        var status = stat()
        guard fstatat(AT_FDCWD, path, &status, followingLinks ? 0 : AT_SYMLINK_NOFOLLOW) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw SystemCallError("look at", path)
        }
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
        mode = status.st_mode & 0o7777
        owner = Owner(user: status.st_uid, group: status.st_gid)
        inode = UInt64(status.st_ino)
        device = UInt64(status.st_dev)
        size = Int(status.st_size)
        modified = status.st_mtim
    }

    /// Whether something stands there, or where a link there leads.
    package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Equal as long as nobody wrote to it. Folders are told apart by what is in them, not by their times.
    package static func == (one: FileStatus, other: FileStatus) -> Bool {
        one.kind == other.kind && one.mode == other.mode && one.inode == other.inode
            && (one.kind == .folder
                || one.size == other.size && one.modified.tv_sec == other.modified.tv_sec
                    && one.modified.tv_nsec == other.modified.tv_nsec)
    }
}
