import Catalog
import Environment

/// What an environment needs of one AWS quota when everything runs at its limit.
package struct QuotaNeed: Equatable, Sendable {
    package let quota: Quota
    /// In the quota's unit.
    package let needed: Int
    /// How it is worked out: "8 x m5.xlarge with 4 vCPU + 2 x t3.xlarge with 4 vCPU".
    package let workings: String
    /// Names of the pools that draw on it.
    package let pools: [String]
    /// What the account has that was asked about the region; nil where none was.
    package let applied: Int?

    /// What an account has: the one that was asked, or the least that new ones are given.
    private var available: Int { applied ?? quota.newAccount?.lowerBound ?? quota.published }

    /// Whether the default that AWS publishes is too small, and no account is known to have more.
    package var isAbovePublished: Bool { needed > applied ?? quota.published }

    /// Whether that is too small which the account has, as far as it is known, or new ones are given.
    package var isAboveNewAccount: Bool { needed > available }

    /// One need for each quota that is drawn on. Nodes whose type is not known draw on none.
    package static func needs(of document: EnvironmentDocument, catalog: Catalog) -> [QuotaNeed] {
        var ledger = QuotaLedger(catalog: catalog, region: document.region)
        ledger.enter(document.coreNodes)
        ledger.enter(document.generalNodes)
        for pool in document.pools.enabled { ledger.enter(pool, of: document) }
        ledger.enterAddresses(of: document)
        if !document.network.usesExistingVpc {
            ledger.enter("L-F678F1CE", 1, "1 x VPC, and the account may have others")
        }
        return ledger.needs
    }

    /// The need for Elastic IP addresses alone, which costs no look at the pools; nil when there is none.
    package static func addresses(of document: EnvironmentDocument, catalog: Catalog) -> QuotaNeed? {
        var ledger = QuotaLedger(catalog: catalog, region: document.region)
        ledger.enterAddresses(of: document)
        return ledger.needs.first
    }
}
