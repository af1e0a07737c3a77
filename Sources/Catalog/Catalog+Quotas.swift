extension Catalog {
    /// The quotas, by service and code.
    package var quotas: [Quota] { quotaList.value }

    /// The quota of that code, such as `L-DB2E81BA`.
    package func quota(_ code: String) -> Quota? { quotas.first { $0.code == code } }

    /// What a quota is in the account that was asked about a region; nil where none was.
    package func appliedValue(of quota: Quota, in region: String) -> Int? {
        appliedQuotas["\(region)/\(quota.code)"]?.value
    }

    /// What a quota is in the accounts that were asked, region by region.
    package func appliedValues(of quota: Quota) -> [(region: String, value: Int)] {
        appliedQuotas.all.compactMap { applied in
            let parts = applied.place.split(separator: "/")
            return parts.last.map { $0 == quota.code } == true ? (String(parts[0]), applied.value) : nil
        }
    }

    /// The vCPU quota that instances of a family draw on; nil when the table has none for it.
    package func quota(ofFamily name: String, capacity: Quota.Capacity) -> Quota? {
        family(name).flatMap { quota(counting: [$0.category, $0.category + String($0.generation)], capacity) }
    }

    /// The vCPU quota that all instances of a category, such as `m`, draw on; nil when the table has none for it.
    package func quota(ofCategory category: String, capacity: Quota.Capacity) -> Quota? {
        quota(counting: [category], capacity)
    }

    private func quota(counting categories: [String], _ capacity: Quota.Capacity) -> Quota? {
        quotas.first { quota in
            guard let counts = quota.counts, counts.capacity == capacity else { return false }
            return categories.contains { counts.categories.contains($0) }
        }
    }
}
