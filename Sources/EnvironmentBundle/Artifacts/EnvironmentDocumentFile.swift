extension Artifact {
    /// The whole answer: what `slipway generate --from` makes the same bundle of.
    static let environmentDocument = Artifact { inputs in
        [
            BundleFile(
                BundleReader.environmentPath, inputs.document.yamlText(keepingCommentsOf: inputs.source),
                madeFrom: inputs.source)
        ]
    }
}
