import Environment
import StructuredData
import TestSupport
import Testing
import Validation

@Suite struct ReportTests {
    private func report(_ text: String, file: String? = "env.yaml") -> FindingsReport {
        let read = DocumentReader.read(text)
        let findings = Validator(catalog: .builtIn, today: testDay)
            .findings(for: read.answers.document(), lines: read.lines)
        return FindingsReport(findings.filter { $0.severity > .note }, file: file)
    }

    private let overlapping = """
        apiVersion: slipway.dev/v1
        kind: Environment
        metadata: {name: demo}
        spec:
          region: us-west-2
          network:
            publicSubnets:
            - 10.1.0.0/24
            - 10.1.0.0/24
          delivery: {rafay: {enabled: false}}
        """

    @Test func gitHubIsToldFileLineAndCode() {
        #expect(
            report(overlapping).githubText == """
                ::error file=env.yaml,line=9,title=NET004::network.publicSubnets[1]: 10.1.0.0/24 shares addresses with \
                10.1.0.0/24 at network.publicSubnets[0]. AWS refuses the second of the two. Fix: \
                network.publicSubnets[1]=10.1.1.0/24

                """)
    }

    @Test func gitHubCommandsCannotBeForged() {
        let report = report(
            overlapping.replacing("demo", with: "\"x\\n::error::%41\""), file: "a,b:c%.yaml\n::warning::")
        let lines = report.githubText.split(separator: "\n")
        #expect(lines.count == report.entries.count)
        #expect(lines.allSatisfy { $0.hasPrefix("::error file=a%2Cb%3Ac%25.yaml%0A%3A%3Awarning%3A%3A,") })
    }

    @Test func aNoteIsANotice() {
        let notes = FindingsReport(findings(in: [:]))
        #expect(notes.githubText.hasPrefix("::notice title="))
    }

    @Test func sarifNamesRulePlaceAndLevel() throws {
        let run = try #require(report(overlapping, file: "my env.yaml").sarif["runs"]?.elements.first)
        let rules = try #require(run["tool"]?["driver"]?["rules"]?.elements)
        #expect(rules.count == RuleRegistry.all.count)
        let result = try #require(run["results"]?.elements.first)
        #expect(result["ruleId"] == "NET004")
        #expect(result["level"] == "error")
        guard case .integer(let index)? = result["ruleIndex"] else { throw NotThere() }
        #expect(rules[index]["id"] == "NET004")
        let location = try #require(result["locations"]?.elements.first)
        #expect(location["physicalLocation"]?["artifactLocation"]?["uri"] == "my%20env.yaml")
        #expect(location["physicalLocation"]?["region"]?["startLine"] == 9)
        #expect(location["logicalLocations"]?.elements.first?["fullyQualifiedName"] == "network.publicSubnets[1]")
    }

    @Test func sarifDoublesBraces() throws {
        let report = FindingsReport(findings(in: ["tags": .map(["aws:a": "b"])]).of("NAM008"), file: "/tmp/x.yaml")
        let result = try #require(report.sarif["runs"]?.elements.first?["results"]?.elements.first)
        guard case .text(let message)? = result["message"]?["text"] else { throw NotThere() }
        #expect(message.contains("tags={{a: b}}"))
        #expect(
            result["locations"]?.elements.first?["physicalLocation"]?["artifactLocation"]?["uri"]
                == "file:///tmp/x.yaml")
    }

    @Test func aReportForATerminalHoldsNoControlCharacters() {
        let text = FindingsReport(
            findings(in: ["tags": .map(["a\u{1B}[2J": "b\u{7}", "c": "\u{9B}31m"]), "name": "x\u{1B}c"])
        ).text
        #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
    }

    private struct NotThere: Error {}
}

extension StructuredValue {
    fileprivate var elements: [StructuredValue] {
        if case .list(let elements) = self { elements } else { [] }
    }
}
