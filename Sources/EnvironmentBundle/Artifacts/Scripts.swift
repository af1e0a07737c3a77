import Embedded

extension Artifact {
    /// apply.sh, with this environment's steps and what carries them out, and destroy.sh, which is the same for all.
    static let scripts = Artifact { inputs in
        [
            BundleFile("apply.sh", ApplyScript(plan: inputs.plan).text, isExecutable: true),
            BundleFile("destroy.sh", EmbeddedFiles.scripts.file("scripts/destroy.sh")?.text ?? "", isExecutable: true),
        ]
    }
}
