/// One row of the service prices: a price in one region, or in all of them.
struct ServicePriceRow: Sendable {
    let service: ServicePrice.Service
    /// Region code, or `*`.
    let region: String
    let usd: Double
    let unit: ServicePrice.Unit
    let name: String

    init(_ row: inout Row) throws {
        service = try row.value(ServicePrice.Service.init)
        region = try row.text()
        usd = try row.value(Double.init)
        unit = try row.value(ServicePrice.Unit.init)
        name = try row.text()
    }

    func price(_ basis: Price.Basis) -> ServicePrice {
        ServicePrice(service: service, usd: usd, unit: unit, name: name, basis: basis)
    }
}
