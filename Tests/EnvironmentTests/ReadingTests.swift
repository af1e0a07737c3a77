import Environment
import Testing

/// A document with these lines below the header.
private func document(_ lines: String...) -> String {
    (["apiVersion: slipway.dev/v1", "kind: Environment"] + lines).joined(separator: "\n")
}

@Suite("Reading a document")
struct ReadingTests {
    @Test("of a name and a region is enough")
    func enough() {
        let read = DocumentReader.read(document("metadata: {name: demo}", "spec: {region: us-west-2}"))
        #expect(read.problems.isEmpty)
        #expect(read.answers["name"] == .text("demo"))
        #expect(read.answers["network.vpcCidr"] == nil, "what is left out stays open")
    }

    /// What is wrong with a document, where, and what the message has to say.
    struct Flaw: Sendable, CustomTestStringConvertible {
        let text: String
        let kind: ReadingProblem.Kind
        let path: String?
        let line: Int?
        let saying: String
        var testDescription: String { "\(kind) \(path?.description ?? "")" }
    }

    static let flaws = [
        Flaw(
            text: document("metadata: {name: demo}", "spec:", "  regoin: us-west-2"), kind: .unknownKey, path: "regoin",
            line: 5, saying: "`region`"),
        Flaw(
            text: document("metadata: {name: demo}", "spec: {region: r, netwrk: {}}"), kind: .unknownKey,
            path: "netwrk", line: 4, saying: "`network`"),
        Flaw(
            text: document("metadata: {nmae: demo}", "spec: {region: r}"), kind: .unknownKey, path: "nmae", line: 3,
            saying: "`name`"),
        Flaw(
            text: document("metadata: {name: demo}", "spec:", "  region: r", "  coreNodes:", "    minSize: two"),
            kind: .wrongType, path: "coreNodes.minSize", line: 7, saying: "whole number"),
        Flaw(
            text: document("metadata: {name: demo}", "spec:", "  region: r", "  coreNodes: {minSize: 2.5}"),
            kind: .wrongType, path: "coreNodes.minSize", line: 6, saying: "whole number"),
        Flaw(
            text: document("metadata: {name: 42}", "spec: {region: r}"), kind: .wrongType, path: "name", line: 3,
            saying: "\"42\""),
        Flaw(
            text: document("metadata: {name: demo}", "spec: {region: r, network: {zones: use1-az1}}"), kind: .wrongType,
            path: "network.zones", line: 4, saying: "list"),
        Flaw(
            text: document("metadata: {name: demo}", "spec: {region: r, network: [a]}"), kind: .wrongType,
            path: "network", line: 4, saying: "keys and values"),
        Flaw(
            text: document("metadata: {name: demo}", "spec: {region: r, addons: {volcano: maybe}}"), kind: .wrongType,
            path: "addons.volcano", line: 4, saying: "true or false"),
        Flaw(
            text: document("metadata: {name: demo}", "spec: {region: r, tags: {team: 3}}"), kind: .wrongType,
            path: "tags.team", line: 4, saying: "quotes"),
        Flaw(
            text: document("metadata: {name: demo}", "spec: {region: r, cluster: {version: 1.30}}"),
            kind: .versionReadAsNumber, path: "cluster.version", line: 4, saying: "1.30 is 1.3"),
        Flaw(
            text: document("metadata: {name: demo}", "spec: {region: r, network: {natGateways: perzone}}"),
            kind: .notAChoice, path: "network.natGateways", line: 4, saying: "perZone"),
        Flaw(
            text: document("metadata: {name: demo}", "spec: {region: a, region: b}"), kind: .duplicateKey, path: nil,
            line: 4, saying: "`region`"),
        Flaw(
            text: document("metadata: {name: demo}", "spec: {network: {}}"), kind: .missing, path: "region", line: nil,
            saying: "spec.region"),
        Flaw(text: document("spec: {region: r}"), kind: .missing, path: "name", line: nil, saying: "metadata.name"),
        Flaw(
            text: "kind: Environment\nmetadata: {name: a}\nspec: {region: r}", kind: .apiVersion, path: nil, line: 1,
            saying: "slipway.dev/v1"),
        Flaw(
            text: "apiVersion: slipway.dev/v1\nkind: Preset\nmetadata: {name: a}\nspec: {region: r}", kind: .kind,
            path: nil, line: 2, saying: "Environment"),
        Flaw(text: "a: [1, 2\nb: 3", kind: .notYAML, path: nil, line: 2, saying: "not YAML"),
        Flaw(text: "", kind: .notAMapping, path: nil, line: 1, saying: "empty"),
        Flaw(text: "# only a comment\n", kind: .notAMapping, path: nil, line: 1, saying: "empty"),
        Flaw(text: "- a\n- b\n", kind: .notAMapping, path: nil, line: 1, saying: "a list"),
        Flaw(text: "a: b\n---\nc: d\n", kind: .notYAML, path: nil, line: 2, saying: "not YAML"),
    ]

