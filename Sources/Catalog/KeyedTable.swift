/// A table whose rows are found by their first field, by which they are sorted, and read only when somebody asks for
/// them.
///
/// The wizard's first frame wants two of some 1,400 instance types: neither are the others read, nor is a list of them
/// made.
final class KeyedTable<Value: Sendable>: Sendable {
    private let table: Lazy<Table>
    private let make: @Sendable (inout Row) throws -> Value
    private let values: Memo<Value>
    private let everything: Lazy<[Value]>

    init(_ table: @escaping @autoclosure @Sendable () -> Table, _ make: @escaping @Sendable (inout Row) throws -> Value)
    {
        let table = Lazy(table)
        self.table = table
        self.make = make
        values = Memo { key in table.value.row(key, make) }
        everything = Lazy { table.value.rows(make) }
    }

    /// Every value, in the table's order.
    var all: [Value] { everything.value }

    /// The values of the rows that begin with `prefix`, in the table's order.
    func values(beginningWith prefix: String) -> [Value] { table.value.rows(beginningWith: prefix, make) }

    /// Whether a row begins with `prefix`.
    func hasValue(beginningWith prefix: String) -> Bool { table.value.hasRow(beginningWith: prefix) }

    /// The value of the row that begins with `key`.
    subscript(key: String) -> Value? { values.value(of: key) }
}
