import Glibc

/// A document that somebody named: a file, a bundle's folder, or `-` for standard input.
package struct InputFile: Sendable {
    /// As the person named it, for messages.
    package let name: String
    package let bytes: [UInt8]

    /// More than a document may have is not read: what follows would be refused anyway.
    private static let mostBytes = (1 << 20) + 1

    /// Reads a document, or that of a bundle.
    package init(named name: String) throws(WorkbenchError) {
        var status = stat()
        let isFolder = name != "-" && stat(name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
        let path = isFolder ? "\(name)/environment.yaml" : name
        if isFolder, access(path, F_OK) != 0 {
            throw WorkbenchError(
                .unreadable,
                "\(name) is a folder without environment.yaml, so it is no bundle. Name a document or a bundle.")
        }
        try self.init(file: path)
    }

    /// Reads a file of any kind.
    package init(file path: String) throws(WorkbenchError) {
        if path == "-" {
            name = "standard input"
            bytes = try Self.read(STDIN_FILENO, name)
            return
        }
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw Self.unreadable(path) }
        defer { close(file) }
        name = path
        bytes = try Self.read(file, path)
    }

    private static func read(_ file: Int32, _ name: String) throws(WorkbenchError) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count < mostBytes {
            let count = Glibc.read(file, &chunk, chunk.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw unreadable(name)
            }
            if count == 0 { break }
            bytes += chunk[..<count]
        }
        return bytes
    }

    private static func unreadable(_ path: String) -> WorkbenchError {
        WorkbenchError(
            .unreadable, "\(path) cannot be read: \(String(cString: strerror(errno))). Check the name and its permissions."
        )
    }
}
