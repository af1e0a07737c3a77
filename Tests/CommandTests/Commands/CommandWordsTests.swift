import Testing

@Suite("The words of the command line")
struct CommandWordsTests {
    @Test(
        "a mistyped command is answered with the nearest one",
        arguments: [
            (["generat"], "There is no command slipway generat. Did you mean slipway generate?"),
            (
                ["catalog", "regoins"],
                "There is no command slipway catalog regoins. Did you mean slipway catalog regions?"
            ),
            (["help", "nosuch"], "There is no command slipway nosuch. There are: wizard, generate,"),
            (
                ["help", "presets", "lnt"],
                "There is no command slipway presets lnt. Did you mean slipway presets lint?"
            ),
        ])
    func mistyped(words: [String], answer: String) throws {
        let run = try Program().run(words)
        #expect(run.status == 64)
        #expect(run.result == "")
        #expect(run.messages.hasPrefix("slipway: \(answer)"), "\(run.messages)")
    }

    @Test(
        "the version is told with the day of the facts, however it is asked for", arguments: ["version", "--version"])
    func version(word: String) throws {
        let run = try Program().run(word)
        #expect(run.status == 0)
        #expect(
            run.result.wholeMatch(of: /slipway \d+\.\d+\.\d+, facts of \d{4}-\d\d-\d\d\n/) != nil,
            "\(run.result)")
    }

    @Test(
        "errors of every kind begin with the program's name",
        arguments: [
            ["generate", "--from", "nowhere.yaml"], ["generate", "--no-such-option"],
            ["generate", "--set", "nonsense"],
            ["presets", "show", "nosuch"], ["catalog", "zones", "--region", "nowhere"], ["explain", "NOSUCH"],
        ])
    func voice(words: [String]) throws {
        let run = try Program().run(words)
        #expect(run.status != 0)
        #expect(run.messages.hasPrefix("slipway: "), "\(run.messages)")
    }

    @Test("generate that is refused tells the errors alone, and the sum of the rest")
    func refusal() throws {
        let run = try Program().run("generate", "--preset", "ray-training", "--output", "demo")
        #expect(run.status == 65)
        #expect(run.messages.hasPrefix("slipway: Nothing was written: 1 error, "))
        #expect(run.messages.contains("error NAM002") && !run.messages.contains("note "))
    }

    @Test("generate ends with what comes next, unless it is to be quiet")
    func next() throws {
        let home = try Program()
        let arguments = ["generate", "--preset", "base", "--set", "name=demo", "--output", "demo"]
        #expect(try home.run(arguments).messages.contains("  slipway preflight demo "))
        let quiet = try home.run(arguments + ["--quiet"])
        #expect(quiet.status == 0)
        #expect(quiet.result + quiet.messages == "")
    }
}
