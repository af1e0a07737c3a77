import Catalog

/// The quotas that are applied to the account in a region, of those that environments draw on.
struct QuotaFacts: FactSource {
    let region: String
    let catalog: Catalog

    let kind = AccountFacts.Kind.quotas

    private func arguments(_ service: String) -> [String] {
        [
            "service-quotas", "list-service-quotas", "--region", region, "--service-code", service, "--query",
            "Quotas[].[QuotaCode,Value]", "--output", "text",
        ]
    }

    func rows(asking account: Inquiry) throws(Stopped) -> FactRows {
        let known = Set(catalog.quotas.map(\.code))
        var rows: [String] = []
        for service in Set(catalog.quotas.map(\.service)).sorted() {
            switch try account.lines(arguments(service), fields: 2) {
            case .lines(let lines):
                rows += lines.compactMap { line in
                    guard known.contains(String(line[0])), let value = Double(line[1]), (0...1e12).contains(value)
                    else { return nil }
                    return "\(region)/\(line[0])\t\(Int(value))"
                }
            case .none(let verdict): return .none(verdict)
            }
        }
        return .rows(rows.sorted())
    }
}
