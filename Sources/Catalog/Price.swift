/// An on-demand price: Linux, shared tenancy, USD.
package struct Price: Hashable, Sendable {
    package let usdPerHour: Double
    package let basis: Basis

    package enum Basis: Hashable, Sendable {
        /// Read from a price list for that very region.
        case exact
        /// us-east-1's price times this ratio.
        case estimated(ratio: Double)
    }
}
