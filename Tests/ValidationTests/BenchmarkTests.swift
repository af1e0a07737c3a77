import Environment
import Foundation
import TestSupport
import Testing
import Validation

/// How long judging takes, as figures to be read; nothing here fails for being slow.
///
///     SLIPWAY_BENCHMARK=1 swift test -c release -Xswiftc -enable-testing --filter BenchmarkTests
@Suite(.enabled(if: ProcessInfo.processInfo.environment["SLIPWAY_BENCHMARK"] == "1"), .serialized)
struct BenchmarkTests {
    private let validator = Validator(catalog: .builtIn, today: testDay)

    @Test("Time for each document at 100, 1,000 and 10,000 documents")
    func documents() {
        let sound = (0..<250).map { RandomDocument.answers(seed: $0).resolved(with: .builtIn, on: testDay) }
        let wrong = corruptions.enumerated().map { index, corruption in
            let document = sound[index % sound.count]
            var answers = Answers(complete: document)
            answers[corruption.field] = corruption.value(document)
            return answers.resolved(with: .builtIn, on: testDay)
        }
        var findings = 0
        report("first document, tables parsed", 1) { findings += validator.findings(for: sound[0]).count }
        for (kind, documents) in [("sound", sound), ("with one mistake", wrong)] {
            for count in [100, 1_000, 10_000] {
                report("\(count) documents, \(kind)", count) {
                    for index in 0..<count {
                        findings += validator.findings(for: documents[index % documents.count]).count
                    }
                }
            }
        }
        #expect(findings > 0)
    }

    private static let lists =
        HostileListsTests.lists + ["network.publicSubnets", "network.privateSubnets", "network.secondaryCidrs"]

    @Test("Time for documents with lists of ten thousand", arguments: lists)
    func hostileDocuments(path: FieldPath) {
        let lists = [
            "different and wrong": (0..<10_000).map { "wrong-\($0)" },
            "all the same": Array(repeating: "wrong", count: 10_000),
            "blocks": (0..<10_000).map { "10.\($0 / 4_096).\($0 / 16 % 256).\($0 % 16 * 16)/28" },
        ]
        for (kind, list) in lists.sorted(by: { $0.key < $1.key }) {
            var answers = Answers(sample: [:])
            answers[path] = .list(list)
            let document = answers.document
            report("\(path) with 10,000, \(kind)", 1) { #expect(validator.findings(for: document).count < 200) }
        }
    }

    private func report(_ what: String, _ count: Int, _ work: () -> Void) {
        let duration = ContinuousClock().measure(work)
        let microseconds = Double(duration.components.attoseconds) / 1e12 + Double(duration.components.seconds) * 1e6
        print(
            "\(what): \((microseconds / Double(count)).formatted(.number.precision(.fractionLength(1)))) µs a document")
    }
}
