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
}
