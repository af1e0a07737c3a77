import Files
import Glibc
import TestSupport
import Testing

@testable import EnvironmentBundle

@Suite("Two writers at once")
struct TwoWritersTests {
    @Test("do not meet: the second is refused when the first takes too long")
    func secondIsRefused() throws {
        let scratch = try Scratch()
        defer { scratch.stay() }
        _ = try BundleWriter().write(first, to: scratch.bundle) { _ in
            #expect(throws: BundleWriteError.busy(scratch.bundle)) {
                try BundleWriter(fileSystem: FileSystem(), patience: 0).write(second, to: scratch.bundle)
            }
            return true
        }
        #expect(scratch.text("demo/README.md") == "one\n")
    }

    @Test("take turns: each finds a whole bundle, and the last one's stands")
    func takeTurns() async throws {
        let scratch = try Scratch()
        defer { scratch.stay() }
        let path = scratch.bundle
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<8 {
                group.addTask { _ = try BundleWriter().write(number.isMultiple(of: 2) ? first : second, to: path) }
            }
            try await group.waitForAll()
        }
        #expect(try BundleVerifier.verify(path) == BundleVerification())
        #expect(scratch.names() == ["demo"])
    }
}
