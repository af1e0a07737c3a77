import Files
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import EnvironmentBundle

/// Lets a number of changes happen and stops everything after them, as a kill does: what would clean up is stopped too.
private final class Death: Sendable {
    private let left: Mutex<Int>
    let exchange: Int32?

    init(after count: Int, exchange: Int32? = nil) {
        left = Mutex(count)
        self.exchange = exchange
    }

    var steps: Int { left.withLock { Int.max - $0 } }

    var fileSystem: FileSystem {
        FileSystem { change, _ in
            if let code = self.exchange, change == .exchange { return code }
            return self.left.withLock { left in
                guard left > 0 else { return EIO }
                left -= 1
                return nil
            }
        }
    }
}

@Suite("An interruption at any moment")
struct InterruptionTests {
    /// What `second` over `first` gives when nothing interrupts it, and in how many steps.
    private func undisturbed(
        exchange: Int32? = nil
    ) throws -> (
        before: [String: String], after: [String: String], steps: Int
    ) {
        let scratch = try prepared()
        defer { scratch.stay() }
        let before = scratch.tree()
        let death = Death(after: Int.max, exchange: exchange)
        _ = try BundleWriter(fileSystem: death.fileSystem).write(second, to: scratch.bundle)
        return (before, scratch.tree(), death.steps)
    }

    private func prepared() throws -> Scratch {
        let scratch = try Scratch()
        _ = try BundleWriter().write(first, to: scratch.bundle)
        scratch.run(
            "echo state > demo/terraform/network/terraform.tfstate; mkdir demo/.apply; echo log > demo/.apply/log")
        return scratch
    }

    @Test("leaves the bundle before or the next one, and the next run clears up")
    func wholeBundlesOnly() throws {
        let (before, after, steps) = try undisturbed()
        #expect(steps > 40)
        var seen: Set<Bool> = []
        for step in 0..<steps {
            let scratch = try prepared()
            defer { scratch.stay() }
            _ = try? BundleWriter(fileSystem: Death(after: step).fileSystem).write(second, to: scratch.bundle)
            let tree = scratch.tree()
            #expect(tree == before || tree == after, "stopped after step \(step)")
            seen.insert(tree == after)
            _ = try BundleWriter().write(second, to: scratch.bundle)
            #expect(scratch.tree() == after, "after step \(step)")
            #expect(scratch.names() == ["demo"], "after step \(step)")
        }
        #expect(seen == [true, false])
    }

    @Test("leaves nothing or the bundle where there was none")
    func newBundles() throws {
        let death = Death(after: Int.max)
        let whole = try Scratch()
        defer { whole.stay() }
        _ = try BundleWriter(fileSystem: death.fileSystem).write(first, to: whole.bundle)
        for step in 0..<death.steps {
            let scratch = try Scratch()
            defer { scratch.stay() }
            _ = try? BundleWriter(fileSystem: Death(after: step).fileSystem).write(first, to: scratch.bundle)
            #expect(scratch.tree() == [:] || scratch.tree() == whole.tree(), "stopped after step \(step)")
            _ = try BundleWriter().write(first, to: scratch.bundle)
            #expect(scratch.tree() == whole.tree())
            #expect(scratch.names() == ["demo"])
        }
    }

    @Test(
        "leaves a whole bundle, in its place or beside it, where folders cannot be exchanged",
        arguments: [EINVAL, ENOSYS])
    func twoRenames(code: Int32) throws {
        let (before, after, steps) = try undisturbed(exchange: code)
        var besides = 0
        for step in 0..<steps {
            let scratch = try prepared()
            defer { scratch.stay() }
            _ = try? BundleWriter(fileSystem: Death(after: step, exchange: code).fileSystem).write(
                second, to: scratch.bundle)
            var tree = scratch.tree()
            if tree.isEmpty {
                besides += 1
                tree = scratch.tree(".demo.slipway-previous")
                let changes = try BundleWriter().changes(of: second, at: scratch.bundle)
                #expect(changes.existing == .bundle && changes.changed == ["README.md", "SHA256SUMS"])
            }
            #expect(tree == before || tree == after, "stopped after step \(step)")
            _ = try BundleWriter(fileSystem: Death(after: .max, exchange: code).fileSystem).write(
                second, to: scratch.bundle)
            #expect(scratch.tree() == after, "after step \(step)")
            #expect(scratch.names() == ["demo"], "after step \(step)")
        }
        #expect(besides == 1)
    }

