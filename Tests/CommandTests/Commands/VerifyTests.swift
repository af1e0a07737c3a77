import Testing

@Suite struct VerifyTests {
    private func bundle() throws -> Program {
        let program = try Program()
        try program.run("generate", "--preset", "base", "--set", "name=demo", "--output", "demo")
        return program
    }

    @Test func aBundleAsItWasWrittenIsIntact() throws {
        let verified = try bundle().run("verify", "demo")
        #expect(verified.status == 0)
        #expect(verified.result == "")
        #expect(verified.messages.contains("intact"))
    }

    @Test func changedMissingAndAddedFilesAreTold() throws {
        let program = try bundle()
        try program.write("#", to: "demo/apply.sh")
        try program.remove("demo/PLAN.md")
        try program.write("", to: "demo/notes.txt")
        let verified = try program.run("verify", "demo")
        #expect(verified.status == 65)
        #expect(verified.result == "~ apply.sh\n- PLAN.md\n+ notes.txt\n")
        #expect(verified.messages.contains("slipway generate --from demo"))
        let json = try program.run("verify", "demo", "--format", "json")
        #expect(json.status == 65)
        #expect(json.result.contains(#""intact": false"#))
        #expect(json.messages == "")
    }

    @Test func anAddedFileAloneDoesNoHarm() throws {
        let program = try bundle()
        try program.write("", to: "demo/notes.txt")
        let verified = try program.run("verify", "demo")
        #expect(verified.status == 0)
        #expect(verified.result == "+ notes.txt\n")
    }

    @Test(arguments: [
        "terraform/network/extra.tf", "terraform/addons/main_override.tf", "terraform/cluster/override.tf.json",
        "terraform/cluster/x.auto.tfvars", "terraform/network/terraform.tfvars.json",
        "terraform/network/modules/a/main.tf",
    ])
    func addedCodeThatTerraformWouldRunIsNamedAndStops(_ path: String) throws {
        let program = try bundle()
        try program.write("", to: "demo/\(path)")
        let verified = try program.run("verify", "demo")
        #expect(verified.status == 65)
        #expect(verified.result == "+ \(path)\n")
        #expect(verified.messages.contains("Terraform would run what was added: \(path)"))
        #expect(try program.run("verify", "demo", "--allow-added-code").status == 0)
        let json = try program.run("verify", "demo", "--format", "json")
        #expect(json.status == 65 && json.result.contains("\"addedCode\": [\n    \"\(path)\""))
    }

    @Test func whatTerraformDoesNotReadDoesNoHarm() throws {
        let program = try bundle()
        for path in ["terraform/notes.md", "main.tf", "docs/a.tfvars"] { try program.write("", to: "demo/\(path)") }
        #expect(try program.run("verify", "demo").status == 0)
    }

    @Test func withoutItsDocumentABundleCannotBeMadeAgain() throws {
        let program = try bundle()
        try program.remove("demo/environment.yaml")
        let verified = try program.run("verify", "demo")
        #expect(verified.status == 65)
        #expect(verified.messages.contains("Bring its environment.yaml back"))
    }

    @Test func aFolderThatIsNoBundleCannotBeRead() throws {
        let program = try Program()
        #expect(try program.run("verify", ".").status == 66)
        #expect(try program.run("verify", "nowhere").status == 66)
    }
}
