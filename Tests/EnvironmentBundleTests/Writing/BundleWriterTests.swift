import EnvironmentBundle
import Glibc
import TestSupport
import Testing

@Suite("A bundle on disk")
struct BundleWriterTests {
    let scratch: Scratch
    init() throws { scratch = try Scratch() }

    @Test("is written with the folders above it, and the shell tool finds every digest right")
    func writesANewBundle() throws {
        let path = scratch.root + "/a/b/demo"
        let changes = try BundleWriter().write(first, to: path)
        #expect(changes.existing == .nothing)
        #expect(changes.added == first.map(\.path).sorted())
        #expect(scratch.run("cd a/b/demo && sha256sum --strict -c SHA256SUMS") == 0)
        #expect(scratch.names("a/b") == ["demo"])
    }

    @Test("becomes the next one as a whole, and the changes are told")
    func replacesABundle() throws {
        _ = try BundleWriter().write(first, to: scratch.bundle)
        let foreseen = try BundleWriter().changes(of: second, at: scratch.bundle)
        #expect(scratch.text("demo/README.md") == "one\n")
        let changes = try BundleWriter().write(second, to: scratch.bundle)
        #expect(changes == foreseen)
        #expect(changes.existing == .bundle)
        #expect(changes.added == ["kubernetes/smoke-tests/x86-cpu-karpenter.yaml"])
        #expect(changes.changed == ["README.md", "SHA256SUMS"])
        #expect(changes.removed == ["rafay/01-project.yaml"])
        #expect(changes.unchanged == ["apply.sh", "environment.yaml", "terraform/network/main.tf"])
        #expect(changes.editedByHand.isEmpty)
        let elsewhere = try Scratch()
        defer { elsewhere.stay() }
        _ = try BundleWriter().write(second, to: elsewhere.bundle)
        #expect(scratch.tree() == elsewhere.tree())
        #expect(scratch.names() == ["demo"])
    }

    @Test("is left alone when nothing changed")
    func unchangedBundleIsNotTouched() throws {
        _ = try BundleWriter().write(first, to: scratch.bundle)
        scratch.run("find demo -exec touch -d 2020-01-01 {} +")
        let folder = try scratch.status("demo")
        let changes = try BundleWriter().write(first, to: scratch.bundle)
        #expect(changes.isEmpty)
        #expect(changes.unchanged == first.map(\.path).sorted())
        #expect(try scratch.status("demo").st_ino == folder.st_ino)
        #expect(try scratch.status("demo").st_mtim.tv_sec == folder.st_mtim.tv_sec)
    }

    @Test("keeps the times of the files that stay the same when others change")
    func unchangedFilesKeepTheirTimes() throws {
        _ = try BundleWriter().write(first, to: scratch.bundle)
        scratch.run("touch -d 2020-01-01 demo/terraform/network/main.tf")
        let before = try scratch.status("demo/terraform/network/main.tf")
        _ = try BundleWriter().write(second, to: scratch.bundle)
        let after = try scratch.status("demo/terraform/network/main.tf")
        #expect(after.st_ino == before.st_ino)
        #expect(after.st_mtim.tv_sec == before.st_mtim.tv_sec)
        #expect(after.st_nlink == 1)
    }

    @Test("gets a script's permission to run back")
    func executableBitIsRestored() throws {
        _ = try BundleWriter().write(first, to: scratch.bundle)
        scratch.run("chmod a-x demo/apply.sh")
        #expect(try BundleWriter().write(first, to: scratch.bundle).changed == ["apply.sh"])
        #expect(try scratch.status("demo/apply.sh").st_mode & 0o7777 == 0o755)
    }

    @Test("has no file that would stand outside of it", arguments: ["../stray", "/stray", "a/../../stray", "a//b", ""])
    func refusesPathsThatLeaveTheBundle(path: String) throws {
        #expect(throws: BundleWriteError.io(operation: "write", path: path, code: EINVAL)) {
            try BundleWriter().write(first + [BundleFile(path, "")], to: scratch.bundle)
        }
        #expect(scratch.names() == [])
    }

    @Test("tells how far the writing is, and stops without a trace when told to")
    func progress() throws {
        var seen: [String] = []
        _ = try BundleWriter().write(first, to: scratch.bundle) { progress in
            #expect(progress.count == first.count)
            #expect(progress.number == seen.count + 1)
            seen.append(progress.path)
            return true
        }
        #expect(seen == first.map(\.path).sorted())
        let before = scratch.tree()
        #expect(throws: BundleWriteError.stopped) {
            try BundleWriter().write(second, to: scratch.bundle) { $0.number < 2 }
        }
        #expect(scratch.tree() == before)
        #expect(scratch.names() == ["demo"])
    }
}
