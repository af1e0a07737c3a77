import CPseudoTerminal
import Glibc

/// Carries bytes between a terminal and another one that a child runs in, until the child ends.
struct Relay {
    let master: Int32
    let signals: Int32
    let child: pid_t
    let file: CastFile
    private var columns: Int32
    private var rows: Int32
    /// How the real terminal was set.
    let modes: termios

    private var cast = Asciicast()
    private let start = Relay.now()
    /// Typed, and not taken by the child yet.
    private var typed: ArraySlice<UInt8> = []
    private var hasInput = true
    private var hasOutput = true

    init(master: Int32, signals: Int32, child: pid_t, file: CastFile, columns: Int32, rows: Int32, modes: termios) {
        self.master = master
        self.signals = signals
        self.child = child
        self.file = file
        self.columns = columns
        self.rows = rows
        self.modes = modes
    }

    /// Runs until the child has ended, and gives the terminal back as it was. How the child ended, as waitpid tells it.
    mutating func run() -> Int32 {
        setRaw()
        var status: Int32?
        while status == nil {
            var files = [
                pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
                pollfd(fd: hasOutput ? master : -1, events: Int16(POLLIN | (typed.isEmpty ? 0 : POLLOUT)), revents: 0),
                pollfd(fd: hasInput && typed.isEmpty ? STDIN_FILENO : -1, events: Int16(POLLIN), revents: 0),
            ]
            if poll(&files, nfds_t(files.count), -1) < 0 { continue }
            if files[1].revents != 0 { _ = passOutput() }
            if files[2].revents != 0 { takeInput() }
            if !typed.isEmpty { passInput() }
            if files[0].revents != 0 { status = takeSignals() }
        }
        while passOutput() {}
        for line in cast.end(microseconds: Self.now() - start) { file.append(line) }
        var modes = modes
        tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
        return status ?? 0
    }

    /// What is typed goes to the child as it is: its own terminal makes signals of Ctrl-C and the like.
    private func setRaw() {
        var raw = modes
        cfmakeraw(&raw)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
    }

    // MARK: - Bytes

    /// Shows and records what the child has drawn; false when nothing is there.
    private mutating func passOutput() -> Bool {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(master, &chunk, chunk.count)
        guard count > 0 else {
            // EIO: nobody has the child's terminal open any more.
            if count == 0 || errno == EIO { hasOutput = false }
            return false
        }
        Self.show(chunk[..<count])
        for line in cast.output(chunk[..<count], microseconds: Self.now() - start) { file.append(line) }
        return true
    }

    private mutating func takeInput() {
        var chunk = [UInt8](repeating: 0, count: 4096)
        let count = read(STDIN_FILENO, &chunk, chunk.count)
        if count > 0 {
            typed = chunk[..<count]
        } else if count == 0 || errno != EINTR {
            // The terminal went away.
            hasInput = false
            kill(child, SIGHUP)
        }
    }

    private mutating func passInput() {
        let count = typed.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
        if count > 0 { typed = typed.dropFirst(count) } else if errno != EAGAIN, errno != EINTR { typed = [] }
    }

    static func show(_ bytes: ArraySlice<UInt8>, on terminal: Int32 = STDOUT_FILENO) {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                var file = pollfd(fd: terminal, events: Int16(POLLOUT), revents: 0)
                poll(&file, 1, -1)
            } else if errno != EINTR {
                return
            }
        }
    }

    // MARK: - Signals

    /// Passes signals on. How the child ended, if it has.
    private mutating func takeSignals() -> Int32? {
        while true {
            let signal = pseudo_terminal_next_signal(signals)
            switch signal {
            case 0: return nil
            case SIGCHLD:
                var status: Int32 = 0
                if waitpid(child, &status, WNOHANG) == child { return status }
            case SIGWINCH: takeSize()
            // Stopped alone, this process would leave the terminal raw to the shell.
            case SIGTSTP: break
            case SIGCONT:
                setRaw()
                takeSize()
                kill(child, SIGCONT)
            default: kill(child, signal)
            }
        }
    }

    private mutating func takeSize() {
        var (columns, rows): (Int32, Int32) = (0, 0)
        guard pseudo_terminal_size(STDIN_FILENO, &columns, &rows) == 0, (columns, rows) != (self.columns, self.rows)
        else { return }
        (self.columns, self.rows) = (columns, rows)
        _ = pseudo_terminal_resize(master, columns, rows)
        file.append(Asciicast.resize(columns: Int(columns), rows: Int(rows), microseconds: Self.now() - start))
    }

    /// Microseconds of a clock that only goes forward.
    private static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
    }
}
