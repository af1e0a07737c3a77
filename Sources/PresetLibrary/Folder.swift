import Environment
import Glibc

/// The little of the file system that presets need.
enum Folder {
    /// Larger files are no presets; one byte more than a document may have, so that reading can say so.
    private static let mostBytes = (1 << 20) + 1

    /// Names of the presets in a folder; none when it is not there or cannot be listed.
    static func presetNames(in folder: String) -> [String] {
        guard let handle = opendir(folder) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let file = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if file.hasSuffix(".yaml"), Preset.isName(String(file.dropLast(5))) {
                names.append(String(file.dropLast(5)))
            }
        }
        return names.sorted()
    }

    /// A file's bytes, nil when there is no such file.
    static func content(of path: String) throws(PresetError) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw .unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        defer { close(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count < mostBytes {
            let count = read(file, &chunk, chunk.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw .unreadable(path: path, reason: String(cString: strerror(errno)))
            }
            if count == 0 { break }
            bytes += chunk[..<count]
        }
        return bytes
    }
}
