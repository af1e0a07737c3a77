import Files

/// How a bundle on disk differs from its manifest. Paths are in the bundle, sorted.
package struct BundleVerification: Equatable, Sendable {
    /// With another content than was written, or no longer a file.
    package var changed: [String] = []
    package var missing: [String] = []
    /// Not the bundle's; what applying leaves and what `--force` kept are not counted.
    package var added: [String] = []

    /// Those of the added files that Terraform would read in a stage: code that nobody reviewed with the bundle.
    package var addedCode: [String] { added.filter(TerraformFiles.isRead) }
    /// Whether an exchange inside the folder was interrupted, which the next writing finishes.
    package var isUnfinished = false

    /// Whether every file is there as it was written.
    package var isIntact: Bool { changed.isEmpty && missing.isEmpty && !isUnfinished }
}

package enum BundleVerifier {
    /// Compares a bundle with its manifest. Links in it are not followed.
    package static func verify(_ directory: String) throws(BundleReadError) -> BundleVerification {
        let manifest = try BundleReader.manifest(in: directory)
        do {
            var verification = BundleVerification()
            verification.isUnfinished = try InsideExchange.unfinished(in: directory) != nil
            let listing = try BundleListing.of(directory)
            for (path, digest) in manifest.digests.sorted(by: { $0.key < $1.key }) {
                switch listing.entries[path]?.kind {
                case nil: verification.missing.append(path)
                case .file where try FileContent.digest(of: directory + "/" + path) == digest: break
                default: verification.changed.append(path)
                }
            }
            verification.added = listing.entries.filter { path, status in
                status.kind != .folder && manifest.digests[path] == nil && path != BundleManifest.path
                    && !TracesOfApplying.contains(path)
            }.keys.sorted()
            return verification
        } catch {
            throw BundleReadError(error)
        }
    }
}
