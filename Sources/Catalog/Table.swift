/// A catalog table: comment lines that begin with `#`, then one row a line, its fields divided by tabs.
struct Table: Sendable {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// What `make` returns for each row, in the table's order. A row that `make` cannot read, or does not read to
    /// its end, is left out; the tests see to it that no embedded table has one.
    func rows<Value>(_ make: (inout Row) throws -> Value) -> [Value] {
        var values: [Value] = []
        forEachRow { row, _ in
            var row = Row(row)
            if let value = try? make(&row), row.isAtEnd { values.append(value) }
        }
        return values
    }

    /// The first field of each row and where the row stands.
    func keyedRows() -> [(String, Range<Int>)] {
        var keys: [(String, Range<Int>)] = []
        forEachRow { row, place in
            keys.append((String(decoding: row.prefix { $0 != UInt8(ascii: "\t") }, as: UTF8.self), place))
        }
        return keys
    }

    /// What `make` returns for the row at a place; nil when it cannot read it to its end.
    func row<Value>(at place: Range<Int>, _ make: (inout Row) throws -> Value) -> Value? {
        bytes.withUnsafeBufferPointer { buffer in
            var row = Row(UnsafeBufferPointer(rebasing: buffer[place]))
            guard let value = try? make(&row), row.isAtEnd else { return nil }
            return value
        }
    }

    private func forEachRow(_ body: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void) {
        bytes.withUnsafeBufferPointer { buffer in
            var start = 0
            while start < buffer.count {
                var end = start
                while end < buffer.count, buffer[end] != UInt8(ascii: "\n") { end += 1 }
                if end > start, buffer[start] != UInt8(ascii: "#") {
                    body(UnsafeBufferPointer(rebasing: buffer[start..<end]), start..<end)
                }
                start = end + 1
            }
        }
    }

    /// The comment lines above the rows, each without its `# `.
    var comments: [String] {
        bytes.split(separator: UInt8(ascii: "\n"))
            .prefix { $0.first == UInt8(ascii: "#") }
            .map { String(decoding: $0.dropFirst(2), as: UTF8.self) }
    }
}

/// One row of a table, read field by field from the left. Valid only inside `Table.rows`.
struct Row {
    /// The field is missing or is not of the kind asked for.
    struct Unreadable: Error {}

    private let bytes: UnsafeBufferPointer<UInt8>
    /// Where the next field begins; past the end once the last one is read.
    private var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { position > bytes.count }

    /// The next field as it stands.
    mutating func text() throws -> String { String(decoding: try field(), as: UTF8.self) }

    /// The next field, nil for a dash.
    mutating func optionalText() throws -> String? {
        let field = try field()
        return Self.isDash(field) ? nil : String(decoding: field, as: UTF8.self)
    }

    /// The next field's words; none for a dash.
    mutating func words() throws -> [String] {
        let field = try field()
        guard !Self.isDash(field) else { return [] }
        return field.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The next field as a whole number from 0 up.
    mutating func integer() throws -> Int { try Self.integer(try field()) }

    /// The next field as a whole number from 0 up, nil for a dash.
    mutating func optionalInteger() throws -> Int? {
        let field = try field()
        return Self.isDash(field) ? nil : try Self.integer(field)
    }

    /// The next field as `yes` or `no`.
    mutating func flag() throws -> Bool {
        let field = try field()
        if field.elementsEqual("yes".utf8) { return true }
        if field.elementsEqual("no".utf8) { return false }
        throw Unreadable()
    }

    /// The next field as whatever is made of its text.
    mutating func value<Value>(_ make: (String) -> Value?) throws -> Value {
        guard let value = make(try text()) else { throw Unreadable() }
        return value
    }

    private mutating func field() throws -> UnsafeBufferPointer<UInt8> {
        guard position <= bytes.count else { throw Unreadable() }
        var end = position
        while end < bytes.count, bytes[end] != UInt8(ascii: "\t") { end += 1 }
        guard end > position else { throw Unreadable() }
        defer { position = end + 1 }
        return UnsafeBufferPointer(rebasing: bytes[position..<end])
    }

    private static func isDash(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
        field.count == 1 && field[0] == UInt8(ascii: "-")
    }

    private static func integer(_ field: UnsafeBufferPointer<UInt8>) throws -> Int {
        guard field.count <= 15 else { throw Unreadable() }
        var value = 0
        for byte in field {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { throw Unreadable() }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }
}
