import Embedded

extension Artifact {
    /// apply.sh, with this environment's steps in place, and destroy.sh, which is the same for all.
    static let scripts = Artifact("scripts") { inputs in
        EmbeddedFiles.scripts.files.compactMap { script in
            let path = String(script.name.dropFirst("scripts/".count))
            let text = path == "apply.sh" ? PlanScript(plan: inputs.plan).filling(script.text) : script.text
            return text.map { BundleFile(path, $0, isExecutable: true) }
        }
    }
}
