import Environment
import Testing

@Suite("slipway import")
struct ImportTests {
    private static let blueprint = "name = \"notebooks\"\nenable_volcano = true\nenable_jupyterhub = true\n"

    @Test("makes a document that generate takes, and tells what became of each line")
    func document() throws {
        let program = try Program()
        try program.write(Self.blueprint, to: "blueprint.tfvars")
        let run = try program.run("import", "blueprint.tfvars", "--output", "env.yaml")
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.messages.contains("blueprint.tfvars:2: taken: enable_volcano -> addons.volcano=true\n"))
        #expect(run.messages.contains("blueprint.tfvars:3: no place: enable_jupyterhub. "))
        #expect(run.messages.contains("guessed: region=us-east-1. "))
        #expect(run.messages.contains("2 taken, 0 translated, 1 no place"))
        #expect(try program.read("env.yaml").contains("name: notebooks"))
        #expect(try program.run("generate", "--from", "env.yaml", "--output", "out").status == 0)
        #expect(try program.run("import", "blueprint.tfvars", "--output", "env.yaml").status == 73, "it is there")
    }

    @Test("reads the variables of a bundle's stages back")
    func bundle() throws {
        let program = try Program()
        try program.run("generate", "--preset", "gpu-inference", "--set", "name=demo", "--output", "demo")
        let stages = ["network", "cluster", "addons"].map { "demo/terraform/\($0).tfvars" }
        let run = try program.run(["import"] + stages)
        #expect(run.status == 0, "\(run.messages)")
        try program.write(run.result, to: "again.yaml")
        let differences = try program.run("diff", "demo", "again.yaml").result
        #expect(
            differences.split(separator: "\n").allSatisfy { $0.contains("preset") || $0.contains("enabled") == false },
            "\(differences)")
    }

    @Test("makes a preset where one is asked for, and both at once for programs")
    func preset() throws {
        let program = try Program()
        try program.write(Self.blueprint, to: "blueprint.tfvars")
        let run = try program.run(
            "import", "blueprint.tfvars", "--preset", "notebooks", "--output", "p/notebooks.yaml", "--set",
            "region=eu-west-1")
        #expect(run.status == 0, "\(run.messages)")
        #expect(!run.messages.contains("guessed: region"))
        #expect(try program.run("presets", "lint", "p/notebooks.yaml").status == 0)
        let json = try program.run("import", "blueprint.tfvars", "--format", "json")
        #expect(json.result.contains(#""kind": "Import""#) && json.result.contains(#""outcome": "no place""#))
    }

    @Test("names file and line of what cannot be read, and of a document with errors says what to mend")
    func errors() throws {
        let program = try Program()
        try program.write("name = \"x\"\nregion = var.r\n", to: "a.tfvars")
        let unreadable = try program.run("import", "a.tfvars")
        #expect(unreadable.status == 66)
        #expect(unreadable.messages.hasPrefix("slipway: a.tfvars:2: "))
        try program.write("name = \"A_B\"\nregion = \"us-west-2\"\n", to: "b.tfvars")
        let unsound = try program.run("import", "b.tfvars")
        #expect(unsound.status == 65)
        #expect(unsound.result.contains("name: A_B") && unsound.messages.contains("NAM001"))
    }
}
