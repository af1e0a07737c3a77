extension Catalog {
    /// What an hour of an instance type costs in a region: exact in us-east-1, estimated by ratio elsewhere, and nil
    /// where there is no offline price. Whether the type is offered there is another question.
    package func price(of type: String, in region: String) -> Price? {
        instanceType(type).flatMap { priceList.price(of: $0, in: region) }
    }

    /// What a service costs in a region: its own price, else the one that holds everywhere, else us-east-1's marked
    /// as an estimate. Nil only when the table has no such row.
    package func servicePrice(_ service: ServicePrice.Service, in region: String) -> ServicePrice? {
        let rows = servicePriceList.value.filter { $0.service == service }
        func row(of region: String) -> ServicePriceRow? { rows.first { $0.region == region } }
        if let own = row(of: region) ?? row(of: "*") { return own.price(.exact) }
        return row(of: "us-east-1")?.price(.estimated(ratio: 1))
    }
}
