import Environment
import Foundation
import TestSupport
import Testing

@testable import Validation

/// Documents of Tests/Cases, bent and broken at random, through everything that a document goes through.
///
/// It runs for two seconds, or as long as `SLIPWAY_FUZZ_SECONDS` says. What it finds comes back with its seed:
/// `SLIPWAY_FUZZ_SEED=<seed> swift test --filter FuzzTests`.
@Suite struct FuzzTests {
    @Test func aBrokenDocumentIsJudgedOrRefusedInTimeWhateverWasDoneToIt() throws {
        let variables = ProcessInfo.processInfo.environment
        let seconds = variables["SLIPWAY_FUZZ_SECONDS"].flatMap(Double.init) ?? 2
        let first = variables["SLIPWAY_FUZZ_SEED"].flatMap(UInt64.init) ?? UInt64.random(in: 0...(1 << 40))
        let documents = try SharedCasesTests.names.map {
            Array(try Data(contentsOf: URL(fileURLWithPath: "\(SharedCasesTests.root)/\($0)/document.yaml")))
        }
        let validator = Validator(catalog: .builtIn, today: testDay)
        let end = Date().addingTimeInterval(seconds)
        var seed = first
        while Date() < end {
            var generator = SeededGenerator(seed: seed)
            let bytes = Self.broken(documents, &generator)
            let begin = Date()
            let read = DocumentReader.read(bytes)
            let document = read.answers.resolved(with: .builtIn, on: testDay)
            let findings =
                read.problems.isEmpty ? validator.findings(for: document) : validator.findings(for: read.problems)
            let taken = Date().timeIntervalSince(begin)
            #expect(taken < 5, "seed \(seed) took \(taken) s")
            #expect(findings.count <= 2000, "seed \(seed) gives \(findings.count) findings")
            if read.problems.isEmpty {
                // What can be read can be written, and says the same then.
                let again = DocumentReader.read(document.yamlText)
                #expect(
                    again.problems.isEmpty && again.answers.resolved(with: .builtIn, on: testDay) == document,
                    "seed \(seed)")
            }
            if variables["SLIPWAY_FUZZ_SEED"] != nil { break }
            seed &+= 1
        }
    }

    /// A document of the cases with one to six changes: bytes flipped, pieces cut, doubled, moved in from another, and
    /// tokens that YAML readers stumble over.
    private static func broken(_ documents: [[UInt8]], _ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = documents.randomElement(using: &generator) ?? []
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            let start = Int.random(in: 0...bytes.count, using: &generator)
            let end = min(bytes.count, start + Int.random(in: 0...40, using: &generator))
            switch Int.random(in: 0..<7, using: &generator) {
            case 0 where start < bytes.count: bytes[start] = UInt8.random(in: 0...255, using: &generator)
            case 1: bytes.removeSubrange(start..<end)
            case 2: bytes.insert(contentsOf: bytes[start..<end], at: start)
            case 3:
                let other = documents.randomElement(using: &generator) ?? []
                bytes.insert(
                    contentsOf: other.prefix(Int.random(in: 0...other.count, using: &generator)).suffix(60), at: start)
            case 4: bytes.insert(contentsOf: (tokens.randomElement(using: &generator) ?? "").utf8, at: start)
            case 5:
                // A number out of all proportion, where one stands.
                if let digit = bytes[start...].firstIndex(where: { (48...57).contains($0) }) {
                    bytes.insert(
                        contentsOf: repeatElement(bytes[digit], count: Int.random(in: 1...30, using: &generator)),
                        at: digit)
                }
            default:
                bytes.insert(
                    contentsOf: repeatElement(UInt8(ascii: "["), count: Int.random(in: 1...300, using: &generator)),
                    at: start)
            }
        }
        return bytes
    }

    private static let tokens = [
        "&a ", "*a", "<<: *a", "!!binary ", "!!set {a}", "? ", "- ", ": ", "{", "}", "[", "]", "|\n", ">\n", "'", "\"",
        "%YAML 1.1\n", "---\n",
        "...\n", "\t", "\u{FEFF}", "\u{2028}", "~", "null", "yes", "1e999", "0o17", ".nan", "2026-02-30", "10.0.0.0/8",
        "0.0.0.0/0", "spec:",
        "metadata:", "network:", "a: &x [*x]\n",
    ]
}
