import Files
import Glibc

/// The lock of a run of apply.sh or destroy.sh. `.apply/lock` is a link that leads to `HOST:PROCESS:START`; and what the run starts
/// holds a lock on the folder `.apply` itself, also when the run is killed and that is not.
struct ApplyLock: Equatable {
    static let path = ".apply/lock"

    let host: String
    let process: Int32
    /// When the process was started, in the system's clock ticks: a number alone may by now belong to another one.
    private let start: String

    /// The lock of a run that is under way in a bundle; nil when there is none. A run on another machine counts as under way.
    static func held(in folder: String) throws(SystemCallError) -> ApplyLock? {
        let place = folder + "/" + path
        guard try FileStatus(of: place)?.kind == .link else { return nil }
        let target = try FileContent.linkTarget(place).prefix { $0 != 0 }.map(UInt8.init)
        guard let lock = ApplyLock(String(decoding: target, as: UTF8.self)) else { return nil }
        return lock.isOnAnotherMachine || lock.isAlive || isLocked(folder + "/.apply") ? lock : nil
    }

    private init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let process = Int32(parts[1]) else { return nil }
        host = String(parts[0])
        self.process = process
        start = String(parts[2].prefix { !$0.isWhitespace })
    }

    var isOnAnotherMachine: Bool {
        var name = utsname()
        uname(&name)
        return host != withUnsafeBytes(of: &name.nodename) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }

    /// Whether the process runs that took the lock. One that has ended waits for its parent as a zombie (Z, X).
    private var isAlive: Bool {
        // proc(5): the name in brackets may hold anything, so fields are counted behind it: the state, and 19 on the start.
        guard let bytes = try? FileContent.bytes(of: "/proc/\(process)/stat", limit: 4096) else { return false }
        let fields = String(decoding: bytes, as: UTF8.self).split(separator: ")").last?.split(separator: " ") ?? []
        return fields.count > 19 && !["Z", "X"].contains(fields[0]) && fields[19] == start
    }

    private static func isLocked(_ path: String) -> Bool {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard file >= 0 else { return false }
        defer { close(file) }
        return flock(file, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
    }
}
