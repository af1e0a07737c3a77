import Environment
import Foundation
import TestSupport
import Testing

@testable import EnvironmentBundle

@Suite struct ScriptTests {
    private static let shellcheck = [
        "/usr/bin/shellcheck", "/usr/local/bin/shellcheck", "/opt/homebrew/bin/shellcheck",
    ]
    .first(where: FileManager.default.isExecutableFile)

    /// A document whose every text is code somewhere.
    private static var hostileDocument: EnvironmentDocument {
        var document = EnvironmentDocument.planned(repository: "https://git.test/'$(id)`id`\n\"x\"")
        document.description = hostileTexts.joined(separator: " ")
        document.name = "it's $(id) `id`"
        document.tags = ["a'b": "$(id)"]
        document.delivery.rafay.project = "ai'team $(id)"
        document.delivery.rafay.agent = "\\"
        document.delivery.rafay.repository.branch = "it's\nmine"
        document.delivery.rafay.repository.path = "--force"
        return document
    }

    /// Documents whose scripts are put together from different parts.
    private static let documents = PlanTests.documents + [hostileDocument]

    @Test(.enabled(if: shellcheck != nil, "shellcheck is not installed"), arguments: documents.indices)
    func shellCheckFindsNothing(index: Int) throws {
        let document = Self.documents[index]
        let scripts = RenderedBundle(inputs(document)).files.filter { $0.path.hasSuffix(".sh") }
        let hook = document.delivery.rafay.enabled ? ["rafay/clear-cluster.sh"] : []
        #expect(scripts.map(\.path) == ["apply.sh", "destroy.sh"] + hook)
        for script in scripts {
            let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sh")
            defer { try? FileManager.default.removeItem(at: file) }
            try Data(script.bytes).write(to: file)
            let process = Process()
            process.executableURL = URL(filePath: Self.shellcheck ?? "")
            process.arguments = [file.path]
            let pipe = Pipe()
            process.standardOutput = pipe
            try process.run()
            let findings = pipe.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            #expect(String(decoding: findings, as: UTF8.self) == "")
            #expect(process.terminationStatus == 0)
        }
    }

    // MARK: Parts

    @Test func everyActionHasItsFunctionInOnePart() {
        for action in ScriptAction.allCases {
            #expect(ScriptPart.all.count { $0.actions.contains(action) } == 1, "\(action.function)")
        }
    }

    @Test func everyFunctionOfAnActionIsOneThatStepsCanCall() {
        let known = Set(ScriptAction.allCases.map(\.function))
        for name in Self.functions(of: ScriptPart.all.map(\.text).joined()) where name.hasPrefix("run_") {
            #expect(known.contains(name), "\(name)")
        }
    }

    @Test func aBundleCarriesOnlyWhatItsPlanCalls() {
        func script(_ change: (inout EnvironmentDocument) -> Void) -> String {
            var document = EnvironmentDocument.planned()
            change(&document)
            return ApplyScript(plan: inputs(document).plan).text
        }
        let whole = script { _ in }
        #expect(whole.contains("rctl") && whole.contains("run_smoke_test()"))
        let withoutRafay = script { $0.delivery.rafay.enabled = false }
        #expect(!withoutRafay.lowercased().contains("rafay") && !withoutRafay.contains("rctl"))
        let withoutPools = script {
            $0.pools[cpuPool].enabled = false
            $0.pools[gpuPool].enabled = false
        }
        #expect(!withoutPools.contains("smoke"))
    }

    /// A part that is left out takes its functions along: nothing that stays may call them.
    @Test(arguments: documents.indices) func everyFunctionThatAScriptNamesIsInIt(index: Int) {
        let script = ApplyScript(plan: inputs(Self.documents[index]).plan).text
        let defined = Self.functions(of: script)
        let code = script.split(separator: "\n").filter { !$0.hasPrefix("#") }
        let words = Set(code.flatMap { $0.split { !("a"..."z").contains($0) && $0 != "_" } }.map(String.init))
        // Names that are words too are in the parts of every script.
        #expect(words.intersection(Self.functions(of: ScriptPart.all.map(\.text).joined())).isSubset(of: defined))
        #expect(defined.count > 20)
    }

    private static func functions(of script: String) -> Set<String> {
        Set(script.matches(of: /(?m)^([a-z_]+)\(\) \{/).map { String($0.1) })
    }

    @Test func scriptsAreExecutable() throws {
        let scripts = RenderedBundle(inputs()).files.filter(\.isExecutable)
        #expect(scripts.map(\.path) == ["apply.sh", "destroy.sh", "rafay/clear-cluster.sh"])
    }

    /// The commands arrive at the programs word by word, whatever the words are.
    @Test(.enabled(if: Bench.canRun, "setsid (util-linux) is not installed")) func aHostileDocumentIsOnlyText() throws {
        let bench = try Bench()
        try bench.write(Self.hostileDocument)
        let outcome = try bench.run("apply.sh", "rafay", "--dry-run")
        #expect(outcome.code == 0, "\(outcome.errors)")
        for step in inputs(Self.hostileDocument).plan.routes[1].steps {
            // As a person would type it; the script's own quoting loses newlines at a word's end alone.
            #expect(outcome.output.contains("\(step.id) (\(step.kind.rawValue))"))
        }
        #expect(outcome.output.contains("'ai'\\''team $(id)'"))
        #expect(outcome.errors == "")
        #expect(!FileManager.default.fileExists(atPath: "/tmp/slipway-was-here"))
    }
}
