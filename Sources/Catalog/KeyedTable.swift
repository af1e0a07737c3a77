/// A table whose rows are found by their first field, by which they are sorted, and read only when somebody asks for
/// them.
///
/// The wizard's first frame wants two of some 1,400 instance types: neither are the others read, nor is a list of them
/// made.
final class KeyedTable<Value: Sendable>: Sendable {
    private let table: Table
    private let make: @Sendable (inout Row) throws -> Value
    private let values: Memo<Value>
    private let everything: Lazy<[Value]>

    init(_ table: Table, _ make: @escaping @Sendable (inout Row) throws -> Value) {
        self.table = table
        self.make = make
        values = Memo { key in table.row(key, make) }
        everything = Lazy { table.rows(make) }
    }

    /// Every value, in the table's order.
    var all: [Value] { everything.value }

    /// The values of the rows that begin with `prefix`, in the table's order.
    func values(beginningWith prefix: String) -> [Value] { table.rows(beginningWith: prefix, make) }

    /// Whether a row begins with `prefix`.
    func hasValue(beginningWith prefix: String) -> Bool { table.hasRow(beginningWith: prefix) }

    /// The value of the row that begins with `key`.
    subscript(key: String) -> Value? { values.value(of: key) }
}
