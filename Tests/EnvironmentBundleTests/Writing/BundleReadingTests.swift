import Files
import TestSupport
import Testing

@testable import EnvironmentBundle

@Suite("Reading a bundle back")
struct BundleReadingTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        _ = try BundleWriter().write(first, to: scratch.bundle)
    }

    @Test("tells what was changed, what is missing and what was added")
    func verification() throws {
        #expect(try BundleVerifier.verify(scratch.bundle) == BundleVerification())
        scratch.put("demo/README.md", "mine\n")
        scratch.run("cd demo; rm environment.yaml; echo x > notes; mv rafay elsewhere; ln -sf /dev/null apply.sh")
        let verification = try BundleVerifier.verify(scratch.bundle)
        #expect(verification.changed == ["README.md", "apply.sh"])
        #expect(verification.missing == ["environment.yaml", "rafay/01-project.yaml"])
        #expect(verification.added == ["elsewhere/01-project.yaml", "notes"])
        #expect(!verification.isIntact)
    }

    @Test(
        "does not count what applying leaves",
        arguments: [
            "terraform.tfstate", "terraform/network/terraform.tfstate.backup",
            "terraform/network/.terraform.tfstate.lock.info",
            "terraform/network/.terraform/providers/x", "terraform/network/.terraform.lock.hcl", ".apply/log",
            "a.tfplan",
            "README.md.orig", "README.md.orig.12", ".git/HEAD",
        ])
    func ignoresTraces(path: String) throws {
        scratch.run("cd demo; mkdir -p \"$(dirname \(path))\"; echo x > \(path)")
        #expect(try BundleVerifier.verify(scratch.bundle).added.isEmpty)
    }

    @Test("counts what only looks like it", arguments: ["orig", "a.orig.b", "tfplan", "terraform.lock.hcl", "x.apply"])
    func countsOthers(path: String) throws {
        scratch.put("demo/" + path, "x")
        #expect(try BundleVerifier.verify(scratch.bundle).added == [path])
    }

    @Test("needs a manifest", arguments: ["rm demo/SHA256SUMS", "echo x >> demo/SHA256SUMS", "rm -r demo"])
    func needsAManifest(breaking: String) throws {
        scratch.run(breaking)
        #expect(throws: BundleReadError.notABundle(scratch.bundle)) { try BundleVerifier.verify(scratch.bundle) }
        #expect(!BundleReader.isBundle(scratch.bundle))
    }

    @Test("gives the document's bytes, and no more of them than tell that there are too many")
    func document() throws {
        #expect(BundleReader.isBundle(scratch.bundle))
        #expect(try BundleReader.environmentDocument(in: scratch.bundle) == Array("name: demo\n".utf8))
        scratch.run("head -c 3000000 /dev/zero > demo/environment.yaml")
        #expect(try BundleReader.environmentDocument(in: scratch.bundle).count == 1_048_577)
    }

    @Test("takes no link for the file that it leads to")
    func link() throws {
        scratch.run("cd demo; cp README.md elsewhere; ln -sf elsewhere README.md")
        #expect(try BundleVerifier.verify(scratch.bundle).changed == ["README.md"])
        #expect(throws: SystemCallError.self) {
            try FileContent.forEachChunk(of: scratch.bundle + "/README.md") { _ in }
        }
    }

    @Test("does not wait for a pipe in place of the document")
    func pipe() throws {
        scratch.run("rm demo/environment.yaml; mkfifo demo/environment.yaml")
        #expect(!BundleReader.isBundle(scratch.bundle))
        #expect(throws: BundleReadError.self) { try BundleReader.environmentDocument(in: scratch.bundle) }
    }
}

@Suite("A manifest")
struct BundleManifestTests {
    private static let digest = String(repeating: "0123456789abcdef", count: 4)

    @Test("reads what it writes")
    func roundTrip() {
        let manifest = BundleManifest(of: first)
        #expect(BundleManifest(manifest.text) == manifest)
        #expect(manifest.digests["README.md"] == "2c8b08da5ce60398e1f19af0e5dccc744df274b826abe585eaba68c525434806")
    }

    @Test(
        "is nothing but lines of sha256sum about files in the bundle",
        arguments: [
            "\(digest) a", "\(digest)  ", "\(digest) *a", "\(digest.dropLast())g  a", "\(digest.uppercased())  a",
            "\(digest.dropLast())Ａ  a", "\(digest)  ../a", "\(digest)  /a", "\(digest)  a/../b", "a",
            "\(digest)  a\r\n\(digest)  b",
        ])
    func refuses(text: String) {
        // A carriage return is part of a name: two such lines name files that no bundle has.
        if text.contains("\r") {
            #expect(BundleManifest(text)?.digests["a"] == nil)
        } else {
            #expect(BundleManifest(text) == nil)
        }
    }
}