    @Test("tells of each flaw its line, its field and what to do", arguments: flaws)
    func flaw(_ flaw: Flaw) throws {
        let problem = try #require(DocumentReader.read(flaw.text).problems.first { $0.kind == flaw.kind })
        #expect(problem.path?.description == flaw.path)
        #expect(problem.line == flaw.line)
        #expect(problem.message.contains(flaw.saying), "\(problem.message)")
    }

    @Test("tells of all flaws at once")
    func severalFlaws() {
        let read = DocumentReader.read(
            document("metadata: {nam: demo}", "spec: {regoin: r, coreNodes: {minSize: x, maxSize: y}}"))
        #expect(read.problems.count >= 5)
    }

    @Test("offers a fix where there is one, and the fix is of the field's type")
    func fixes() throws {
        for flaw in Self.flaws {
            for fix in DocumentReader.read(flaw.text).problems.flatMap(\.fixes) {
                var answers = Answers()
                let isTaken = answers.apply(fix, in: EnvironmentDocument())
                #expect(isTaken, "\(fix)")
            }
        }
    }

    @Test("takes a key without a value as left out")
    func emptyKey() {
        let read = DocumentReader.read(
            document("metadata: {name: demo}", "spec:", "  region: r", "  network:", "  cluster: {version: }"))
        #expect(read.problems.isEmpty)
        #expect(read.answers["cluster.version"] == nil)
    }

    @Test("knows the line of each field, element and tag")
    func lines() {
        let read = DocumentReader.read(
            document(
                "metadata: {name: demo}", "spec:", "  region: r", "  network:", "    zones:", "    - a", "    - b",
                "  tags:", "    team: x"))
        #expect(read.lines.line(of: "region") == 5)
        #expect(read.lines.line(of: "network.zones[1]") == 9)
        #expect(read.lines.line(of: "tags.team") == 11)
        #expect(read.lines.line(of: "network.vpcCidr") == nil)
    }
}

@Suite("Hostile files")
struct HostileFileTests {
    @Test("over 1 MiB are refused unread")
    func tooLarge() {
        let read = DocumentReader.read([UInt8](repeating: UInt8(ascii: "#"), count: (1 << 20) + 1))
        #expect(read.problems.map(\.kind) == [.tooLarge])
    }

    @Test("that are no text are refused")
    func binary() {
        #expect(DocumentReader.read([0x89, 0x50, 0x4E, 0x47, 0xFF, 0xFE]).problems.map(\.kind) == [.notText])
        #expect(DocumentReader.read([0x61, 0x3A, 0x00]).problems.map(\.kind) == [.notText])
    }

    @Test("with aliases of aliases are refused before anything is expanded")
    func bomb() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1..<12 {
            text += "a\(level): &a\(level) [" + (0..<9).map { _ in "*a\(level - 1)" }.joined(separator: ", ") + "]\n"
        }
        #expect(DocumentReader.read(text).problems.map(\.kind) == [.tooManyAliases])
        #expect(
            DocumentReader.read("a: &a [x]\n? *a\n: y\n").problems.contains { $0.kind == .apiVersion }, "a few are read"
        )
    }

    @Test("of deep brackets, ten thousand subnets or one endless line come to an end", arguments: 0..<4)
    func large(which: Int) {
        let text: String =
            switch which {
            case 0: String(repeating: "[", count: 500_000)
            case 1: "a: " + String(repeating: "{b: ", count: 900)
            case 2:
                document("metadata: {name: demo}", "spec:", "  region: r", "  network:", "    publicSubnets:")
                    + "\n" + (0..<10_000).map { "    - 10.\($0 / 256).\($0 % 256).0/24\n" }.joined()
            default: "a: " + String(repeating: "x", count: 1_000_000)
            }
        _ = DocumentReader.read(text)
    }

    @Test("of random bytes are read to the end or refused", arguments: 0..<200)
    func random(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        let alphabet = Array("abc:-[]{}&*!|>'\"%@`,#\n \t0123\u{7F}\u{00}é".utf8)
        let bytes = (0..<400).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1
            return alphabet[Int(state >> 33) % alphabet.count]
        }
        #expect(!DocumentReader.read(bytes).problems.isEmpty)
    }
}
