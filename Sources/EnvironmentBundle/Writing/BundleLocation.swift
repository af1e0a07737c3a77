import Files
import Glibc

/// The folder of a bundle and its siblings, which a writer works in.
struct BundleLocation {
    /// The folder itself, with every link on the way to it resolved.
    let folder: String
    /// The folder that holds it.
    var parent: String { Paths.parent(of: folder) }
    /// Where the next bundle is built; after the exchange, where the one before waits for its removal.
    var next: String { Paths.sibling("next", of: folder) }
    /// Where the one before waits for its removal when the file system cannot exchange folders.
    var previous: String { Paths.sibling("previous", of: folder) }

    /// Resolves the links of a path to a folder, or to where one can be made.
    init(_ path: String) throws(SystemCallError) {
        if let status = try FileStatus(of: path, followingLinks: true) {
            guard status.kind == .folder else { throw SystemCallError("write into", path, code: ENOTDIR) }
            folder = try Self.resolved(path)
        } else {
            // A link to nothing, `missing/..`, or no path at all.
            guard try FileStatus(of: path) == nil, Paths.name(of: path) != "..", !path.isEmpty else {
                throw SystemCallError("write into", path, code: ENOTDIR)
            }
            var parent = Paths.parent(of: path)
            if let status = try FileStatus(of: parent, followingLinks: true) {
                guard status.kind == .folder else { throw SystemCallError("write into", parent, code: ENOTDIR) }
                parent = try Self.resolved(parent)
            }
            folder = (parent == "/" ? "" : parent) + "/" + Paths.name(of: path)
        }
    }

    private static func resolved(_ path: String) throws(SystemCallError) -> String {
        guard let resolved = realpath(path, nil) else { throw SystemCallError("find", path) }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// What stands there now. A run that ended between two renames left the bundle beside its folder.
    func existing() throws(SystemCallError) -> String? {
        if try FileStatus(of: folder) != nil { return folder }
        return try FileStatus(of: previous) != nil ? previous : nil
    }
}
