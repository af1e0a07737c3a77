extension Artifact {
    /// SHA256SUMS, as `sha256sum -c` reads it: every other file.
    static let manifest = Artifact { _, files in
        [BundleFile(BundleManifest.path, BundleManifest(of: files).text)]
    }
}
