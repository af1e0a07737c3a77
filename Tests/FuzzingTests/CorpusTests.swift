import Foundation
import Fuzzing
import Testing

/// What fuzzing found once, and inputs that reach far into each reader, stay in `Tests/Fuzzing/Corpora`.
@Suite("Corpora of the fuzzer")
struct CorpusTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Fuzzing/Corpora")

    @Test("Each input of a reader's corpus is read, or refused, as it was promised", arguments: FuzzTarget.allCases)
    func everyInputHolds(_ target: FuzzTarget) throws {
        let inputs = try FileManager.default.contentsOfDirectory(
            at: Self.folder.appendingPathComponent(target.rawValue), includingPropertiesForKeys: nil)
        #expect(!inputs.isEmpty)
        for input in inputs {
            let sentence = target.broken(by: Array(try Data(contentsOf: input)))
            #expect(sentence == nil, "\(input.lastPathComponent)")
        }
    }
}
