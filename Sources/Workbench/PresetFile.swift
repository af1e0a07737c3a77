import Environment
import Glibc
import PresetLibrary

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

    package static func write(_ preset: Preset, to path: String, force: Bool) throws(WorkbenchError) {
        makeFolders(above: path)
        // Without `force` the file has to be new, and the system itself sees to that.
        let fresh = force ? path + ".new" : path
        let file = open(fresh, O_WRONLY | O_CREAT | O_CLOEXEC | (force ? O_TRUNC : O_EXCL), 0o644)
        guard file >= 0 else {
            if errno == EEXIST {
                throw WorkbenchError(
                    .cannotCreate, "\(path) is there already. Choose another name, or overwrite it with --force.")
            }
            throw failure(.cannotCreate, path)
        }
        var rest = Array(preset.yamlText.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            rest = rest.dropFirst(count)
        }
        let isWritten = rest.isEmpty && fsync(file) == 0
        let reason = failure(.failed, path)
        close(file)
        guard isWritten else {
            unlink(fresh)
            throw reason
        }
        if force, rename(fresh, path) != 0 { throw failure(.cannotCreate, path) }
    }

    private static func makeFolders(above path: String) {
        var folder = ""
        for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
            folder += part
            if !part.isEmpty { mkdir(folder, 0o755) }
            folder += "/"
        }
    }

    private static func failure(_ kind: WorkbenchError.Kind, _ path: String) -> WorkbenchError {
        WorkbenchError(kind, "\(path) cannot be written: \(String(cString: strerror(errno))). Name another file with --output.")
    }
}
