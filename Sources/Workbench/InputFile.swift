import Files
import Glibc
import Text

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
        if isFolder, !FileStatus.exists(path) {
            throw WorkbenchError(
                .unreadable,
                "\(name.harmless) is a folder without environment.yaml, so it is no bundle. Name a document or a bundle."
            )
        }
        try self.init(file: path)
    }

    /// Reads a file of any kind. A pipe or a device is none: it may never end, and gives its content only once.
    package init(file path: String) throws(WorkbenchError) {
        name = path == "-" ? "standard input" : path
        do {
            bytes =
                path == "-"
                ? try FileContent.bytesOfStandardInput(limit: Self.mostBytes)
                : try FileContent.bytes(of: path, limit: Self.mostBytes)
        } catch {
            let hint =
                error.code == SystemCallError.noFile
                ? "Name a file, or - for standard input" : "Check the name and its permissions"
            throw WorkbenchError(.unreadable, "\(name.harmless) cannot be read: \(error.reason). \(hint).")
        }
    }
}
