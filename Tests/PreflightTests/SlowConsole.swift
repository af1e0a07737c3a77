import Glibc
import Preflight
import Synchronization

/// An account in which all is well, and whose answers take a while.
final class SlowConsole: AccountConsole {
    private let milliseconds: Int
    /// A call that waits for almost all others.
    private let slow: String?
    private let account = StandInConsole()
    private struct Count {
        var now = 0
        var most = 0
        var answered = 0
        var answeredBeforeTheSlowEnded = 0
    }
    private let count = Mutex(Count())

    init(milliseconds: Int, slow: String? = nil) {
        self.milliseconds = milliseconds
        self.slow = slow
    }

    var mostAtOnce: Int { count.withLock { $0.most } }
    var isIdle: Bool { count.withLock { $0.now == 0 } }
    var askedBeforeTheSlowEnded: Int { count.withLock { $0.answeredBeforeTheSlowEnded } }

    func ask(_ arguments: [String], waiting: (Int) -> Bool) -> AccountAnswer {
        count.withLock {
            $0.now += 1
            $0.most = max($0.most, $0.now)
        }
        defer { count.withLock { $0.now -= 1 } }
        let isSlow = slow == arguments.prefix(2).joined(separator: " ")
        if isSlow {
            for _ in 0..<500 where count.withLock({ $0.answered }) <= 15 { usleep(10_000) }
            count.withLock { $0.answeredBeforeTheSlowEnded = $0.answered }
        }
        for _ in 0..<milliseconds {
            guard waiting(0) else { return .stopped }
            usleep(1000)
        }
        let answer = account.ask(arguments, waiting: waiting)
        count.withLock { $0.answered += 1 }
        return answer
    }
}
