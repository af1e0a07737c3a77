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

    @Test("holds the writer back, by a link or a locked file, and the process is named")
    func atWork() throws {
        let me = getpid()
        scratch.run("\(Self.identity); ln -s \"$(identity \(me))\" demo/.apply/lock")
        expectRefusal(naming: me)
        scratch.run("\(Self.identity); rm demo/.apply/lock; identity \(me) >demo/.apply/lock")
        _ = try BundleWriter().write(second, to: scratch.bundle)
        let file = open(scratch.bundle + "/.apply/lock", O_RDONLY)
        defer { close(file) }
        flock(file, LOCK_EX)
        #expect(throws: BundleWriteError.applyAtWork(process: me, otherMachine: nil)) {
            try BundleWriter().write(first, to: scratch.bundle)
        }
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

    @Test("does not mind a writer that has nothing to write")
    func nothingToWrite() throws {
        scratch.run("ln -s elsewhere:4711:99 demo/.apply/lock")
        #expect(try BundleWriter().write(first, to: scratch.bundle).isEmpty)
    }
}
