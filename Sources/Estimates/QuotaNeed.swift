import Catalog
import Environment

/// What an environment needs of one AWS quota when everything runs at its limit.
public struct QuotaNeed: Equatable, Sendable {
    public let quota: Quota
    /// In the quota's unit.
    public let needed: Int
    /// How it is worked out.
    public let workings: String

    static func needs(of document: EnvironmentDocument, catalog: Catalog) -> [QuotaNeed] { [] }
}
