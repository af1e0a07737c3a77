import Testing

@Suite("Output that cannot be written")
struct OutputTests {
    @Test(
        "ends every command with 74 and a sentence",
        arguments: [
            "--help", "--version", "generate --help", "--generate-completion-script bash",
            "generate --from env.yaml --output out", "generate --from env.yaml --output out --format json --dry-run",
            "validate bad.yaml", "validate env.yaml --format json", "plan env.yaml", "verify demo",
            "diff env.yaml cpu-batch",
            "presets list", "presets show base", "presets save one --from env.yaml --output -",
            "presets lint bad/one.yaml",
            "catalog regions", "catalog zones", "catalog versions", "catalog instances", "catalog quotas",
            "explain NET004", "schema plan", "wizard --line",
        ])
    func full(command: String) throws {
        let home = try Program()
        try home.write(smallDocument, to: "env.yaml")
        try home.write(smallDocument.replacing("demo", with: "Demo_"), to: "bad.yaml")
        try home.write("kind: Preset\n", to: "bad/one.yaml")
        let outcome = try home.shell(
            "slipway generate --from env.yaml --output demo >/dev/null; touch demo/x; slipway \(command) >/dev/full </dev/null"
        )
        #expect(outcome.status == 74)
        #expect(outcome.messages.contains("Standard output cannot be written: No space left on device."))
    }

    @Test("does not matter to a command that has nothing to print")
    func nothing() throws {
        let home = try Program()
        try home.write(smallDocument, to: "env.yaml")
        #expect(try home.shell("slipway diff env.yaml env.yaml >/dev/full").status == 0)
    }
}
