import Environment
import Files
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
        try NamedFile.write(preset.yamlText, to: path, force: force, with: fileSystem)
    }
}
