extension Artifact {
    /// SHA256SUMS, as `sha256sum -c` reads it: every other file.
    static let manifest = Artifact(BundleManifest.path, needs: .allBefore) { _, files in
        [BundleFile(BundleManifest.path, BundleManifest(of: files).text)]
    }
}
