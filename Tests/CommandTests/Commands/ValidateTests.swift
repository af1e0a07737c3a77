import Testing

@Suite struct ValidateTests {
    private func program() throws -> Program {
        let program = try Program()
        try program.write(smallDocument, to: "good.yaml")
        try program.write(smallDocument.replacing("demo", with: "Demo_"), to: "bad.yaml")
        return program
    }

    @Test func findingsGoToStandardOutputAndTheirSumToStandardError() throws {
        let judged = try program().run("validate", "good.yaml", "bad.yaml")
        #expect(judged.status == 65)
        #expect(judged.result.contains("bad.yaml:3: error NAM001"))
        #expect(judged.messages.hasPrefix("good.yaml, bad.yaml: 1 error"))
    }

    @Test(arguments: ["json", "github", "sarif"])
    func programsReadFindingsWithoutMessages(_ format: String) throws {
        let judged = try program().run("validate", "bad.yaml", "--format", format)
        #expect(judged.status == 65)
        #expect(judged.result.contains("NAM001"))
        #expect(judged.messages == "")
    }

    @Test func warningsFailWhenTheyAreAskedTo() throws {
        let program = try program()
        try program.write(
            smallDocument.replacing("us-west-2}", with: "us-west-2, network: {zones: [us-west-2a, us-west-2b]}}"),
            to: "letters.yaml")
        #expect(try program.run("validate", "letters.yaml").status == 0)
        #expect(try program.run("validate", "letters.yaml", "--strict").status == 65)
    }

    @Test func findingsInABundleNameTheFileThatHasThem() throws {
        let program = try program()
        try program.run("generate", "--from", "good.yaml", "--output", "demo")
        let judged = try program.run("validate", "demo", "--format", "github")
        #expect(judged.status == 0)
        #expect(judged.result.contains("file=demo/environment.yaml,line="))
    }

    @Test func whatCannotBeReadIsNoInput() throws {
        #expect(try program().run("validate", "nowhere.yaml").status == 66)
        #expect(try program().run("validate").status == 64)
    }

    @Test(arguments: ["text", "github"])
    func theNameOfAFileBecomesNoCommandOfGitHubs(_ format: String) throws {
        let program = try Program()
        let name = "x\n::error::injected\u{202E}.yaml"
        try program.write(smallDocument.replacing("demo", with: "Demo_"), to: name)
        for arguments in [
            ["validate", name, "--format", format], ["plan", name], ["generate", "--from", name],
            ["validate", name + "2"],
        ] {
            let judged = try program.run(arguments)
            #expect(judged.status != 0)
            for text in [judged.result, judged.messages] {
                #expect(!text.split(separator: "\n").contains { $0.hasPrefix("::error::injected") }, "\(arguments)")
            }
        }
    }
}
