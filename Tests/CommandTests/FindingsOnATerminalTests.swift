import Foundation
import Testing

@Suite("Findings on a terminal")
struct FindingsOnATerminalTests {
    private static let document = """
        apiVersion: slipway.dev/v1
        kind: Environment
        metadata: {name: demo}
        spec: {region: us-west-2, coreNodes: {minSize: 9}}

        """
    private static let colour = "\u{1B}[1;31merror NOD"

    /// What `validate` shows on a terminal of 80 columns.
    private func shown(_ arguments: String..., variables: [String: String] = [:]) throws -> [String] {
        let home = try Program()
        try home.write(Self.document, to: "env.yaml")
        let terminal = try PseudoTerminal(["validate", "env.yaml"] + arguments, in: home, variables: variables)
        #expect(try terminal.waitForEnd() == 65)
        return String(decoding: terminal.drawn, as: UTF8.self).replacingOccurrences(of: "\r", with: "")
            .split(separator: "\n").map(String.init)
    }

    @Test("end their lines between words, begin with the errors, and have the colour of their severity")
    func wrapped() throws {
        let lines = try shown()
        let plain = lines.map { $0.replacing(/\u{1B}\[[0-9;]*m/, with: "") }
        #expect(plain.allSatisfy { $0.count <= 80 || $0.hasPrefix("    fix: ") || $0.hasPrefix("         ") })
        #expect(plain.contains { $0.hasPrefix("    ") && !$0.hasPrefix("    fix: ") }, "some are longer than a line")
        #expect(lines.first?.contains(Self.colour) == true, "\(lines.first ?? "")")
        #expect(lines.contains { $0.contains("\u{1B}[1;36mnote ") })
    }

    @Test("have no colours where NO_COLOR says so, or --color, and have them in a pipe where that asks for them")
    func colours() throws {
        #expect(try !shown(variables: ["NO_COLOR": "1"]).joined().contains("\u{1B}"))
        #expect(try !shown("--color", "never").joined().contains("\u{1B}"))
        let program = try Program()
        try program.write(Self.document, to: "env.yaml")
        let piped = try program.run("validate", "env.yaml")
        #expect(!piped.result.contains("\u{1B}") && piped.result.contains("error NOD002"))
        #expect(try program.run("validate", "env.yaml", "--color", "always").result.contains(Self.colour))
    }
}
