import Environment
import Files
import Glibc
import PresetLibrary
import Text

/// A preset's file, written whole or not at all.
package enum PresetFile {
    /// Where a preset of that name is written.
    ///
    /// - Parameters:
    ///   - path: the file that was asked for; nil for the person's own presets.
    ///   - variables: the process's environment, which tells where those are.
    package static func path(
        ofPreset name: String, wanted path: String?, variables: [String: String]
    ) throws(WorkbenchError) -> String {
        if let path {
            guard path == "\(name).yaml" || path.hasSuffix("/\(name).yaml") else {
                throw WorkbenchError(
                    .wrongRequest, "Presets are found by their file's name: --output has to end with \(name).yaml.")
            }
            return path
        }
        guard let folder = PresetStore.personalFolder(environment: variables) else {
            throw WorkbenchError(
                .cannotCreate,
                "There is no folder for your own presets, because HOME is not set. Name a file with --output.")
        }
        return "\(folder)/\(name).yaml"
    }

    /// - Parameter force: whether a file that stands there is replaced. A link is replaced too, never followed.
    package static func write(
        _ preset: Preset, to path: String, force: Bool, with fileSystem: FileSystem = FileSystem()
    ) throws(WorkbenchError) {
        do {
            try fileSystem.makeFolders(Paths.parent(of: path))
            try fileSystem.putWhole(Array(preset.yamlText.utf8), at: path, isReplacing: force)
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
