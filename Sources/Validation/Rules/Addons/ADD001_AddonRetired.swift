import Environment

extension Rule {
    static let addonRetired = Rule(
        "ADD001", "addon-retired", .note, about: [.addons[.ingressNginx]],
        title: "The add-ons are maintained",
        reason: """
            An add-on that its makers have retired goes on working, and gets no fix for the next security hole. \
            Ingress NGINX was retired in March 2026; the AWS Load Balancer Controller's ALB ingress and Gateway API \
            implementations take its place.
            """,
        example: .init(wrong: "addons: {ingressNginx: true}", right: "addons: {ingressNginx: false}"),
        source: .init("kubernetes.io blog, Ingress NGINX retirement", "2025-11-11")
    ) { subject in
        subject.document.addons.installed.compactMap { addon in
            guard let retired = subject.catalog.retirement(of: addon.rawValue) else { return nil }
            return Violation(
                addon.path, "\(retired.name) was retired in \(retired.since): \(retired.meaning).",
                fix: Fix("leave it out", [FieldChange(addon.path, .flag(false))]))
        }
    }
}
