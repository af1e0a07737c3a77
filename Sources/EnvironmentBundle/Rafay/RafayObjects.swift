extension Artifact {
    /// `rafay/NN-<kind>[-<stage>].yaml`: one object a file, numbered in the order in which `rctl apply -f` takes them.
    static let rafayObjects = Artifact { inputs in
        RafayObject.all(for: inputs).enumerated().map { index, object in
            BundleFile("rafay/\(object.fileName(number: index + 1))", object.content.yamlText)
        }
    }
}
