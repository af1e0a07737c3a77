import Environment
import Files

/// The little of the file system that presets need.
enum Folder {
    /// Larger files are no presets; one byte more than a document may have, so that reading can say so.
    private static let mostBytes = (1 << 20) + 1

    /// Names of the presets in a folder; none when it is not there or cannot be listed.
    static func presetNames(in folder: String) -> [String] {
        FolderListing.readableNames(in: folder)
            .filter { $0.hasSuffix(".yaml") && Preset.isName(String($0.dropLast(5))) }
            .map { String($0.dropLast(5)) }
    }

    /// A file's bytes, nil when there is no such file.
    static func content(of path: String) throws(PresetError) -> [UInt8]? {
        do {
            return try FileContent.bytes(of: path, limit: mostBytes)
        } catch  where error.isAbsence {
            return nil
        } catch {
            throw .unreadable(path: path, reason: error.reason)
        }
    }
}
