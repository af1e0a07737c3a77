/// An on-demand price: Linux, shared tenancy, USD.
public struct Price: Hashable, Sendable {
    public let usdPerHour: Double
    public let basis: Basis

    public enum Basis: Hashable, Sendable {
        /// Read from a price list for that very region.
        case exact
        /// us-east-1's price times this ratio.
        case estimated(ratio: Double)
    }
}
