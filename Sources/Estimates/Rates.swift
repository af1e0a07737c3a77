import Catalog
import Text

/// A price of one unit, as estimates use it.
struct Rate: Equatable, Sendable {
    /// Millionths of a US dollar.
    let microdollars: Int
    /// `$0.192`, or `$0.192 x 1.198` where another region's price was taken in proportion.
    let text: String
    let isEstimated: Bool

    /// Cents for that many units, rounded once.
    func cents(for units: Int) -> Int { (units * microdollars + 5_000) / 10_000 }
}

/// What things cost in one region, as far as the catalog knows.
struct Rates {
    let region: String
    private let catalog: Catalog
    /// Whether anything is known of how the region's prices compare with us-east-1's.
    private let isCompared: Bool

    init(in region: String, catalog: Catalog) {
        self.region = region
        self.catalog = catalog
        // The type from which each region's ratio was read: see price-ratios.tsv.
        isCompared = catalog.price(of: "m5.xlarge", in: region) != nil
    }

    /// An hour of an instance type on demand; nil where there is no offline price.
    func hour(of type: String) -> Rate? {
        guard let price = catalog.price(of: type, in: region) else { return nil }
        return Rate(price.usdPerHour, basis: price.basis) { catalog.price(of: type, in: "us-east-1")?.usdPerHour }
    }

    /// A unit of a service; nil outside the commercial regions, and where the figure would be us-east-1's in a region
    /// of which no price at all is known.
    func unit(of service: ServicePrice.Service) -> Rate? {
        guard let price = catalog.servicePrice(service, in: region), catalog.region(region)?.isOffered == true,
            price.basis == .exact || isCompared
        else { return nil }
        return Rate(price.usd, basis: price.basis) { price.usd }
    }
}

extension Rate {
    /// Nil for a price that is no sensible number, from nothing to $1,000.
    init?(_ usd: Double, basis: Price.Basis, original: () -> Double?) {
        guard let microdollars = Self.microdollars(usd) else { return nil }
        self.microdollars = microdollars
        switch basis {
        case .exact:
            isEstimated = false
            text = Dollars.text(microdollars: microdollars)
        case .estimated(let ratio):
            isEstimated = true
            if ratio != 1, let original = original().flatMap(Self.microdollars) {
                text = "\(Dollars.text(microdollars: original)) x \(ratio)"
            } else {
                text = Dollars.text(microdollars: microdollars)
            }
        }
    }

    private static func microdollars(_ usd: Double) -> Int? {
        (0...1_000).contains(usd) ? Int((usd * 1_000_000).rounded()) : nil
    }
}
