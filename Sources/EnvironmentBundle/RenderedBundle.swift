/// A bundle as it will stand on disk: its files, sorted by path.
package struct RenderedBundle: Equatable, Sendable {
    package let files: [BundleFile]

    /// The file at that path; nil when the bundle has none.
    package func file(_ path: String) -> BundleFile? { files.first { $0.path == path } }

    /// Renders the bundle of a document.
    package init(_ inputs: BundleInputs) {
        var files: [BundleFile] = []
        for artifact in Self.artifacts { files += artifact.render(inputs, files) }
        self.files = files.sorted { $0.path < $1.path }
    }

    /// What a bundle is made of, in the order of rendering. A new artifact is one file in `Artifacts/` and one line
    /// here.
    private static let artifacts: [Artifact] = [
        .environmentDocument,
        .stageFiles,
        .stageValues,
        .stateBackend,
        .rafayObjects,
        .clearingScript,
        .smokeTests,
        .planForPeople,
        .planForMachines,
        .scripts,
        .gitignore,
        // These two tell of what stands above them.
        .readme,
        .manifest,
    ]
}
