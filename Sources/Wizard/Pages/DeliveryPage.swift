import Environment

extension Situation {
    /// Where state lives, and how Rafay gets the bundle. Fields of a branch that is off are out of sight and keep
    /// their answers.
    var deliveryPage: PageContent {
        let delivery = document.delivery
        var lines: [Line] = [.heading("Terraform"), line("delivery.terraform.backend")]
        if delivery.terraform.backend == .s3 {
            lines += ["bucket", "region", "keyPrefix"].map { line(FieldPath(field: "delivery.terraform.s3.\($0)")) }
        }
        lines += [.blank, .heading("Rafay"), line("delivery.rafay.enabled", remark: "")]
        if delivery.rafay.enabled {
            lines += ["project", "agent", "version"].map { line(FieldPath(field: "delivery.rafay.\($0)")) }
            lines += ["name", "endpoint", "branch", "path"].map {
                line(FieldPath(field: "delivery.rafay.repository.\($0)"))
            }
        }
        return PageContent(lines)
    }
}
