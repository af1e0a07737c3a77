import Environment
import TestSupport
import Testing

@testable import Validation

/// Documents that nobody writes by hand get an answer as well, and a short one.
@Suite struct HostileDocuments {
    static let many = 10_000

    static let documents: [Answers] = [
        answers { $0["network.publicSubnets"] = .list((0..<many).map { "10.1.\($0 / 16 % 256).\($0 % 16 * 16)/28" }) },
        answers { $0["network.privateSubnets"] = .list(Array(repeating: "10.1.0.0/24", count: many)) },
        answers { $0["network.privateSubnets"] = .list((0..<many).map { "10.\($0 % 256).0.0/\($0 % 33)" }) },
        answers { $0["network.privateSubnets"] = .list((0..<many).map { "nonsense \($0)" }) },
        answers {
            $0["network.secondaryCidrs"] = .list((0..<many).map { "100.\(64 + $0 % 64).\($0 / 64 % 256).0/24" })
        },
        answers { $0["network.secondaryCidrs"] = .list((0..<many).map { "10.1.0.\($0)/16" }) },
        answers { $0["network.zones"] = .list((0..<many).map { "usw2-az\($0)" }) },
        answers { $0["network.zones"] = .list(Array(repeating: "us-west-2a", count: many)) },
        answers { $0["tags"] = .map(Dictionary(uniqueKeysWithValues: (0..<many).map { ("aws:Name!\($0)", "\u{7}") })) },
        answers { $0["name"] = .text(String(repeating: "é\u{1B}", count: 100_000)) },
        answers { $0["region"] = .text(String(repeating: "us-west-2", count: 10_000)) },
        answers {
            $0["delivery.rafay.repository.endpoint"] = .text(String(repeating: "://@", count: 100_000))
            $0["delivery.rafay.repository.path"] = .text(String(repeating: "$(../", count: 100_000))
        },
        answers { $0["coreNodes.maxSize"] = .number(.max) },
    ]

    private static func answers(_ change: (inout Answers) -> Void) -> Answers {
        var answers = Answers(sample: [:])
        change(&answers)
        return answers
    }

    @Test(arguments: documents)
    func aRuleSpeaksTwentyTimesAtMostAndBriefly(of answers: Answers) {
        let found = answers.findings()
        let counts = Dictionary(grouping: found, by: \.code).mapValues(\.count)
        #expect(counts.values.allSatisfy { $0 <= 20 }, "\(counts)")
        #expect(!found.isEmpty)
        for finding in found {
            #expect(finding.message.utf8.count < 1000 && finding.message == finding.message.harmless, "\(finding.code)")
        }
    }

    @Test func theLastFindingTellsHowManyOthersThereAre() {
        let unreadable = findings(in: ["network.privateSubnets": .list((0..<25).map { "x\($0)" })]).of("NET001")
        #expect(unreadable.count == 20)
        #expect(unreadable.last?.message.hasSuffix("5 more places have the same trouble.") == true)
    }

    @Test func aSecretIsNeverRepeated() {
        let found = findings(in: ["delivery.rafay.repository.endpoint": "https://me:hunter2@git.company.com/x.git"])
        #expect(found.contains { $0.code == "DLV006" })
        #expect(!FindingsReport(found).json.jsonText.contains("hunter2"))
    }
}
