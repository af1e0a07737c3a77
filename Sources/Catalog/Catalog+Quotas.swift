extension Catalog {
    /// The quotas, by service and code.
    public var quotas: [Quota] { quotaList.value }

    /// The quota of that code, such as `L-DB2E81BA`.
    public func quota(_ code: String) -> Quota? { quotas.first { $0.code == code } }

    /// The vCPU quota that instances of a family draw on; nil when the table has none for it.
    public func quota(ofFamily name: String, capacity: Quota.Capacity) -> Quota? {
        guard let family = family(name) else { return nil }
        let marks = [family.category, family.category + String(family.generation)]
        return quotas.first { quota in
            quota.counts.map { $0.capacity == capacity && !$0.categories.filter(marks.contains).isEmpty } ?? false
        }
    }
}
