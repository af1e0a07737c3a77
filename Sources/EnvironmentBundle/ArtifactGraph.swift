/// Artifacts and what they need of one another.
struct ArtifactGraph: Sendable {
    private let artifacts: [Artifact]

    /// A list of artifacts that cannot be rendered: a name twice, a need that nobody meets, or a circle.
    struct Unsound: Error, Equatable { let reason: String }

    /// - Throws: `Unsound`, which is a mistake in Slipway and never in a document.
    init(_ artifacts: [Artifact]) throws(Unsound) {
        self.artifacts = artifacts
        let names = artifacts.map(\.name)
        guard Set(names).count == names.count else { throw Unsound(reason: "two artifacts have one name") }
        for artifact in artifacts {
            if let missing = needs(of: artifact).first(where: { !names.contains($0) }) {
                throw Unsound(reason: "\(artifact.name) needs \(missing), which nobody makes")
            }
        }
        guard order().count == artifacts.count else { throw Unsound(reason: "artifacts need one another in a circle") }
    }

    /// The artifacts, each after what it needs, otherwise in the order in which they were listed.
    func order() -> [Artifact] {
        var done: Set<String> = []
        var ordered: [Artifact] = []
        while let next = artifacts.first(where: { !done.contains($0.name) && needs(of: $0).allSatisfy(done.contains) })
        {
            done.insert(next.name)
            ordered.append(next)
        }
        return ordered
    }

    /// The files of all artifacts, sorted by path.
    func render(_ inputs: BundleInputs) -> [BundleFile] {
        var files: [String: [BundleFile]] = [:]
        for artifact in order() {
            let needed = needs(of: artifact).flatMap { files[$0] ?? [] }
            files[artifact.name] = artifact.render(inputs, needed.sorted { $0.path < $1.path })
        }
        return files.values.flatMap { $0 }.sorted { $0.path < $1.path }
    }

    private func needs(of artifact: Artifact) -> [String] {
        switch artifact.needs {
        case .inputsOnly: []
        case .artifacts(let names): names
        case .allBefore: Array(artifacts.map(\.name).prefix { $0 != artifact.name })
        }
    }
}
