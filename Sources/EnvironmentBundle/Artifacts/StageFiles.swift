import Embedded

extension Artifact {
    /// The Terraform stages: plain files, the same in every bundle.
    static let stageFiles = Artifact { _ in
        EmbeddedFiles.terraform.files.map { BundleFile($0.name, Array($0.bytes)) }
    }
}
