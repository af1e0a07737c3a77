import Account
import Environment
import Foundation
import Glibc
import TestSupport
import Testing

@testable import Preflight

@Suite("The aws program")
struct AWSProgramTests {
    static let standIns = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "StandIns").path

    /// A world in which the stand-in program does what a test says when it is called as `aws test call`.
    private final class Bench {
        let world = FileManager.default.temporaryDirectory.appending(path: "slipway-\(UUID().uuidString)")

        init(_ script: String = "") throws {
            try FileManager.default.createDirectory(at: world, withIntermediateDirectories: true)
            try script.write(to: world.appending(path: "test call"), atomically: true, encoding: .utf8)
        }

        deinit { try? FileManager.default.removeItem(at: world) }

        func ask(
            _ arguments: String..., limit: Int = 20, with variables: [String: String] = [:],
            waiting: (Int) -> Bool = { _ in true }
        ) throws -> AccountAnswer {
            let all = ["PATH": "\(AWSProgramTests.standIns):/usr/bin:/bin", "WORLD": world.path].merging(variables) {
                $1
            }
            return try #require(AWSProgram(variables: all, limit: limit)).ask(
                ["test", "call"] + arguments, waiting: waiting)
        }

        /// What the script wrote into a file of its world, once it did.
        func written(_ name: String) -> String? {
            (try? String(contentsOf: world.appending(path: name), encoding: .utf8)).flatMap {
                $0.hasSuffix("\n") ? $0 : nil
            }
        }
    }

    @Test("answers what it prints, and gets the arguments as they are")
    func answer() throws {
        let bench = try Bench("printf '<%s>' \"$@\"")
        #expect(try bench.ask("a b", "*", "'", "") == .said("<test><call><a b><*><'><>"))
    }

    @Test("has no pager, no terminal and nothing to read")
    func surroundings() throws {
        let bench = try Bench(
            "read -r line; tty=no; ( : </dev/tty ) 2>/dev/null && tty=yes; printf '%s' \"$AWS_PAGER|$line|$tty|$HOME_OF_TEST\""
        )
        #expect(try bench.ask(with: ["AWS_PAGER": "less", "HOME_OF_TEST": "kept"]) == .said("||no|kept"))
    }

    @Test("begins with no signal held back or ignored, whatever is here")
    func signals() throws {
        let bench = try Bench("sed -n 's/^Sig[BI][lg][kn]://p' /proc/self/status")
        let answer = try bench.ask()
        guard case .said(let text) = answer else { return #expect(Bool(false), "\(answer)") }
        // The C library keeps two signals, 32 and 33, to itself.
        let sets = text.split(whereSeparator: \.isWhitespace).compactMap { UInt64($0, radix: 16) }
        #expect(sets.map { $0 & ~(3 << 31) } == [0, 0], "\(text)")
    }

    @Test("that fails is asked why by its message")
    func refusal() throws {
        let bench = try Bench("echo 'An error occurred (NoSuchEntity) when calling' >&2; exit 254")
        #expect(try bench.ask() == .refused(.code("NoSuchEntity")))
        #expect(try Bench("exit 3").ask() == .refused(.unclear(status: 3)))
        #expect(try Bench("kill -SEGV $$").ask() == .refused(.unclear(status: 128 + SIGSEGV)))
    }

    @Test("may print megabytes on both sides without anybody waiting for anybody")
    func floods() throws {
        let bench = try Bench("head -c 8000000 /dev/zero >&2; head -c 8000000 /dev/zero; echo end >&2")
        guard case .said(let text) = try bench.ask() else { return #expect(Bool(false)) }
        #expect(text.utf8.count == 1 << 20)
    }

    @Test("that does not end is killed after the time limit, with all it started")
    func late() throws {
        let bench = try Bench("sleep 300 & echo $! >\"$WORLD/child\"; echo $$ >\"$WORLD/own\"; wait")
        #expect(try bench.ask(limit: 1) == .late(1))
        try expectGone(bench)
    }

    @Test("is killed as soon as nobody wants to wait, with all it started, and deaf as it may be")
    func stopped() throws {
        let bench = try Bench(
            "trap '' TERM INT HUP; sleep 300 & echo $! >\"$WORLD/child\"; echo $$ >\"$WORLD/own\"; wait; sleep 300")
        #expect(try bench.ask(waiting: { _ in bench.written("own") == nil }) == .stopped)
        try expectGone(bench)
    }

    /// The program is reaped, and what it started is no more than an entry that init has yet to take away.
    private func expectGone(_ bench: Bench) throws {
        let own = try #require(bench.written("own").flatMap { pid_t($0.trimmingCharacters(in: .newlines)) })
        #expect(kill(own, 0) == -1 && errno == ESRCH)
        let child = try #require(bench.written("child").flatMap { pid_t($0.trimmingCharacters(in: .newlines)) })
        for _ in 0..<200 where isRunning(child) { usleep(10_000) }
        #expect(!isRunning(child))
    }

    private func isRunning(_ process: pid_t) -> Bool {
        guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return false }
        return status.components(separatedBy: ") ").last?.first != "Z"
    }

    @Test("is asked for a sign of life often enough, with the seconds waited")
    func waiting() throws {
        var signs: [Int] = []
        _ = try Bench("sleep 1.3").ask(waiting: {
            signs.append($0)
            return true
        })
        #expect(signs.count >= 13 && Set(signs) == [0, 1])
    }

    @Test("leaves no open file behind")
    func files() throws {
        let bench = try Bench("echo hello")
        func count() -> Int { (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0 }
        // Other tests open files at the same time, so a leak shows only in the long run.
        let before = count()
        for _ in 0..<60 { _ = try bench.ask() }
        #expect(count() < before + 60)
    }

    @Test("is told apart from one that is not there or cannot be run")
    func missing() throws {
        let bench = try Bench()
        let program = bench.world.appending(path: "aws")
        let variables = ["PATH": bench.world.path]
        #expect(AWSProgram(variables: ["PATH": ""]) == nil)
        #expect(AWSProgram(variables: variables) == nil)
        try "#!/no/such/shell\n".write(to: program, atomically: false, encoding: .utf8)
        #expect(AWSProgram(variables: variables) == nil, "it may not be run")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
        let answer = AWSProgram(variables: variables)?.ask([], waiting: { _ in true })
        guard case .notStarted = answer else { return #expect(Bool(false), "\(String(describing: answer))") }
    }

    @Test("goes through every question")
    func whole() throws {
        let world = try Bench().world
        let console = try #require(
            AWSProgram(variables: ["PATH": "\(Self.standIns):/usr/bin:/bin", "WORLD": world.path]))
        try FileManager.default.createDirectory(at: world, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: world) }
        let report = try #require(
            Preflight(AccountNeeds(of: JudgingTests.document, catalog: .builtIn), catalog: .builtIn).run(on: console) {
                _ in true
            })
        #expect(report.isReady, "\(report.worstFirst.map(\.message))")
    }
}
