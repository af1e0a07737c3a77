import Embedded

/// A catalog table: comment lines that begin with `#`, then one row a line, its fields divided by tabs.
struct Table: Sendable {
    private enum Content {
        case file(EmbeddedFiles.File)
        case text([UInt8])
    }

    private let content: Content

    /// A table that travels inside the program, read in place.
    init(_ file: EmbeddedFiles.File) { content = .file(file) }

    init(_ text: String) { content = .text(Array(text.utf8)) }

    /// What `make` returns for each row, in the table's order. A row that `make` cannot read, or does not read to
    /// its end, is left out; the tests see to it that no embedded table has one.
    func rows<Value>(_ make: (inout Row) throws -> Value) -> [Value] {
        withBytes { bytes in
            var values: [Value] = []
            var start = 0
            while start < bytes.count {
                let line = Self.line(at: start, in: bytes)
                if let value = Self.value(of: bytes[line], make) { values.append(value) }
                start = line.upperBound + 1
            }
            return values
        }
    }

    /// What `make` returns for the row whose first field is `key`, in a table whose rows are sorted by their first field,
    /// byte by byte. Nil without such a row, or when it cannot be read to its end.
    func row<Value>(_ key: String, _ make: (inout Row) throws -> Value) -> Value? {
        withKey(key + "\t") { key in
            withBytes { bytes in
                let line = Self.line(at: Self.firstLine(notBefore: key, in: bytes), in: bytes)
                guard bytes[line].starts(with: key) else { return nil }
                return Self.value(of: bytes[line], make)
            }
        }
    }

    /// What `make` returns for each row that begins with `prefix`, in a table that is sorted like that.
    func rows<Value>(beginningWith prefix: String, _ make: (inout Row) throws -> Value) -> [Value] {
        withKey(prefix) { prefix in
            withBytes { bytes in
                var values: [Value] = []
                var start = Self.firstLine(notBefore: prefix, in: bytes)
                while start < bytes.count {
                    let line = Self.line(at: start, in: bytes)
                    guard bytes[line].starts(with: prefix) else { break }
                    if let value = Self.value(of: bytes[line], make) { values.append(value) }
                    start = line.upperBound + 1
                }
                return values
            }
        }
    }

    /// Whether a row begins with `prefix`, in a table that is sorted like that.
    func hasRow(beginningWith prefix: String) -> Bool {
        withKey(prefix) { prefix in
            withBytes { bytes in
                bytes[Self.line(at: Self.firstLine(notBefore: prefix, in: bytes), in: bytes)].starts(with: prefix)
            }
        }
    }

    /// All of it.
    var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

    /// The comment lines above the rows, as they stand.
    var heading: String { comments.map { "# \($0)\n" }.joined() }

    /// The comment lines above the rows, each without its `# `.
    var comments: [String] {
        withBytes { bytes in
            var comments: [String] = []
            var start = 0
            while start < bytes.count, bytes[start] == UInt8(ascii: "#") {
                let line = Self.line(at: start, in: bytes)
                comments.append(String(decoding: bytes[line].dropFirst(2), as: UTF8.self))
                start = line.upperBound + 1
            }
            return comments
        }
    }
}

extension Table {
    private typealias Bytes = UnsafeRawBufferPointer

    private func withBytes<Result>(_ body: (Bytes) -> Result) -> Result {
        switch content {
        case .file(let file): body(file.bytes)
        case .text(let text): text.withUnsafeBytes(body)
        }
    }

    private func withKey<Result>(_ key: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        var key = key
        return key.withUTF8(body)
    }

    /// The line that begins at `start`, without its end.
    private static func line(at start: Int, in bytes: Bytes) -> Range<Int> {
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        return start..<end
    }

    /// Where the first line begins that is not less than `key`; the end when all are. Lines are halved as the pages of a
    /// dictionary are: comments, too, stand in order, since `#` comes before what rows begin with.
    private static func firstLine(notBefore key: UnsafeBufferPointer<UInt8>, in bytes: Bytes) -> Int {
        var low = 0
        var high = bytes.count
        while low < high {
            var start = (low + high) / 2
            while start > low, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
            let line = line(at: start, in: bytes)
            if bytes[line].lexicographicallyPrecedes(key) { low = line.upperBound + 1 } else { high = start }
        }
        return min(low, bytes.count)
    }

    /// What `make` returns for a line; nil for an empty line, a comment, or one that it cannot read to its end.
    private static func value<Value>(of line: Slice<Bytes>, _ make: (inout Row) throws -> Value) -> Value? {
        guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
        var row = Row(Bytes(rebasing: line))
        guard let value = try? make(&row), row.isAtEnd else { return nil }
        return value
    }
}

/// One row of a table, read field by field from the left. Valid only inside `Table.rows` and its like.
struct Row {
    /// The field is missing or is not of the kind asked for.
    struct Unreadable: Error {}

    private let bytes: UnsafeRawBufferPointer
    /// Where the next field begins; past the end once the last one is read.
    private var position = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

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

    private mutating func field() throws -> UnsafeRawBufferPointer {
        guard position <= bytes.count else { throw Unreadable() }
        var end = position
        while end < bytes.count, bytes[end] != UInt8(ascii: "\t") { end += 1 }
        guard end > position else { throw Unreadable() }
        defer { position = end + 1 }
        return UnsafeRawBufferPointer(rebasing: bytes[position..<end])
    }

    private static func isDash(_ field: UnsafeRawBufferPointer) -> Bool {
        field.count == 1 && field[0] == UInt8(ascii: "-")
    }

    private static func integer(_ field: UnsafeRawBufferPointer) throws -> Int {
        guard field.count <= 15 else { throw Unreadable() }
        var value = 0
        for byte in field {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { throw Unreadable() }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }
}
