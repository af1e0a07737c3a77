import Testing

@Suite("A bundle's environment.yaml")
struct HandEditedDocumentTests {
    private func bundle() throws -> Program {
        let home = try Program()
        #expect(try home.run("generate", "--preset", "base", "--set", "name=demo", "--output", "demo").status == 0)
        return home
    }

    private func edit(_ home: Program, _ old: String, _ new: String) throws {
        try home.write(try home.read("demo/environment.yaml").replacing(old, with: new), to: "demo/environment.yaml")
    }

    @Test("is the document: comments and changes of it are taken, and the comments kept where the value stays")
    func edits() throws {
        let home = try bundle()
        try edit(home, "  region: us-west-2\n", "  # near the team\n  region: us-west-2 # Oregon\n")
        try edit(home, "    natGateways: single\n", "    natGateways: perZone # safer\n")
        #expect(try home.run("verify", "demo").messages.contains("makes the bundle that it now describes"))
        let edited = try home.run("generate", "--from", "demo", "--output", "demo")
        #expect(edited.status == 0, "\(edited.messages)")
        let text = try home.read("demo/environment.yaml")
        #expect(text.contains("  # near the team\n  region: us-west-2 # Oregon\n"))
        #expect(text.contains("    natGateways: perZone # safer\n"))
        #expect(try home.read("demo/terraform/network.tfvars").contains("perZone"))
        #expect(try home.run("verify", "demo").status == 0)

        let again = try home.run(
            "generate", "--from", "demo/environment.yaml", "--set", "network.natGateways=single", "--output", "demo")
        #expect(again.status == 0, "\(again.messages)")
        #expect(try home.read("demo/environment.yaml").contains("    natGateways: single\n"))
        #expect(try home.run("generate", "--from", "demo", "--output", "other").status == 0)
        #expect(home.files(in: "demo") == home.files(in: "other"))
    }

    @Test("is not lost when the bundle is written of another document")
    func otherDocument() throws {
        let home = try bundle()
        try home.write(smallDocument, to: "env.yaml")
        try edit(home, "region: us-west-2", "region: us-east-1 # nearer")
        let before = home.files(in: "demo")
        let refused = try home.run("generate", "--from", "env.yaml", "--output", "demo")
        #expect(
            refused.status == 73
                && refused.messages.contains("Changed by hand since Slipway wrote it: environment.yaml"))
        #expect(home.files(in: "demo") == before)
    }

    @Test("keeps its comments through the wizard too, byte for byte")
    func wizard() throws {
        let home = try bundle()
        try edit(home, "  region: us-west-2\n", "  region: us-west-2 # Oregon\n")
        #expect(try home.run("generate", "--from", "demo", "--output", "generated").status == 0)
        let talk = try home.run(["--line", "--from", "demo"], input: "write\n\n")
        #expect(talk.status == 0, "\(talk.result)")
        #expect(try home.read("demo/environment.yaml").contains("us-west-2 # Oregon"))
        #expect(home.files(in: "demo") == home.files(in: "generated"))
    }
}
