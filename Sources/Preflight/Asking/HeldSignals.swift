import Glibc

/// Signals that would end this process on the spot, held back so that a program it waits for ends first. Those that somebody
/// handles or ignores are left alone.
struct HeldSignals {
    private var held = sigset_t()
    private var before = sigset_t()

    init() {
        sigemptyset(&held)
        for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] {
            var action = sigaction()
            guard sigaction(signal, nil, &action) == 0, action.__sigaction_handler.sa_handler == nil else { continue }
            sigaddset(&held, signal)
        }
        pthread_sigmask(SIG_BLOCK, &held, &before)
    }

    /// Whether one of them waits to be let through.
    var haveCome: Bool {
        var pending = sigset_t()
        sigpending(&pending)
        return [SIGINT, SIGTERM, SIGHUP, SIGQUIT].contains { signal in
            var (pending, held) = (pending, held)
            return sigismember(&pending, signal) == 1 && sigismember(&held, signal) == 1
        }
    }

    /// Lets them through; one that waits ends the process now.
    func release() {
        var before = before
        pthread_sigmask(SIG_SETMASK, &before, nil)
    }
}
