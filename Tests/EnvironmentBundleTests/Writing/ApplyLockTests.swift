import Glibc
import TestSupport
import Testing

@testable import EnvironmentBundle

@Suite("A run of apply.sh")
struct ApplyLockTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        _ = try BundleWriter().write(first, to: scratch.bundle)
        scratch.run("mkdir demo/.apply")
    }

    /// As apply.sh makes it, of a process that runs or ended.
    private static let identity = """
        identity() { echo "$(uname -n):$1:$(sed -n 's/.*) //p' /proc/$1/stat | cut -d ' ' -f 20)"; }
        """

    private func expectRefusal(naming process: Int32, machine: String? = nil) {
        let before = scratch.tree()
        let failure = #expect(throws: BundleWriteError.self) {
            try BundleWriter().write(second, to: scratch.bundle, force: true)
        }
        #expect(failure == .applyAtWork(process: process, otherMachine: machine))
        #expect(failure?.description.contains("(process \(process))") == true)
        #expect(scratch.tree() == before)
    }

    @Test("holds the writer back, and the process is named")
    func atWork() {
        scratch.run("\(Self.identity); ln -s \"$(identity \(getpid()))\" demo/.apply/lock")
        expectRefusal(naming: getpid())
    }

    @Test("that was killed holds the writer back as long as what it started is at work")
    func startedByOneThatWasKilled() throws {
        scratch.run("ln -s \"$(uname -n):4711:1\" demo/.apply/lock")
        let folder = open(scratch.bundle + "/.apply", O_RDONLY | O_CLOEXEC)
        flock(folder, LOCK_EX)
        expectRefusal(naming: 4711)
        close(folder)
        _ = try BundleWriter().write(second, to: scratch.bundle)
    }

    @Test("on another machine holds the writer back too")
    func otherMachine() {
        scratch.run("ln -s elsewhere:4711:99 demo/.apply/lock")
        expectRefusal(naming: 4711, machine: "elsewhere")
    }

    @Test(
        "that has ended holds nobody back, nor does another process of its number",
        arguments: [
            "sh -c 'echo $$' > p; ln -s $(uname -n):$(cat p):1 demo/.apply/lock",
            "ln -s $(uname -n):$$:1 demo/.apply/lock", "ln -s nonsense demo/.apply/lock", "touch demo/.apply/lock",
        ])
    func stale(making: String) throws {
        scratch.run(making)
        _ = try BundleWriter().write(second, to: scratch.bundle)
        #expect(scratch.text("demo/README.md") == "two\n")
    }

    @Test("that has ended holds nobody back, though whoever started it has not looked after it yet")
    func zombie() throws {
        var (child, state) = (pid_t(), siginfo_t())
        try #require(posix_spawn(&child, "/bin/true", nil, nil, [nil], [nil]) == 0)
        defer { waitpid(child, nil, 0) }
        try #require(waitid(P_PID, id_t(child), &state, WEXITED | WNOWAIT) == 0)
        scratch.run("\(Self.identity); ln -s \"$(identity \(child))\" demo/.apply/lock")
        #expect(scratch.tree()[".apply/lock"]?.contains(":\(child):") == true)
        _ = try BundleWriter().write(second, to: scratch.bundle)
        #expect(scratch.text("demo/README.md") == "two\n")
    }

    @Test("does not mind a writer that has nothing to write")
    func nothingToWrite() throws {
        scratch.run("ln -s elsewhere:4711:99 demo/.apply/lock")
        #expect(try BundleWriter().write(first, to: scratch.bundle).isEmpty)
    }
}
