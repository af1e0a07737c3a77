import Files

/// What applying a bundle, or keeping it in Git, leaves in its folder. None of it is the bundle's.
enum TracesOfApplying {
    static func contains(_ path: String) -> Bool {
        let names = path.split(separator: "/")
        guard let name = names.last else { return false }
        return names.contains { [".apply", ".git", ".terraform"].contains($0) } || name == ".terraform.lock.hcl"
            || name.contains(".tfstate") || name.hasSuffix(".tfplan") || isKeptOriginal(name)
    }

    /// Whether this is Terraform's note of who locked the state beside it.
    static func isTerraformLock(_ path: String) -> Bool {
        path.hasSuffix(".lock.info") && Paths.name(of: path).contains(".tfstate.")
    }

    /// `NAME.orig`, `NAME.orig.1` and so on.
    private static func isKeptOriginal(_ name: Substring) -> Bool {
        let number = name.reversed().prefix { $0.isNumber }.count
        return name.hasSuffix(".orig") || number > 0 && name.dropLast(number).hasSuffix(".orig.")
    }
}
