import Glibc
import TestSupport
import Testing

@testable import EnvironmentBundle

@Suite("What people change in a bundle")
struct HandEditTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        _ = try BundleWriter().write(first, to: scratch.bundle)
    }

    @Test("is a reason to refuse")
    func editsRefuse() throws {
        scratch.put("demo/README.md", "mine\n")
        scratch.put("demo/rafay/01-project.yaml", "mine too\n")
        let before = scratch.tree()
        #expect(
            try BundleWriter().changes(of: second, at: scratch.bundle).editedByHand == [
                "README.md", "rafay/01-project.yaml",
            ])
        #expect(throws: BundleWriteError.editedByHand(["README.md", "rafay/01-project.yaml"])) {
            try BundleWriter().write(second, to: scratch.bundle)
        }
        #expect(scratch.tree() == before)
    }

    @Test("is a reason to refuse also when the bundle is the same as before")
    func editsRefuseTheSameBundle() throws {
        scratch.put("demo/README.md", "mine\n")
        #expect(throws: BundleWriteError.editedByHand(["README.md"])) {
            try BundleWriter().write(first, to: scratch.bundle)
        }
    }

    @Test("is kept beside by force, whether the file goes on or not")
    func forceKeepsOriginals() throws {
        scratch.put("demo/README.md", "mine\n")
        scratch.put("demo/rafay/01-project.yaml", "mine too\n")
        let changes = try BundleWriter().write(second, to: scratch.bundle, force: true)
        #expect(
            changes.keptBeside == [
                "README.md": "README.md.orig", "rafay/01-project.yaml": "rafay/01-project.yaml.orig",
            ])
        #expect(scratch.text("demo/README.md") == "two\n")
        #expect(scratch.text("demo/README.md.orig") == "mine\n")
        #expect(scratch.text("demo/rafay/01-project.yaml") == nil)
        #expect(scratch.text("demo/rafay/01-project.yaml.orig") == "mine too\n")
        #expect(try BundleVerifier.verify(scratch.bundle) == BundleVerification())
    }

    @Test("never takes the place of what was kept before")
    func originalsAreNotOverwritten() throws {
        for text in ["a", "b", "c"] {
            scratch.put("demo/README.md", text)
            _ = try BundleWriter().write(first, to: scratch.bundle, force: true)
        }
        #expect(scratch.text("demo/README.md.orig") == "a")
        #expect(scratch.text("demo/README.md.orig.1") == "b")
        #expect(scratch.text("demo/README.md.orig.2") == "c")
    }

    @Test("is no reason to refuse when it is what the next bundle says")
    func editThatAgrees() throws {
        scratch.put("demo/README.md", "two\n")
        let changes = try BundleWriter().write(second, to: scratch.bundle)
        #expect(changes.editedByHand.isEmpty)
        #expect(changes.unchanged.contains("README.md"))
    }

    @Test("may be that a file was deleted: it comes back")
    func deletedFileComesBack() throws {
        scratch.run("rm demo/README.md")
        #expect(try BundleWriter().write(first, to: scratch.bundle).added == ["README.md"])
        #expect(scratch.text("demo/README.md") == "one\n")
    }

    @Test("may be a file of their own at a path that the next bundle needs")
    func ownFileInTheWay() throws {
        scratch.run(
            "mkdir -p demo/kubernetes/smoke-tests; echo mine > demo/kubernetes/smoke-tests/x86-cpu-karpenter.yaml")
        #expect(throws: BundleWriteError.editedByHand(["kubernetes/smoke-tests/x86-cpu-karpenter.yaml"])) {
            try BundleWriter().write(second, to: scratch.bundle)
        }
        _ = try BundleWriter().write(second, to: scratch.bundle, force: true)
        #expect(scratch.text("demo/kubernetes/smoke-tests/x86-cpu-karpenter.yaml") == "kind: Pod\n")
        #expect(scratch.text("demo/kubernetes/smoke-tests/x86-cpu-karpenter.yaml.orig") == "mine\n")
    }

    @Test("may be a link in place of a file, which is never written through")
    func linkInPlaceOfAFile() throws {
        scratch.run("cp demo/README.md elsewhere; ln -sf ../elsewhere demo/README.md")
        #expect(throws: BundleWriteError.editedByHand(["README.md"])) {
            try BundleWriter().write(second, to: scratch.bundle)
        }
        _ = try BundleWriter().write(second, to: scratch.bundle, force: true)
        #expect(scratch.text("elsewhere") == "one\n")
        #expect(scratch.tree()["README.md.orig"] == "link ../elsewhere")
        #expect(scratch.text("demo/README.md") == "two\n")
        #expect(try scratch.status("demo/README.md").st_mode & S_IFMT == S_IFREG)
    }

    @Test("may be a link in place of a folder, which is never written through")
    func linkInPlaceOfAFolder() throws {
        scratch.run("mv demo/terraform elsewhere; ln -s ../elsewhere demo/terraform")
        let elsewhere = scratch.tree("elsewhere")
        #expect(throws: BundleWriteError.editedByHand(["terraform"])) {
            try BundleWriter().write(second, to: scratch.bundle)
        }
        _ = try BundleWriter().write(second, to: scratch.bundle, force: true)
        #expect(scratch.tree("elsewhere") == elsewhere)
        #expect(scratch.tree()["terraform.orig"] == "link ../elsewhere")
        #expect(scratch.text("demo/terraform/network/main.tf") == "same\n")
    }

    @Test("may be a folder in place of a file")
    func folderInPlaceOfAFile() throws {
        scratch.run("cd demo; rm README.md; mkdir README.md; echo mine > README.md/notes")
        #expect(throws: BundleWriteError.editedByHand(["README.md"])) {
            try BundleWriter().write(first, to: scratch.bundle)
        }
        _ = try BundleWriter().write(first, to: scratch.bundle, force: true)
        #expect(scratch.text("demo/README.md") == "one\n")
        #expect(scratch.text("demo/README.md.orig/notes") == "mine\n")
    }

    @Test("stands in a sentence that names the files")
    func message() {
        let text = BundleWriteError.editedByHand(["README.md", "apply.sh"]).description
        #expect(text.contains("README.md, apply.sh") && text.contains("--force"))
    }
}
