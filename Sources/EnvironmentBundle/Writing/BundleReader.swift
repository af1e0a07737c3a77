import Files
import Glibc

/// Reads what another command needs of a bundle on disk.
package enum BundleReader {
    static let environmentPath = "environment.yaml"

    /// Whether a folder holds a bundle: an environment document, and a manifest that names it.
    package static func isBundle(_ path: String) -> Bool { manifest(ofBundle: path) != nil }

    /// The bytes of a bundle's document; no more of them than show that it is larger than a document may be.
    package static func environmentDocument(in path: String) throws(BundleReadError) -> [UInt8] {
        do {
            return try FileContent.bytes(of: path + "/" + environmentPath, limit: (1 << 20) + 1)
        } catch {
            throw BundleReadError(error)
        }
    }

    /// The manifest of a folder that is a bundle.
    static func manifest(ofBundle path: String) -> BundleManifest? {
        guard let manifest = try? manifest(in: path), manifest.digests[environmentPath] != nil,
            let document = try? FileStatus(of: path + "/" + environmentPath, followingLinks: true),
            document.kind == .file
        else { return nil }
        return manifest
    }

    /// The manifest of a folder, if one stands there that can be read.
    static func manifestOrNone(in path: String) -> BundleManifest? { try? manifest(in: path) }

    static func manifest(in path: String) throws(BundleReadError) -> BundleManifest {
        let bytes: [UInt8]
        do {
            bytes = try FileContent.bytes(of: path + "/" + BundleManifest.path, limit: 1 << 22)
        } catch let error where error.code == ENOENT || error.code == ENOTDIR {
            throw .notABundle(path)
        } catch {
            throw BundleReadError(error)
        }
        guard let text = String(validating: bytes, as: UTF8.self), let manifest = BundleManifest(text) else {
            throw .notABundle(path)
        }
        return manifest
    }
}
