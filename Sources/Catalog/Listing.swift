/// Values in their table's order, and found by their key.
struct Listing<Value: Sendable>: Sendable {
    let all: [Value]
    private let index: [String: Int]

    /// Where two values share a key, the first is found.
    init(_ values: [Value], key: (Value) -> String) {
        all = values
        index = Dictionary(values.enumerated().map { (key($1), $0) }) { first, _ in first }
    }

    subscript(key: String) -> Value? { index[key].map { all[$0] } }
}
