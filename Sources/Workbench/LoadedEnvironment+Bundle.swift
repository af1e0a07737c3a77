import EnvironmentBundle

extension LoadedEnvironment {
    /// All that a bundle of the document is made from. The document has no errors.
    package var bundleInputs: BundleInputs {
        BundleInputs(document: document, catalog: surroundings.catalog, preset: preset, source: source)
    }

    /// The files of the document's bundle.
    package var bundle: [BundleFile] { RenderedBundle(bundleInputs).files }
}
