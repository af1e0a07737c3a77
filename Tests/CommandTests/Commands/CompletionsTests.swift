import Foundation
import Testing

/// The program is asked as the shells' scripts ask it.
@Suite struct CompletionsTests {
    private let program: Program

    init() throws { program = try Program() }

    /// What is offered for the last of the words, as bash is told.
    private func offered(_ command: String, for argument: String, after words: String...) throws -> [String] {
        let place = ["---completion"] + command.split(separator: " ").map(String.init) + ["--", argument]
        let told = try program.run(
            place + [String(words.count), String(words.last?.count ?? 0), "slipway"] + words)
        #expect(told.status == 0)
        return told.result.split(separator: "\n").map(String.init)
    }

    @Test(
        "offer what the catalog, the presets, the fields and the rules are called",
        arguments: [
            ("generate", "--preset", "ray-training"), ("presets show", "positional@0", "base"),
            ("presets lint", "positional@0", "cpu-batch"), ("presets save", "--extends", "base"),
            ("catalog zones", "--region", "eu-west-1"), ("catalog instances", "--region", "us-west-2"),
            ("catalog instances", "--family", "m6i"), ("catalog regions", "--with", "g5"),
            ("catalog quotas", "--family", "p5"), ("generate", "--set", "network.natGateways="),
            ("explain", "positional@0", "NET004"), ("explain", "positional@0", "subnet-overlap"),
            ("explain", "positional@0", "NET"), ("explain", "positional@0", "pools.g5-gpu-karpenter.instanceFamilies"),
        ])
    func names(command: String, argument: String, name: String) throws {
        let offered = try offered(command, for: argument, after: "")
        #expect(offered.contains(name))
        #expect(Set(offered).count == offered.count)
    }

    @Test(
        "offer a field's values once its path stands there, and the next one in a list",
        arguments: [
            ("reg", "region=us-west-2"), ("region=us", "region=us-west-2"),
            ("cluster.version=", "cluster.version=1.35"),
            ("network.natGateways=", "network.natGateways=perZone"),
            ("coreNodes.instanceTypes=m", "coreNodes.instanceTypes=m6i.large"),
            ("pools.g5-gpu-karpenter.instanceFamilies=g5,", "pools.g5-gpu-karpenter.instanceFamilies=g5,g6"),
            ("pools.g5-gpu-karpenter.enabled=", "pools.g5-gpu-karpenter.enabled=false"),
        ])
    func values(word: String, value: String) throws {
        let offered = try offered("generate", for: "--set", after: "--set", word)
        #expect(offered.contains(value))
        let chosen = value.prefix(through: try #require(value.lastIndex { $0 == "=" || $0 == "," }))
        #expect(offered.allSatisfy { $0.hasPrefix(chosen) })
    }

    @Test("offer nothing for text, numbers, and fields that nobody knows", arguments: ["name=", "tags=", "nosuch="])
    func nothing(word: String) throws {
        #expect(try offered("generate", for: "--set", after: "--set", word) == [])
    }

    @Test("offer the presets of folders that the command line names") func folders() throws {
        let presets = program.folder.appendingPathComponent("ours")
        try FileManager.default.createDirectory(at: presets, withIntermediateDirectories: true)
        let ours = try program.run("presets", "show", "base").result.replacingOccurrences(
            of: "name: base", with: "name: ours-gpu")
        try Data(ours.utf8).write(to: presets.appendingPathComponent("ours-gpu.yaml"))
        #expect(
            try offered("generate", for: "--preset", after: "--preset-dir", "ours", "--preset", "").contains("ours-gpu")
        )
        #expect(try !offered("generate", for: "--preset", after: "--preset", "").contains("ours-gpu"))
    }

    @Test("are scripts that ask the program, for bash, zsh and fish", arguments: ["bash", "zsh", "fish"])
    func scripts(shell: String) throws {
        let script = try program.run("--generate-completion-script", shell).result
        #expect(script.contains("---completion generate -- --preset"))
        #expect(script.contains("---completion explain -- positional@0"))
    }

    @Test("complete a word in bash") func bash() throws {
        let script = try program.run("--generate-completion-script", "bash").result
        try Data(script.utf8).write(to: program.folder.appendingPathComponent("completions"))
        let told = try program.shell(
            """
            bash -c '. ./completions
            COMP_WORDS=("$SLIPWAY" explain NET00) COMP_CWORD=2 COMP_LINE="$SLIPWAY explain NET00"
            COMP_POINT=${#COMP_LINE}
            _slipway "$SLIPWAY" NET00 explain
            printf "%s\\n" "${COMPREPLY[@]}"'
            """)
        #expect(told.result.contains("NET004\n"))
        #expect(!told.result.contains("NAM"))
    }
}
