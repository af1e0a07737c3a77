import Environment
import Estimates

extension Rule {
    static let addressQuota = Rule(
        "CAP005", "address-quota", .warning, about: [.network.natGateways],
        title: "The account's quota of Elastic IPs covers the NAT gateways",
        reason: """
            Each NAT gateway takes an Elastic IP, and an account has five in a region until it asks for more. Beyond \
            that the network stage stops half way.
            """,
        example: .init(wrong: "natGateways: perZone    # with six zones", right: "natGateways: single"),
        source: .init("AWS Service Quotas, EC2-VPC Elastic IPs (L-0263D0A3)", "2026-11-23")
    ) { subject in
        guard let need = QuotaNeed.addresses(of: subject.document, catalog: subject.catalog),
            need.needed >= need.quota.published
        else { return [] }
        let isAbove = need.needed > need.quota.published
        return [
            Violation(
                .network.natGateways,
                "\(need.needed) NAT gateways take as many Elastic IPs, and an account has \(need.quota.published) "
                    + "in a region "
                    + (isAbove
                        ? "until more were asked for: the network stage stops half way."
                        : "for everything that it runs there."),
                severity: isAbove ? .warning : .note,
                fix: Fix("share one NAT gateway", [FieldChange(.network.natGateways, .text("single"))]))
        ]
    }
}
