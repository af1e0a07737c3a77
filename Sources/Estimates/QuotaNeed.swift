import Catalog
import Environment

/// What an environment needs of one AWS quota when everything runs at its limit.
package struct QuotaNeed: Equatable, Sendable {
    package let quota: Quota
    /// In the quota's unit.
    package let needed: Int
    /// How it is worked out: "8 x m5.xlarge with 4 vCPU + 2 x t3.xlarge with 4 vCPU".
    package let workings: String

    /// Whether the default that AWS publishes is too small.
    package var isAbovePublished: Bool { needed > quota.published }

    /// Whether the least that new accounts are given is too small.
    package var isAboveNewAccount: Bool { needed > quota.newAccount?.lowerBound ?? quota.published }

    /// One need for each quota that is drawn on. Nodes whose type is not known draw on none.
    package static func needs(of document: EnvironmentDocument, catalog: Catalog) -> [QuotaNeed] {
        var ledger = QuotaLedger(catalog: catalog)
        ledger.enter(document.coreNodes)
        ledger.enter(document.generalNodes)
        for pool in PoolMatch.Pool.allCases where pool.isEnabled(in: document.pools) {
            ledger.enter(pool, of: document)
        }
        let gateways = document.network.natGatewayCount
        if gateways > 0 { ledger.enter("L-0263D0A3", gateways, "\(gateways) x NAT gateway") }
        ledger.enter("L-F678F1CE", 1, "1 x VPC, and the account may have others")
        return ledger.needs
    }
}
