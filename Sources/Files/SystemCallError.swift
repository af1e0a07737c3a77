import Glibc

/// A system call that failed.
package struct SystemCallError: Error, Equatable, Sendable {
    /// What was tried, as it goes on after "cannot": `create`, `sync`.
    package let operation: String
    package let path: String
    /// The number that `errno` had, or one of those below.
    package let code: Int32
    /// Whether what was wanted is in place, and only the disk did not confirm it.
    package let isDone: Bool

    /// Takes `errno` as the call before left it.
    package init(_ operation: String, _ path: String, code: Int32 = errno, isDone: Bool = false) {
        self.operation = operation
        self.path = path
        self.code = code
        self.isDone = isDone
    }

    /// Where a file is wanted, something else stands: a folder, a pipe, a device.
    package static let noFile: Int32 = -1

    /// Whether nothing stands at the path.
    package var isAbsence: Bool { code == ENOENT || code == ENOTDIR }

    /// Why it failed: "No space left on device".
    package var reason: String { Self.text(of: code) }

    /// What the C library calls the error.
    package static func text(of code: Int32) -> String {
        code == noFile ? "It is a folder, a pipe or a device, and no file" : String(cString: strerror(code))
    }
}
