import EnvironmentBundle
import Glibc
import TestSupport
import Testing

@Suite("A bundle's place")
struct ForeignFolderTests {
    let scratch: Scratch
    init() throws { scratch = try Scratch() }

    @Test("may be an empty folder, whose mode stays")
    func emptyFolder() throws {
        scratch.run("mkdir -m 700 demo")
        #expect(try BundleWriter().changes(of: first, at: scratch.bundle).existing == .emptyFolder)
        #expect(try BundleWriter().write(first, to: scratch.bundle).existing == .emptyFolder)
        #expect(try scratch.status("demo").st_mode & 0o7777 == 0o700)
    }

    @Test(
        "is never a folder with anything else in it, not even by force",
        arguments: [
            "touch demo/notes",
            "touch demo/environment.yaml",
            "touch demo/environment.yaml demo/SHA256SUMS",
            "touch demo/environment.yaml; echo nonsense > demo/SHA256SUMS",
            "cd demo; echo x > environment.yaml; sha256sum environment.yaml > SHA256SUMS; rm environment.yaml",
            "cd demo; touch other; sha256sum other > SHA256SUMS; touch environment.yaml",
            "cd demo; mkfifo SHA256SUMS environment.yaml",
        ])
    func foreignFolder(making: String) throws {
        scratch.run("mkdir demo; (\(making))")
        let before = scratch.tree()
        #expect(throws: BundleWriteError.foreignFolder(scratch.bundle)) {
            try BundleWriter().write(first, to: scratch.bundle, force: true)
        }
        #expect(throws: BundleWriteError.foreignFolder(scratch.bundle)) {
            try BundleWriter().changes(of: first, at: scratch.bundle)
        }
        #expect(scratch.tree() == before)
        #expect(scratch.names() == ["demo"])
    }

    @Test(
        "is no file, no link to a file, and no link to nothing",
        arguments: ["touch demo", "touch f; ln -s f demo", "ln -s gone demo"])
    func notAFolder(making: String) throws {
        scratch.run(making)
        let before = scratch.names()
        #expect(throws: BundleWriteError.notAFolder(scratch.bundle)) {
            try BundleWriter().write(first, to: scratch.bundle)
        }
        #expect(scratch.names() == before)
    }

    @Test("does not lie below a file")
    func belowAFile() throws {
        scratch.run("touch file")
        #expect(throws: BundleWriteError.notAFolder(scratch.root + "/file")) {
            try BundleWriter().changes(of: first, at: scratch.root + "/file/demo")
        }
        #expect(throws: BundleWriteError.notAFolder(scratch.root + "/file")) {
            try BundleWriter().write(first, to: scratch.root + "/file/demo")
        }
        #expect(throws: BundleWriteError.notAFolder(scratch.root + "/file/deeper")) {
            try BundleWriter().write(first, to: scratch.root + "/file/deeper/demo")
        }
    }

    @Test("may be a link to a folder: the folder is replaced and the link stays")
    func linkToAFolder() throws {
        scratch.run("mkdir -p away/real; ln -s away/real demo")
        _ = try BundleWriter().write(first, to: scratch.bundle)
        _ = try BundleWriter().write(second, to: scratch.bundle)
        #expect(try scratch.status("demo").st_mode & S_IFMT == S_IFLNK)
        #expect(scratch.text("away/real/README.md") == "two\n")
        #expect(scratch.names("away") == ["real"])
    }

    @Test("may be named with a slash at its end")
    func trailingSlash() throws {
        _ = try BundleWriter().write(first, to: scratch.bundle + "//")
        _ = try BundleWriter().write(second, to: scratch.bundle + "/")
        #expect(scratch.text("demo/README.md") == "two\n")
    }

    @Test("can be looked at where the folders above it are missing, without making them")
    func changesMakeNothing() throws {
        let changes = try BundleWriter().changes(of: first, at: scratch.root + "/a/b/demo")
        #expect(changes.existing == .nothing)
        #expect(scratch.names() == [])
    }

    @Test("may be a mount point, which stays", .enabled(if: canMount, "needs the right to mount"))
    func mountPoint() throws {
        scratch.run("mkdir demo && mount -t tmpfs none demo")
        defer { scratch.run("umount demo") }
        _ = try BundleWriter().write(first, to: scratch.bundle)
        _ = try BundleWriter().write(second, to: scratch.bundle)
        #expect(scratch.text("demo/README.md") == "two\n")
        #expect(try BundleVerifier.verify(scratch.bundle).isIntact)
        #expect(scratch.names() == ["demo"])
        #expect(scratch.run("mountpoint demo") == 0)
    }

    @Test("may have something mounted in it, which stays", .enabled(if: canMount, "needs the right to mount"))
    func mountInside() throws {
        _ = try BundleWriter().write(first, to: scratch.bundle)
        scratch.run(
            "mkdir -p demo/.terraform/providers && mount -t tmpfs none demo/.terraform/providers && touch demo/.terraform/providers/p"
        )
        defer { scratch.run("umount demo/.terraform/providers") }
        _ = try BundleWriter().write(second, to: scratch.bundle)
        #expect(scratch.text("demo/README.md") == "two\n")
        #expect(scratch.names("demo/.terraform/providers") == ["p"])
        #expect(scratch.run("mountpoint demo/.terraform/providers") == 0)
        #expect(scratch.names() == ["demo"])
    }
}

/// Whether this process may mount a file system, as root in its own machine or container may.
let canMount: Bool = {
    guard let scratch = try? Scratch() else { return false }
    defer { scratch.stay() }
    return geteuid() == 0 && scratch.run("mkdir m && mount -t tmpfs none m && umount m") == 0
}()
