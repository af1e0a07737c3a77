import Environment
import Text

extension Subject {
    /// Renames the environment, and with it what bears its name and is no better for it.
    func renaming(to name: String) -> Fix {
        var changes = [FieldChange(.name, .text(name))]
        let delivery = document.delivery
        let repository = delivery.rafay.repository.name
        if delivery.rafay.enabled, !repository.isLabel, repository == "\(document.name)-infra" {
            changes.append(FieldChange(.delivery.rafay.repository.name, .text("\(name)-infra")))
        }
        let prefix = delivery.terraform.s3.keyPrefix
        if delivery.terraform.backend == .s3, prefix.cleanPath != prefix, prefix == document.name {
            changes.append(FieldChange(.delivery.terraform.s3.keyPrefix, .text(name)))
        }
        return Fix("use \(name)", changes)
    }
}
