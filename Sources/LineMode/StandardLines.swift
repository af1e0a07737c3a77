import Glibc

/// Standard input and output as a ``LineTerminal``.
///
/// From the moment it is made, SIGINT does not end the process: it waits until a line is read, and comes as
/// ``LineInput/interrupt`` then. Use one, from the main thread.
package final class StandardLines: LineTerminal {
    package let showsInput = isatty(STDIN_FILENO) == 1
    package var isInteractive: Bool { showsInput }
    private var received: [UInt8] = []
    private var hasEnded = false
    /// The number of the error that standard output answered with; from then on no line is read any more.
    package private(set) var outputError: Int32?
    /// The signals that are held back while a line is waited for: those of before, without SIGINT.
    private var maskWhileWaiting = sigset_t()

    package init() {
        var interrupt = sigset_t()
        sigemptyset(&interrupt)
        sigaddset(&interrupt, SIGINT)
        pthread_sigmask(SIG_BLOCK, &interrupt, &maskWhileWaiting)
        sigdelset(&maskWhileWaiting, SIGINT)
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { _ in }
        sigaction(SIGINT, &action, nil)
    }

    package func write(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                outputError = errno
                return
            }
            rest = rest.dropFirst(count)
        }
    }

    package func readLine() -> LineInput {
        while outputError == nil {
            if let end = received.firstIndex(of: UInt8(ascii: "\n")) { return take(end) }
            // More than any answer needs is cut, so that a device without line feeds does not fill the memory.
            if received.count > Self.longestLine { return take(received.count) }
            if hasEnded { return received.isEmpty ? .end : take(received.count) }
            // Only while it waits does SIGINT get through, so none is lost between two lines.
            var files = fd_set()
            files.__fds_bits.0 = 1 << STDIN_FILENO
            guard pselect(STDIN_FILENO + 1, &files, nil, nil, nil, &maskWhileWaiting) > 0 else {
                if errno == EINTR { return .interrupt }
                return .end
            }
            var chunk = [UInt8](repeating: 0, count: 4096)
            let count = read(STDIN_FILENO, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            if count > 0 { received += chunk[..<count] } else { hasEnded = true }
        }
        return .end
    }

    package func takeInterrupt() -> Bool {
        var interrupt = sigset_t()
        sigemptyset(&interrupt)
        sigaddset(&interrupt, SIGINT)
        var none = timespec()
        return sigtimedwait(&interrupt, nil, &none) == SIGINT
    }

    private static let longestLine = 1 << 16

    /// The line up to `end`, which goes with its line feed if one stands there.
    private func take(_ end: Int) -> LineInput {
        let line = String(decoding: received[..<end], as: UTF8.self)
        received.removeFirst(min(end + 1, received.count))
        return .line(line)
    }
}
