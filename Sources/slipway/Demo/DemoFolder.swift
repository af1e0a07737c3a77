import Glibc

/// The folder that a demo works in: a fresh one among the temporary files, and the process's current one.
struct DemoFolder {
    let path: String

    init() throws(Stop) {
        let parent = ProcessEnvironment.variables["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        // mkdtemp(3) puts letters of its own in the place of the six X.
        var name = Array("\(parent)/slipway-demo-XXXXXX".utf8CString)
        guard mkdtemp(&name) != nil, chdir(name) == 0, let path = getcwd(nil, 0) else {
            throw Stop(
                .cannotCreate,
                "No folder can be made in \(parent): \(String(cString: strerror(errno))). Set TMPDIR to one where you may write."
            )
        }
        defer { free(path) }
        self.path = String(cString: path)
    }

    /// Takes the folder away, if nothing was written.
    func removeIfEmpty() {
        chdir("/")
        rmdir(path)
    }
}
