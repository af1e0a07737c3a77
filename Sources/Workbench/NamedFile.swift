import Files
import Glibc
import Text

/// A file that somebody named to be written, whole or not at all.
package enum NamedFile {
    /// - Parameter force: whether a file that stands there is replaced. A link is replaced too, never followed.
    package static func write(
        _ text: String, to path: String, force: Bool, with fileSystem: FileSystem = FileSystem()
    ) throws(WorkbenchError) {
        do {
            try fileSystem.makeFolders(Paths.parent(of: path))
            try fileSystem.putWhole(Array(text.utf8), at: path, isReplacing: force)
        } catch let error where error.isDone {
            throw WorkbenchError(
                .failed,
                "\(path.harmless) is in place, whole, but the disk did not confirm it: \(error.reason). Check the disk and save it again."
            )
        } catch let error where error.code == EEXIST && !force {
            throw WorkbenchError(
                .cannotCreate, "\(path.harmless) is there already. Choose another name, or overwrite it with --force.")
        } catch {
            throw WorkbenchError(
                [EIO, ENOSPC, EDQUOT].contains(error.code) ? .failed : .cannotCreate,
                "\(path.harmless) cannot be written: \(error.reason). Nothing was changed. Name another file with --output."
            )
        }
    }
}
