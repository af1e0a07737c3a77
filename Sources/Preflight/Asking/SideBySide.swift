/// Things to find out of an account, several at a time, so that all together take little longer than the slowest.
struct SideBySide<Result: Sendable>: Sendable {
    struct Job: Sendable {
        let id: String
        /// What it is about, in a few words.
        let title: String
        /// Ids of the jobs without whose good results this one makes no sense.
        let after: [String]
        let run: @Sendable (Inquiry) throws(Stopped) -> Result
    }

    let jobs: [Job]
    /// Whether jobs that build on a result can be done.
    let carries: @Sendable (Result) -> Bool
    /// The result of a job that was left out, since that of the given title was no good.
    let leftOut: @Sendable (String) -> Result

    /// Each question is a program that is started, which keeps a processor busy for most of a second.
    private static var mostAtOnce: Int { 6 }

    private struct State {
        var results: [Int: Result] = [:]
        /// Those under way, with the seconds that each waits for its present answer.
        var running: [Int: Int] = [:]
        /// Nil while it is waited for. Two jobs may be about the same answer.
        var answers: [[String]: AccountAnswer?] = [:]
        var isStopped = false
    }

    /// Does all of them.
    ///
    /// - Parameter progress: called at least every 100 ms; saying false stops everything.
    /// - Returns: in the order of the jobs; nil when it was stopped.
    func run(on console: any AccountConsole, progress: (Preflight.Progress) -> Bool) -> [Result]? {
        // A signal shall end the programs first, and then this one.
        let signals = HeldSignals()
        defer { signals.release() }
        let state = Monitor(State())
        while true {
            let (seen, isOver) = state.with { now in
                begin(&now, state, console)
                return (now, now.running.isEmpty)
            }
            if isOver { break }
            if !seen.isStopped, signals.haveCome || !progress(self.progress(seen)) {
                state.with { $0.isStopped = true }
            }
            _ = state.wait(milliseconds: 50) { now in now.running.count < seen.running.count ? true : nil }
        }
        return state.with { state in
            state.isStopped ? nil : jobs.indices.compactMap { state.results[$0] }
        }
    }

    /// Begins what can be begun.
    private func begin(_ now: inout State, _ state: Monitor<State>, _ console: any AccountConsole) {
        var hasBegun = true
        while hasBegun, !now.isStopped {
            hasBegun = false
            for index in jobs.indices where now.results[index] == nil && now.running[index] == nil {
                let before = jobs.indices.filter { jobs[index].after.contains(jobs[$0].id) }
                guard before.allSatisfy({ now.results[$0] != nil }) else { continue }
                if let missing = before.first(where: { now.results[$0].map(carries) == false }) {
                    now.results[index] = leftOut(jobs[missing].title)
                    hasBegun = true
                } else if now.running.count < Self.mostAtOnce {
                    if Worker.start({ work(index, state, console) }) {
                        now.running[index] = 0
                    } else {
                        now.isStopped = true
                    }
                }
            }
        }
    }

    /// One job, on a thread of its own.
    private func work(_ index: Int, _ state: Monitor<State>, _ console: any AccountConsole) {
        let inquiry = Inquiry { arguments throws(Stopped) in
            try answer(to: arguments, for: index, state, console)
        }
        let result = try? jobs[index].run(inquiry)
        state.with { state in
            state.running[index] = nil
            state.results[index] = result
            if result == nil { state.isStopped = true }
        }
    }

    private func answer(
        to arguments: [String], for index: Int, _ state: Monitor<State>, _ console: any AccountConsole
    ) throws(Stopped) -> AccountAnswer {
        let isMine = state.with { state in
            if state.answers[arguments] != nil { return false }
            state.answers[arguments] = .some(nil)
            return true
        }
        guard isMine else {
            while true {
                let answer = state.wait(milliseconds: 1000) { state in state.answers[arguments] ?? nil }
                if let answer, answer != .stopped { return answer }
                if answer == .stopped { throw Stopped() }
            }
        }
        let answer = console.ask(arguments) { seconds in
            state.with { state in
                if state.running[index] != seconds { state.running[index] = seconds }
                return !state.isStopped
            }
        }
        state.with { $0.answers[arguments] = answer }
        if answer == .stopped { throw Stopped() }
        return answer
    }

    /// What is told: how many are done, and the one that takes longest.
    private func progress(_ state: State) -> Preflight.Progress {
        let slowest = state.running.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return Preflight.Progress(
            number: min(state.results.count + 1, jobs.count), count: jobs.count,
            title: slowest.map { jobs[$0.key].title } ?? "", seconds: slowest?.value ?? 0)
    }
}
