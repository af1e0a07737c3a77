extension Artifact {
    /// Keeps state and secrets of applying out of the repository that the bundle is pushed to.
    static let gitignore = Artifact { _ in
        [
            BundleFile(
                ".gitignore",
                """
                # What applying leaves behind: state, plans, logs, providers. None of it belongs in Git.
                .apply/
                .terraform/
                *.tfstate
                *.tfstate.*
                *.tfplan
                *.orig
                *.orig.*

                """)
        ]
    }
}
