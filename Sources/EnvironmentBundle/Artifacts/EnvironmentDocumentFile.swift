extension Artifact {
    /// The whole answer: what `slipway generate --from` makes the same bundle of.
    static let environmentDocument = Artifact { inputs in
        [BundleFile("environment.yaml", inputs.document.yamlText)]
    }
}
