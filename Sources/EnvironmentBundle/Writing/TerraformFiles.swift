/// Which files in a bundle Terraform takes for its own.
///
/// Sources: developer.hashicorp.com/terraform/language/files (`*.tf`, `*.tf.json`, override files among them) and
/// /language/values/variables (`terraform.tfvars`, `*.auto.tfvars`, each also as JSON); `apply.sh` names the other `*.tfvars`.
enum TerraformFiles {
    /// Whether a file at this path in a bundle is read when a stage is applied. Terraform looks into no folder of a stage but
    /// modules that its files name; those files count by themselves.
    static func isRead(_ path: String) -> Bool {
        guard path.hasPrefix("terraform/") else { return false }
        // Charts of a stage's own: Helm renders what lies there.
        if path.contains("/charts/") { return true }
        let name = path.split(separator: "/").last ?? ""
        return [".tf", ".tf.json", ".tfvars", ".tfvars.json"].contains { name.hasSuffix($0) }
    }
}
