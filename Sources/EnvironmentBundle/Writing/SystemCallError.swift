import Glibc

/// A system call that failed.
struct SystemCallError: Error, Equatable {
    /// What was tried, as it goes on after "cannot": `create`, `sync`.
    let operation: String
    let path: String
    /// The number that `errno` had.
    let code: Int32

    /// Takes `errno` as the call before left it.
    init(_ operation: String, _ path: String, code: Int32 = errno) {
        self.operation = operation
        self.path = path
        self.code = code
    }

    /// What the C library calls the error: "No space left on device".
    static func text(of code: Int32) -> String { String(cString: strerror(code)) }
}
