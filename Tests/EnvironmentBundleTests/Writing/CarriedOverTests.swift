import Files
import Glibc
import TestSupport
import Testing

@testable import EnvironmentBundle

@Suite("What people and Terraform add to a bundle")
struct CarriedOverTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        _ = try BundleWriter().write(first, to: scratch.bundle)
    }

    @Test("goes over untouched: the same files, links and modes, also folders without anything in them")
    func carriesOver() throws {
        scratch.run(
            """
            cd demo
            echo state > terraform/network/terraform.tfstate; chmod 600 terraform/network/terraform.tfstate
            echo lock > terraform/network/.terraform.lock.hcl
            mkdir -p terraform/network/.terraform/providers/deep; echo p > terraform/network/.terraform/providers/deep/provider
            chmod 555 terraform/network/.terraform/providers/deep
            mkdir -m 700 .apply; echo log > .apply/network.log
            echo plan > terraform/network/network.tfplan
            echo notes > 'my notes, ünïcode 😀'
            ln -s /nowhere dangling; ln -s terraform/network/main.tf link; mkfifo pipe
            mkdir -m 750 empty
            """)
        let before = scratch.tree()
        let inode = try scratch.status("demo/terraform/network/terraform.tfstate").st_ino
        _ = try BundleWriter().write(second, to: scratch.bundle)
        let after = scratch.tree()
        let own = Set((first + second).map(\.path))
        for (path, what) in before where !own.contains(path) && path != "rafay" {
            #expect(after[path] == what, "\(path)")
        }
        let state = try scratch.status("demo/terraform/network/terraform.tfstate")
        #expect(state.st_ino == inode && state.st_mode & 0o7777 == 0o600 && state.st_nlink == 1)
        #expect(try scratch.status("demo/pipe").st_mode & S_IFMT == S_IFIFO)
        #expect(after["rafay"] == nil)
        #expect(scratch.names() == ["demo"])
    }

    @Test("stays with its owner, folders too", .enabled(if: geteuid() == 0, "only root can give a folder to somebody"))
    func owner() throws {
        scratch.run("mkdir demo/theirs; echo x > demo/theirs/notes; chown -R 65534:65533 demo/theirs demo/terraform")
        _ = try BundleWriter().write(second, to: scratch.bundle)
        for path in ["demo/theirs", "demo/theirs/notes", "demo/terraform"] {
            let status = try scratch.status(path)
            #expect(status.st_uid == 65534 && status.st_gid == 65533, "\(path)")
        }
    }

    @Test("keeps the folder that the bundle no longer has")
    func keepsFolderWithOwnFiles() throws {
        scratch.put("demo/rafay/mine.yaml", "mine\n")
        _ = try BundleWriter().write(second, to: scratch.bundle)
        #expect(scratch.names("demo/rafay") == ["mine.yaml"])
    }

    @Test("is copied with its times where the file system has no hard links")
    func copiesWithoutHardLinks() throws {
        scratch.put("demo/terraform.tfstate", "state\n")
        scratch.run(
            "chmod 600 demo/terraform.tfstate; touch -d 2020-01-01 demo/terraform.tfstate; ln -s gone demo/link")
        let before = try scratch.status("demo/terraform.tfstate")
        let writer = BundleWriter(fileSystem: FileSystem { change, _ in change == .link ? EPERM : nil })
        _ = try writer.write(second, to: scratch.bundle)
        let after = try scratch.status("demo/terraform.tfstate")
        #expect(scratch.text("demo/terraform.tfstate") == "state\n")
        #expect(after.st_mode == before.st_mode && after.st_mtim.tv_sec == before.st_mtim.tv_sec)
        #expect(scratch.tree()["link"] == "link gone")
    }

    @Test("holds the writer back as long as Terraform locks its state, and no longer when it was killed")
    func terraformAtWork() throws {
        scratch.put("demo/terraform/network/.terraform.tfstate.lock.info", "{}")
        scratch.put("demo/terraform/network/terraform.tfstate", "{}")
        let state = open(scratch.bundle + "/terraform/network/terraform.tfstate", O_RDWR | O_CLOEXEC)
        // A lock as Terraform's, of this open file and not of this process, which would not be in its own way.
        let ofOpenFile: Int32 = 37
        var lock = flock()
        lock.l_type = Int16(F_WRLCK)
        lock.l_whence = Int16(SEEK_SET)
        try #require(fcntl(state, ofOpenFile, &lock) == 0)
        #expect(throws: BundleWriteError.terraformAtWork(lock: "terraform/network/.terraform.tfstate.lock.info")) {
            try BundleWriter().write(second, to: scratch.bundle, force: true)
        }
        #expect(scratch.text("demo/README.md") == "one\n")
        // The system takes the lock away with its process; Terraform's note of it stays. Here what other tests start at the
        // moment may hold the file as well, so it is let go.
        lock.l_type = Int16(F_UNLCK)
        try #require(fcntl(state, ofOpenFile, &lock) == 0)
        close(state)
        _ = try BundleWriter().write(second, to: scratch.bundle)
        #expect(scratch.text("demo/README.md") == "two\n")
    }

    @Test("is not lost when it comes while the bundle is being written")
    func changedMeanwhile() throws {
        #expect(throws: BundleWriteError.changedMeanwhile(scratch.bundle)) {
            try BundleWriter().write(second, to: scratch.bundle) { [scratch] _ in
                scratch.put("demo/terraform/network/terraform.tfstate", "new\n")
                return true
            }
        }
        #expect(scratch.text("demo/terraform/network/terraform.tfstate") == "new\n")
        #expect(scratch.text("demo/README.md") == "one\n")
        #expect(scratch.names() == ["demo"])
        #expect(throws: BundleWriteError.changedMeanwhile(scratch.root + "/new")) {
            try BundleWriter().write(first, to: scratch.root + "/new") { [scratch] _ in
                scratch.run("mkdir new; touch new/mine") == 0 || true
            }
        }
        #expect(scratch.names("new") == ["mine"])
    }

    @Test("is not lost when a file that is there already is changed while the bundle is being written")
    func fileChangedMeanwhile() throws {
        scratch.put("demo/notes", "old\n")
        #expect(throws: BundleWriteError.changedMeanwhile(scratch.bundle)) {
            try BundleWriter().write(second, to: scratch.bundle) { [scratch] _ in
                scratch.put("demo/notes", "longer\n")
                return true
            }
        }
        #expect(scratch.text("demo/notes") == "longer\n")
        #expect(scratch.text("demo/README.md") == "one\n")
    }
}
