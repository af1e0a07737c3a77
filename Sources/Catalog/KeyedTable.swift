import Synchronization

/// A table whose rows are found by their first field and read only when somebody asks for them.
///
/// The wizard's first frame wants two of the 584 instance types: to read them all would take longer than to draw it.
final class KeyedTable<Value: Sendable>: Sendable {
    private let table: Lazy<Table>
    private let make: @Sendable (inout Row) throws -> Value
    private let places: Lazy<[String: Range<Int>]>
    private let found = Mutex<[String: Value?]>([:])
    private let everything: Lazy<[Value]>

    init(_ bytes: @escaping @Sendable () -> [UInt8], _ make: @escaping @Sendable (inout Row) throws -> Value) {
        let table = Lazy { Table(bytes()) }
        self.table = table
        self.make = make
        places = Lazy { Dictionary(table.value.keyedRows()) { first, _ in first } }
        everything = Lazy { table.value.rows(make) }
    }

    /// Every value, in the table's order.
    var all: [Value] { everything.value }

    /// Every key, in no order.
    var keys: some Collection<String> { places.value.keys }

    /// The value of the row that begins with `key`; of two such rows the first.
    subscript(key: String) -> Value? {
        if let known = found.withLock({ $0[key] }) { return known }
        let value = places.value[key].flatMap { table.value.row(at: $0, make) }
        found.withLock { $0[key] = .some(value) }
        return value
    }
}
