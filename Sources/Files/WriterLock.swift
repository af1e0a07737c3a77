import Glibc

/// Keeps two writers from working beside the same folder. The system lets go of it when the writer ends, however it ends.
package final class WriterLock {
    private let descriptor: Int32

    /// Waits for the lock of a folder.
    ///
    /// - Parameter patience: for how many milliseconds.
    /// - Returns: nil when another writer still has it then.
    package init?(_ folder: String, patience: Int) throws(SystemCallError) {
        descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemCallError("lock", folder) }
        var waited = 0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            // A network file system may know no locks: its writers have to take turns by themselves.
            guard errno == EWOULDBLOCK || errno == EINTR else { return }
            guard waited < patience else { return nil }
            usleep(20_000)
            waited += 20
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }
}
