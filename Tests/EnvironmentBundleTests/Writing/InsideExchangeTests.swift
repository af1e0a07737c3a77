import Files
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import EnvironmentBundle

@Suite("A bundle whose folder has to stay")
struct InsideExchangeTests {
    /// Lets nothing be made beside the folder, and stops everything after a number of changes, as a kill does.
    private final class Narrowness: Sendable {
        private let left: Mutex<Int>
        init(killedAfter count: Int = .max) { left = Mutex(count) }

        var steps: Int { left.withLock { Int.max - $0 } }

        var writer: BundleWriter {
            BundleWriter(
                fileSystem: FileSystem { _, path in
                    if path.contains("/.demo.slipway-next") { return EACCES }
                    return self.left.withLock { left in
                        guard left > 0 else { return EIO }
                        left -= 1
                        return nil
                    }
                })
        }
    }

    private func prepared() throws -> Scratch {
        let scratch = try Scratch()
        _ = try BundleWriter().write(first, to: scratch.bundle)
        scratch.run(
            "echo state > demo/terraform/network/terraform.tfstate; mkdir demo/.apply; echo log > demo/.apply/log")
        return scratch
    }

    /// What a run that nobody interrupts makes of it.
    private func undisturbed() throws -> (before: [String: String], after: [String: String], steps: Int) {
        let scratch = try prepared()
        defer { scratch.stay() }
        let (before, narrowness) = (scratch.tree(), Narrowness())
        let inode = try scratch.status("demo").st_ino
        let foreseen = try BundleWriter().changes(of: second, at: scratch.bundle)
        #expect(try narrowness.writer.write(second, to: scratch.bundle) == foreseen)
        #expect(try scratch.status("demo").st_ino == inode, "it is the same folder")
        return (before, scratch.tree(), narrowness.steps)
    }

    @Test("holds the next bundle afterwards, file by file as any other")
    func sameBundle() throws {
        let after = try undisturbed().after
        let other = try prepared()
        defer { other.stay() }
        _ = try BundleWriter().write(second, to: other.bundle)
        #expect(after == other.tree())
    }

    @Test("is finished by the next run after a kill at any call, or is as before")
    func journal() throws {
        let (before, after, steps) = try undisturbed()
        #expect(steps > 40)
        var (undone, finished) = (0, 0)
        for step in 0..<steps {
            let scratch = try prepared()
            defer { scratch.stay() }
            _ = try? Narrowness(killedAfter: step).writer.write(second, to: scratch.bundle)
            let foreseen = try BundleWriter().changes(of: second, at: scratch.bundle)
            #expect(foreseen.editedByHand == [], "killed after step \(step)")
            try InsideExchange(scratch.bundle, with: FileSystem()).finish()
            let tree = scratch.tree()
            #expect(tree == before || tree == after, "killed after step \(step)")
            if tree == before { undone += 1 } else { finished += 1 }
            _ = try BundleWriter().write(second, to: scratch.bundle)
            #expect(scratch.tree() == after, "killed after step \(step)")
            #expect(scratch.names() == ["demo"])
        }
        #expect(undone > 20 && finished > 10)
    }

    @Test("is finished too when the run that finishes it is killed")
    func killedTwice() throws {
        let (_, after, steps) = try undisturbed()
        for step in stride(from: steps - 14, to: steps, by: 2) {
            for again in 0..<12 {
                let scratch = try prepared()
                defer { scratch.stay() }
                _ = try? Narrowness(killedAfter: step).writer.write(second, to: scratch.bundle)
                _ = try? Narrowness(killedAfter: again).writer.write(second, to: scratch.bundle)
                _ = try BundleWriter().write(second, to: scratch.bundle)
                #expect(scratch.tree() == after, "killed after steps \(step) and \(again)")
            }
        }
    }

    @Test("may be empty before, and is a bundle or empty after a kill")
    func emptyFolder() throws {
        let whole = try Scratch()
        defer { whole.stay() }
        whole.run("mkdir demo")
        let narrowness = Narrowness()
        #expect(try narrowness.writer.write(first, to: whole.bundle).existing == .emptyFolder)
        for step in 0..<narrowness.steps {
            let scratch = try Scratch()
            defer { scratch.stay() }
            scratch.run("mkdir demo")
            _ = try? Narrowness(killedAfter: step).writer.write(first, to: scratch.bundle)
            try InsideExchange(scratch.bundle, with: FileSystem()).finish()
            #expect(scratch.tree() == [:] || scratch.tree() == whole.tree(), "killed after step \(step)")
            _ = try BundleWriter().write(first, to: scratch.bundle)
            #expect(scratch.tree() == whole.tree(), "killed after step \(step)")
        }
    }

    @Test("keeps what people changed, before the run and between a kill and the next")
    func handEdits() throws {
        let steps = try undisturbed().steps
        for step in 0..<steps {
            let scratch = try prepared()
            defer { scratch.stay() }
            scratch.put("demo/README.md", "mine\n")
            scratch.put("demo/rafay/01-project.yaml", "mine too\n")
            _ = try? Narrowness(killedAfter: step).writer.write(second, to: scratch.bundle, force: true)
            scratch.put("demo/apply.sh", "later\n")
            _ = try BundleWriter().write(second, to: scratch.bundle, force: true)
            #expect(scratch.text("demo/README.md") == "two\n")
            #expect(scratch.text("demo/README.md.orig") == "mine\n", "killed after step \(step)")
            #expect(scratch.text("demo/rafay/01-project.yaml.orig") == "mine too\n", "killed after step \(step)")
            #expect(scratch.text("demo/apply.sh.orig") == "later\n", "killed after step \(step)")
            #expect(try BundleVerifier.verify(scratch.bundle) == BundleVerification())
        }
    }

    @Test("is verified as unfinished after a kill")
    func unfinished() throws {
        let steps = try undisturbed().steps
        let scratch = try prepared()
        defer { scratch.stay() }
        _ = try? Narrowness(killedAfter: steps - 12).writer.write(second, to: scratch.bundle)
        let verification = try BundleVerifier.verify(scratch.bundle)
        #expect(verification.isUnfinished && !verification.isIntact)
        #expect(verification.added.allSatisfy { !$0.hasPrefix(".slipway") })
    }

    @Test("tells of an error after it was decided that the next run goes on, and what must not be done")
    func errorOnTheWay() throws {
        let scratch = try prepared()
        defer { scratch.stay() }
        let writer = BundleWriter(
            fileSystem: FileSystem { change, path in
                path.contains("/.demo.slipway-next")
                    ? EACCES : change == .rename && path.hasSuffix("/README.md") ? EIO : nil
            })
        let failure = #expect(throws: BundleWriteError.self) { try writer.write(second, to: scratch.bundle) }
        #expect(failure == .unfinished(folder: scratch.bundle, path: scratch.bundle + "/README.md", code: EIO))
        #expect(failure?.isInputOutput == true && failure?.description.contains("run the same again") == true)
        _ = try BundleWriter().write(second, to: scratch.bundle)
        #expect(scratch.text("demo/README.md") == "two\n")
    }
}
