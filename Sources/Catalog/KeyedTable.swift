/// A table whose rows are found by their first field and read only when somebody asks for them.
///
/// The wizard's first frame wants two of the 584 instance types: to read them all would take longer than to draw it.
final class KeyedTable<Value: Sendable>: Sendable {
    private let places: Lazy<[String: Range<Int>]>
    private let values: Memo<Value>
    private let everything: Lazy<[Value]>

    init(_ bytes: @escaping @Sendable () -> [UInt8], _ make: @escaping @Sendable (inout Row) throws -> Value) {
        let table = Lazy { Table(bytes()) }
        let places = Lazy { Dictionary(table.value.keyedRows()) { first, _ in first } }
        self.places = places
        values = Memo { key in places.value[key].flatMap { table.value.row(at: $0, make) } }
        everything = Lazy { table.value.rows(make) }
    }

    /// Every value, in the table's order.
    var all: [Value] { everything.value }

    /// Every key, in no order.
    var keys: some Collection<String> { places.value.keys }

    /// The values whose key begins with `prefix`, in the table's order.
    func values(withPrefix prefix: String) -> [Value] {
        places.value.filter { $0.key.hasPrefix(prefix) }
            .sorted { $0.value.lowerBound < $1.value.lowerBound }
            .compactMap { self[$0.key] }
    }

    /// The value of the row that begins with `key`; of two such rows the first.
    subscript(key: String) -> Value? { values.value(of: key) }
}
