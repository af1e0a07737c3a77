import Files
import Glibc

/// Terraform's lock of a state in a folder: the system's own, on the state file. It ends with its process; the file
/// `.NAME.lock.info` beside the state only says who had it, and stays behind when Terraform is killed.
enum TerraformLock {
    /// The path in a bundle of the note of a lock that is held, the first of them; nil when no Terraform is at work there.
    static func held(among paths: some Sequence<String>, in folder: String) -> String? {
        paths.filter(TracesOfApplying.isTerraformLock).filter { path in
            let state = Paths.name(of: path).dropFirst().dropLast(".lock.info".count)
            return isLocked("\(folder)/\(Paths.parent(of: path))/\(state)")
        }.min()
    }

    private static func isLocked(_ state: String) -> Bool {
        let file = open(state, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        // What is not there is locked by nobody; what cannot be read may be.
        guard file >= 0 else { return errno != ENOENT }
        defer { close(file) }
        var lock = flock()
        lock.l_type = Int16(F_WRLCK)
        lock.l_whence = Int16(SEEK_SET)
        guard fcntl(file, F_GETLK, &lock) == 0 else { return true }
        return lock.l_type != Int16(F_UNLCK)
    }
}