    @Test(
        "by an error at one step leaves the bundle before, or the next one, and no trace beside it",
        arguments: [ENOSPC, EIO, EACCES])
    func errors(code: Int32) throws {
        let (before, after, steps) = try undisturbed()
        for step in 0..<steps {
            let scratch = try prepared()
            defer { scratch.stay() }
            let count = Mutex(0)
            let fileSystem = FileSystem { _, _ in
                count.withLock { count in
                    defer { count += 1 }
                    return count == step ? code : nil
                }
            }
            var failure: BundleWriteError?
            do { _ = try BundleWriter(fileSystem: fileSystem).write(second, to: scratch.bundle) } catch {
                failure = error
            }
            let tree = scratch.tree()
            #expect(tree == after || tree == before && failure != nil, "error at step \(step)")
            #expect(scratch.names() == ["demo"] || failure == nil, "error at step \(step)")
            switch failure {
            case .unconfirmed:
                #expect(failure?.isInputOutput == true && failure?.description.contains("is in place") == true)
                #expect(tree == after, "error at step \(step)")
            case .full: #expect(code == ENOSPC && failure?.isInputOutput == true)
            case .io: #expect(code == EIO && failure?.isInputOutput == true)
            case .notWritable: #expect(code == EACCES && failure?.isInputOutput == false)
            default: #expect(failure == nil)
            }
        }
    }

    @Test(
        "by a full disk leaves the bundle before, and says what is full",
        .enabled(if: canMount, "needs the right to mount"))
    func fullDisk() throws {
        let scratch = try Scratch()
        defer { scratch.stay() }
        scratch.run("mkdir disk && mount -t tmpfs -o size=64k none disk")
        defer { scratch.run("umount disk") }
        let path = scratch.root + "/disk/demo"
        _ = try BundleWriter().write(first, to: path)
        let before = scratch.tree("disk/demo")
        let large = bundle(["environment.yaml": "name: demo\n", "README.md": String(repeating: "x", count: 100_000)])
        #expect(throws: BundleWriteError.full(scratch.root + "/disk/.demo.slipway-next/README.md")) {
            try BundleWriter().write(large, to: path)
        }
        #expect(scratch.tree("disk/demo") == before)
        #expect(scratch.names("disk") == ["demo"])
    }

    @Test("by a read-only disk leaves the bundle before", .enabled(if: canMount, "needs the right to mount"))
    func readOnlyDisk() throws {
        let scratch = try Scratch()
        defer { scratch.stay() }
        scratch.run("mkdir disk && mount -t tmpfs none disk")
        defer { scratch.run("umount disk") }
        _ = try BundleWriter().write(first, to: scratch.root + "/disk/demo")
        scratch.run("mount -o remount,ro disk")
        #expect(throws: BundleWriteError.notWritable(path: scratch.root + "/disk/demo", code: EROFS)) {
            try BundleWriter().write(second, to: scratch.root + "/disk/demo")
        }
        #expect(try BundleWriter().write(first, to: scratch.root + "/disk/demo").isEmpty)
    }

    @Test(
        "by a folder that may not be written leaves it as it is",
        .enabled(if: geteuid() != 0, "root may write everywhere"))
    func readOnlyFolder() throws {
        let scratch = try prepared()
        defer { scratch.stay() }
        scratch.run("chmod a-w demo")
        #expect(throws: BundleWriteError.notWritable(path: scratch.bundle, code: EACCES)) {
            try BundleWriter().write(second, to: scratch.bundle)
        }
        scratch.run("chmod u+w demo; chmod a-w .")
        #expect(throws: BundleWriteError.notWritable(path: scratch.root + "/.demo.slipway-next", code: EACCES)) {
            try BundleWriter().write(second, to: scratch.bundle)
        }
        #expect(scratch.text("demo/README.md") == "one\n")
    }
}
