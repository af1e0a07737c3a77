import EnvironmentBundle

extension LoadedEnvironment {
    /// All that a bundle of the document is made from. The document has no errors.
    package var bundleInputs: BundleInputs {
        BundleInputs(document: document, catalog: surroundings.catalog, preset: preset)
    }

    /// The files of the document's bundle.
    package func bundle() throws(WorkbenchError) -> [BundleFile] {
        do {
            return try RenderedBundle(bundleInputs).files
        } catch {
            throw WorkbenchError(
                .failed,
                "The bundle could not be put together: \(error). This is a mistake in Slipway; please report it.")
        }
    }
}
