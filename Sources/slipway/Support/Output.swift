import Glibc

/// Standard output for results, standard error for messages.
enum Output {
    /// Writes a result. One that cannot be written ends the program: whoever reads it must not take a part for the whole.
    static func result(_ text: String) {
        guard let error = write(text, to: STDOUT_FILENO) else { return }
        endUnwritten(error)
    }

    static func message(_ text: String) { _ = write(text.hasSuffix("\n") ? text : text + "\n", to: STDERR_FILENO) }

    /// Why the program ends without having done what it should: under its own name, as other programs tell it.
    static func error(_ text: String) { message("slipway: \(text)") }

    /// Something about work that is under way, as it stands: no line of its own.
    static func progress(_ text: String) { _ = write(text, to: STDERR_FILENO) }

    /// Ends the program because standard output does not take what it should.
    ///
    /// - Parameter error: the system's number of the reason.
    static func endUnwritten(_ error: Int32) -> Never {
        Self.error(
            "Standard output cannot be written: \(String(cString: strerror(error))). Send it to a place that has room and can be written."
        )
        exit(ExitStatus.inputOutput.rawValue)
    }

    /// - Returns: the number of the error that ended the writing; nil when all was written.
    private static func write(_ text: String, to file: Int32) -> Int32? {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                return errno
            }
            rest = rest.dropFirst(count)
        }
        return nil
    }
}
