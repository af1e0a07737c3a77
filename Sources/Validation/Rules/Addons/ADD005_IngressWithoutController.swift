import Environment

extension Rule {
    static let ingressWithoutController = Rule(
        "ADD005", "ingress-without-controller", .warning,
        about: [.addons[.ingressNginx], .addons[.awsLoadBalancerController]],
        title: "ingress-nginx has the AWS Load Balancer Controller",
        reason: """
            Without the controller the load balancer in front of ingress-nginx is made by the code that Kubernetes \
            keeps from its early days: it goes through node ports instead of straight to the pods, has few options, \
            and AWS gives it only fixes for what is critical.
            """,
        example: .init(
            wrong: "addons: {ingressNginx: true, awsLoadBalancerController: false}",
            right: "addons: {ingressNginx: true, awsLoadBalancerController: true}"),
        source: .init("Amazon EKS user guide, network load balancing: legacy cloud provider", "2026-11-23")
    ) { subject in
        let addons = subject.document.addons
        guard addons[.ingressNginx], !addons[.awsLoadBalancerController] else { return [] }
        return [
            Violation(
                .addons[.ingressNginx],
                "Without the AWS Load Balancer Controller its load balancer comes from Kubernetes' legacy code, "
                    + "through node ports on every node.",
                fix: Fix(
                    "switch the AWS Load Balancer Controller on",
                    [FieldChange(.addons[.awsLoadBalancerController], .flag(true))]))
        ]
    }
}
