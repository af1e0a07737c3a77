import Environment

extension Rule {
    static let addressQuota = Rule(
        "CAP005", "address-quota", .warning, title: "The account's quota of Elastic IPs covers the NAT gateways",
        reason: """
            Each NAT gateway takes an Elastic IP, and an account has five in a region until it asks for more. Beyond that \
            the network stage stops half way.
            """,
        example: .init(wrong: "natGateways: perZone    # with six zones", right: "natGateways: single"),
        source: .init("AWS Service Quotas, EC2-VPC Elastic IPs (L-0263D0A3)", "2026-11-23")
    ) { subject in
        guard let need = subject.estimate.quotas.first(where: { $0.quota.code == "L-0263D0A3" }), need.isAbovePublished
        else { return [] }
        return [
            Violation(
                "network.natGateways",
                "\(need.needed) NAT gateways need as many Elastic IPs, and a region of an account has \(need.quota.published) "
                    + "until more were asked for.",
                fix: Fix("share one NAT gateway", [FieldChange("network.natGateways", .text("single"))]))
        ]
    }
}
