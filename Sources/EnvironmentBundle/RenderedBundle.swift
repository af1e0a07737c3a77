/// A bundle as it will stand on disk: its files, sorted by path.
package struct RenderedBundle: Equatable, Sendable {
    package let files: [BundleFile]

    /// The file at that path; nil when the bundle has none.
    package func file(_ path: String) -> BundleFile? { files.first { $0.path == path } }

    /// Renders the bundle of a document.
    ///
    /// - Throws: when the list of artifacts is unsound, a mistake in Slipway that a test rules out.
    package init(_ inputs: BundleInputs) throws {
        files = try ArtifactGraph(Self.artifacts).render(inputs)
    }

    /// What a bundle is made of. A new artifact is one file in `Artifacts/` and one line here.
    static let artifacts: [Artifact] = [
        .environmentDocument,
        .stageFiles,
        .stageValues,
        .stateBackend,
        .rafayObjects,
        .smokeTests,
        .planForPeople,
        .planForMachines,
        .scripts,
        .gitignore,
        .readme,
        .manifest,
    ]
}
