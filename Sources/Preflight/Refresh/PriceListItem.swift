import StructuredData

/// One product of the AWS Price List and its price on demand.
struct PriceListItem {
    /// What the product is like: `instanceType`, `usagetype`.
    let attributes: [String: String]
    /// US dollars for one unit, without zeros at the end; nil where there is no price above zero on demand.
    let usd: String?

    enum Items {
        case items([PriceListItem])
        case none(Verdict)
    }

    /// The Price List of all regions is asked in this one.
    private static let endpoint = "us-east-1"

    static func arguments(_ service: String, _ filters: [String: String]) -> [String] {
        ["pricing", "get-products", "--region", endpoint, "--service-code", service, "--filters"]
            + filters.sorted { $0.key < $1.key }.map { "Type=TERM_MATCH,Field=\($0.key),Value=\($0.value)" }
            + ["--query", "PriceList[].[@]", "--output", "text"]
    }

    /// Asks for products. Each stands in the answer as a line of JSON.
    static func items(_ call: [String], asking account: Inquiry) throws(Stopped) -> Items {
        let answer = try account.ask(call)
        guard case .said(let text) = answer else { return .none(Verdict(noUse: answer, to: call)) }
        let lines = text.split(whereSeparator: \.isNewline).filter { $0 != "None" }
        let items = lines.compactMap { PriceListItem(String($0)) }
        return items.count == lines.count ? .items(items) : .none(Verdict(noUse: answer, to: call))
    }

    /// Nil when the text is no product.
    init?(_ json: String) {
        guard let node = try? YAMLNode.read(json), let product = node["product"],
            let pairs = product["attributes"]?.pairs
        else { return nil }
        attributes = Dictionary(
            pairs.compactMap { pair in pair.key.rawText.flatMap { key in pair.value.rawText.map { (key, $0) } } }
        ) { first, _ in first }
        // Of steps, as of traffic, the first is meant: it is what little costs.
        let steps = node["terms"]?["OnDemand"]?.pairs?.first?.value["priceDimensions"]?.pairs?.map(\.value) ?? []
        let prices = steps.compactMap { $0["pricePerUnit"]?["USD"]?.rawText }.filter { (Double($0) ?? 0) > 0 }
        usd = prices.max { (Double($0) ?? 0) < (Double($1) ?? 0) }.map(Self.plain)
    }

    private static func plain(_ price: String) -> String {
        guard price.contains("."), price.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }) else { return price }
        var price = price
        while price.last == "0" { price.removeLast() }
        if price.last == "." { price.removeLast() }
        return price
    }
}

extension YAMLNode {
    fileprivate subscript(key: String) -> YAMLNode? { pairs?.first { $0.key.rawText == key }?.value }
}
