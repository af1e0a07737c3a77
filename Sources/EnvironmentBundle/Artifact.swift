/// One thing that a bundle holds: what it is called, what it is made from, and how it becomes files.
///
/// Most artifacts need the inputs alone. Some tell of others (the README lists them, the manifest sums them up), and
/// say so in `needs`; `RenderedBundle` renders each after what it needs.
struct Artifact: Sendable {
    let name: String
    let needs: Needs
    /// The files, none where the document has no use for them.
    let render: @Sendable (BundleInputs, [BundleFile]) -> [BundleFile]

    enum Needs: Sendable {
        case inputsOnly
        case artifacts([String])
        /// Every artifact listed before this one.
        case allBefore
    }

    init(_ name: String, render: @escaping @Sendable (BundleInputs) -> [BundleFile]) {
        self.name = name
        needs = .inputsOnly
        self.render = { inputs, _ in render(inputs) }
    }

    /// - Parameter render: takes the inputs and the files of the artifacts that this one needs.
    init(_ name: String, needs: Needs, render: @escaping @Sendable (BundleInputs, [BundleFile]) -> [BundleFile]) {
        self.name = name
        self.needs = needs
        self.render = render
    }
}
