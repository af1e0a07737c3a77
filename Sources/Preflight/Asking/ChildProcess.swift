import Glibc

/// One run of a program that is waited for, and that does not outlive the waiting.
enum ChildProcess {
    enum End: Equatable {
        /// A program that a signal ended counts as one that exited with 128 and its number, as in a shell.
        case exited(Int32)
        /// It was killed, as it took too long.
        case late
        /// It was killed, as nobody wanted to wait any longer.
        case stopped
        /// The system's error number.
        case notStarted(Int32)
    }

    struct Run {
        let end: End
        var output: [UInt8] = []
        var errors: [UInt8] = []
    }

    /// Runs a program with nothing on its standard input and in a session of its own: it has no terminal to ask on, and no key
    /// pressed there reaches it.
    ///
    /// - Parameters:
    ///   - limit: milliseconds that it may take.
    ///   - mostBytes: as much of what it prints is kept.
    ///   - waiting: called every 50 ms or so, with the milliseconds waited; saying false kills the program and all it started.
    static func run(
        _ path: String, _ arguments: [String], variables: [String], limit: Int, mostBytes: Int, waiting: (Int) -> Bool
    ) -> Run {
        guard var output = OutputPipe(mostBytes: mostBytes), var errors = OutputPipe(mostBytes: 1 << 20) else {
            return Run(end: .notStarted(errno))
        }
        defer {
            output.close()
            errors.close()
        }
        let signals = HeldSignals()
        defer { signals.release() }
        let process: pid_t
        switch start(path, arguments, variables, output, errors) {
        case .success(let number): process = number
        case .failure(let failure): return Run(end: .notStarted(failure.code))
        }
        output.closeWritingEnd()
        errors.closeWritingEnd()

        let begun = now()
        var end: End?
        while end == nil {
            let waited = now() - begun
            let hasEnded = hasEnded(process)
            OutputPipe.readSome(&output, &errors, milliseconds: hasEnded ? 0 : 50)
            if hasEnded {
                end = .exited(reap(process))
            } else if signals.haveCome || !waiting(waited) {
                end = .stopped
            } else if waited >= limit {
                end = .late
            }
        }
        if case .exited = end {
        } else {
            kill(-process, SIGKILL)
            _ = reap(process)
        }
        return Run(end: end ?? .stopped, output: output.bytes, errors: errors.bytes)
    }

    /// POSIX_SPAWN_SETSID of <spawn.h>, in glibc since 2.26 and the same in musl. Swift's Glibc leaves it out.
    private static let newSession: Int16 = 0x80

    private struct Failure: Error { let code: Int32 }

    private static func start(
        _ path: String, _ arguments: [String], _ variables: [String], _ output: OutputPipe, _ errors: OutputPipe
    ) -> Result<pid_t, Failure> {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output.writingEnd, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors.writingEnd, STDERR_FILENO)

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Whatever is held back or ignored here, the program begins as from a shell.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | newSession)

        let words = ([path] + arguments).map { strdup($0) } + [nil]
        let environment = variables.map { strdup($0) } + [nil]
        defer { for text in words + environment { free(text) } }
        var process = pid_t()
        let code = posix_spawn(&process, path, &actions, &attributes, words, environment)
        return code == 0 ? .success(process) : .failure(Failure(code: code))
    }

    /// Whether it has ended; until it is reaped, its number stays its own.
    private static func hasEnded(_ process: pid_t) -> Bool {
        var info = siginfo_t()
        let result = waitid(P_PID, id_t(process), &info, WEXITED | WNOHANG | WNOWAIT)
        return result != 0 && errno != EINTR || result == 0 && info.si_signo == SIGCHLD
    }

    private static func reap(_ process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            // Where SIGCHLD is ignored nobody tells how it ended.
            guard errno == EINTR else { return 255 }
        }
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    /// Milliseconds of a clock that only goes forward.
    private static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}
