import Environment

extension Situation {
    /// Where state lives, and how Rafay gets the bundle. Fields of a branch that is off are out of sight and keep
    /// their answers.
    var deliveryPage: PageContent {
        let delivery = document.delivery
        var lines: [Line] = [.heading("Terraform"), line(.delivery.terraform.backend)]
        if delivery.terraform.backend == .s3 {
            let s3 = FieldPath.delivery.terraform.s3
            lines += [s3.bucket, s3.region, s3.keyPrefix].map { line($0) }
        }
        lines += [.blank, .heading("Rafay"), line(.delivery.rafay.enabled, remark: "")]
        if delivery.rafay.enabled {
            let rafay = FieldPath.delivery.rafay
            lines += [rafay.project, rafay.agent, rafay.version, rafay.publish, rafay.credentials, rafay.toolsImage]
                .map { line($0) }
            let repository = rafay.repository
            lines += [repository.name, repository.endpoint, repository.branch, repository.path].map { line($0) }
            let governance = rafay.governance
            lines += [governance.sharedWith, governance.approvers, governance.timeToLive].map { line($0) }
        }
        return PageContent(lines)
    }
}
