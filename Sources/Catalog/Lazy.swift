import Synchronization

/// A value made at its first use and kept; safe to use from any thread.
final class Lazy<Value: Sendable>: Sendable {
    private let kept = Mutex<Value?>(nil)
    private let make: @Sendable () -> Value

    init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    var value: Value {
        kept.withLock { kept in
            if let kept { return kept }
            let value = make()
            kept = value
            return value
        }
    }
}

/// Values made for a key at its first use and kept; safe to use from any thread.
final class Memo<Value: Sendable>: Sendable {
    private let kept = Mutex<[String: Value?]>([:])
    private let make: @Sendable (String) -> Value?

    init(_ make: @escaping @Sendable (String) -> Value?) { self.make = make }

    /// Nil where there is nothing to make for the key.
    func value(of key: String) -> Value? {
        if let known = kept.withLock({ $0[key] }) { return known }
        let value = make(key)
        kept.withLock { $0[key] = .some(value) }
        return value
    }
}
