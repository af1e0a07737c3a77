/// One thing that a bundle holds, and how it becomes files.
struct Artifact: Sendable {
    /// The files, none where the document has no use for them; made from the inputs and from the files of the artifacts
    /// that are listed before.
    let render: @Sendable (_ inputs: BundleInputs, _ before: [BundleFile]) -> [BundleFile]

    /// An artifact that needs the inputs alone, as most do.
    init(render: @escaping @Sendable (BundleInputs) -> [BundleFile]) {
        self.render = { inputs, _ in render(inputs) }
    }

    /// An artifact that tells of the others: the README lists them, the manifest sums them up.
    init(render: @escaping @Sendable (BundleInputs, [BundleFile]) -> [BundleFile]) {
        self.render = render
    }
}
