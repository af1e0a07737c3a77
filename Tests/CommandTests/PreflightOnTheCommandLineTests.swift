import Foundation
import Glibc
import Testing

/// The program with the stand-in `aws` of Tests/PreflightTests on its PATH.
final class Account {
    let home: Program
    let world: URL

    init() throws {
        home = try Program()
        world = home.folder.appendingPathComponent("world")
        try FileManager.default.createDirectory(at: world, withIntermediateDirectories: true)
        try home.write(smallDocument, to: "env.yaml")
    }

    private static let standIns = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../PreflightTests/StandIns").standardized.path

    var variables: [String: String] {
        [
            "PATH": "\(Self.standIns):/usr/bin:/bin", "HOME": home.folder.path, "XDG_DATA_DIRS": home.folder.path,
            "WORLD": world.path,
        ]
    }

    /// Lets a call be answered by a piece of shell.
    func answer(_ call: String, with script: String) throws {
        try script.write(to: world.appendingPathComponent(call), atomically: true, encoding: .utf8)
    }

    var calls: [String] {
        (try? home.read("world/calls"))?.split(separator: "\n").map(String.init) ?? []
    }

    /// What the stand-in wrote into a file of its world, once it did.
    func written(_ name: String) -> String? {
        (try? home.read("world/\(name)")).flatMap { $0.hasSuffix("\n") ? $0 : nil }
    }

    func run(_ arguments: String..., with others: [String: String] = [:]) throws -> Program.Outcome {
        try program(["preflight"] + arguments, with: others)
    }

    /// Runs the program with any command.
    func program(_ arguments: [String], with others: [String: String] = [:]) throws -> Program.Outcome {
        let process = Process()
        let (result, messages) = (Pipe(), Pipe())
        process.executableURL = Program.executable
        process.arguments = arguments
        process.currentDirectoryURL = home.folder
        process.environment = variables.merging(others) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = result
        process.standardError = messages
        try process.run()
        let texts = try [result, messages].map {
            String(decoding: try $0.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        }
        process.waitUntilExit()
        return Program.Outcome(status: process.terminationStatus, result: texts[0], messages: texts[1])
    }
}

@Suite("slipway preflight")
struct PreflightOnTheCommandLineTests {
    @Test("ends with 0 where all is well, a line for each question")
    func ready() throws {
        let run = try Account().run("env.yaml")
        #expect(run.status == 0)
        let lines = run.result.split(separator: "\n")
        #expect(lines.count == 21 && lines.count { $0.hasPrefix("fine ") } == 20)
        #expect(run.messages == "demo: 1 note, 20 fine.\n", "no progress where nobody watches")
    }

    @Test("asks about a bundle as about its document")
    func bundle() throws {
        let account = try Account()
        try account.home.run("generate", "--from", "env.yaml", "--output", "demo")
        #expect(try account.run("demo").result == (try account.run("env.yaml")).result)
    }

    @Test("is ready with a warning")
    func warning() throws {
        let account = try Account()
        try account.answer("service-quotas get-service-quota", with: "echo 64.0")
        let run = try account.run("env.yaml")
        #expect(run.status == 0)
        #expect(run.result.contains("warning"))
    }

    @Test("ends with 65 when the account has a problem, whatever else is undecided")
    func problem() throws {
        let account = try Account()
        try account.answer("eks describe-cluster", with: "echo ACTIVE")
        try account.answer("iam get-role", with: "exit 1")
        let run = try account.run("env.yaml")
        #expect(run.status == 65)
        #expect(run.messages == "demo: 1 problem, 1 note, 18 fine, 1 undecided.\n")
    }

    @Test("ends with 65 and asks nothing when the document has errors")
    func errors() throws {
        let account = try Account()
        try account.home.write(smallDocument.replacing("demo", with: "Demo_"), to: "env.yaml")
        let run = try account.run("env.yaml")
        #expect(run.status == 65)
        #expect(run.result == "")
        #expect(run.messages.contains("NAM001") && run.messages.contains("was not asked"))
        #expect(account.calls.isEmpty)
    }

    @Test("ends with 66 when the document cannot be read")
    func unreadable() throws {
        #expect(try Account().run("nothing.yaml").status == 66)
    }

    @Test("ends with 69 without an aws program, and says what to do")
    func missing() throws {
        let account = try Account()
        let run = try account.run("env.yaml", with: ["PATH": account.home.folder.path])
        #expect(run.status == 69)
        #expect(run.messages.contains("Install the AWS CLI"))
    }

    @Test("ends with 75 when nobody is signed in, since then nothing is known")
    func undecided() throws {
        let account = try Account()
        try account.answer("sts get-caller-identity", with: "echo 'Unable to locate credentials' >&2; exit 253")
        let run = try account.run("env.yaml")
        #expect(run.status == 75)
        #expect(run.result.contains("Sign in (aws login"))
        #expect(account.calls.count == 1)
    }

    @Test("asks no other account than SLIPWAY_ACCOUNT names")
    func otherAccount() throws {
        let account = try Account()
        #expect(try account.run("env.yaml", with: ["SLIPWAY_ACCOUNT": "210987654321"]).status == 65)
        #expect(account.calls.count == 1)
        #expect(try account.run("env.yaml", with: ["SLIPWAY_ACCOUNT": "123456789012"]).status == 0)
    }

    @Test("tells programs the same as JSON")
    func json() throws {
        let account = try Account()
        try account.answer("service-quotas get-service-quota", with: "echo 64.0")
        try account.answer(
            "iam get-role", with: "echo 'An error occurred (AccessDenied) when calling: token SECRET' >&2; exit 254")
        let run = try account.run("env.yaml", "--format", "json")
        #expect(run.status == 75)
        #expect(run.messages == "")
        #expect(!run.result.contains("SECRET"))
        let report = try #require(try JSONSerialization.jsonObject(with: Data(run.result.utf8)) as? [String: Any])
        #expect(Set(report.keys) == ["apiVersion", "kind", "decided", "ready", "summary", "checks"])
        #expect(report["apiVersion"] as? String == "slipway.dev/v1" && report["kind"] as? String == "Preflight")
        #expect(report["decided"] as? Bool == false && report["ready"] as? Bool == false)
        #expect(
            report["summary"] as? [String: Int] == ["fine": 16, "notes": 1, "warnings": 3, "errors": 0, "undecided": 1])
        let checks = try #require(report["checks"] as? [[String: String]])
        #expect(checks.count == 21)
        #expect(checks.allSatisfy { Set($0.keys) == ["id", "title", "outcome", "message", "remedy"] })
        #expect(checks.filter { $0["outcome"] == "undecided" }.map { $0["id"] } == ["spot-role"])
    }

    @Test("takes a hanging aws along when a signal ends it", arguments: [SIGINT, SIGTERM, SIGHUP])
    func signals(signal: Int32) throws {
        let account = try Account()
        try account.answer("iam get-role", with: "echo $$ >\"$WORLD/own\"; sleep 300")
        let terminal = try PseudoTerminal(["preflight", "env.yaml"], in: account.home, variables: account.variables)
        try terminal.wait(for: "21 of 21: Role for spot instances, 0 s")
        let process = try #require(account.process("own"))
        if signal == SIGINT { terminal.send("\u{3}") } else { kill(terminal.process, signal) }
        #expect(try terminal.waitForEnd() == -signal)
        #expect(kill(process, 0) == -1 && errno == ESRCH)
    }
}

@Suite("The account in the wizard on a terminal", .serialized)
struct AskingOnATerminalTests {
    @Test("stops a hanging aws at Esc, and goes on")
    func stopping() throws {
        let account = try Account()
        try account.answer(
            "eks describe-cluster-versions", with: "echo $$ >\"$WORLD/own\"; trap '' TERM INT; sleep 300")
        let terminal = try Self.onReview(account)
        terminal.send("\r")
        try terminal.wait(for: "Kubernetes 1.36, 0 s. Esc stops.")
        #expect(terminal.answers(within: 20), "the seconds go on")
        let process = try #require(account.process("own"))
        terminal.send("\u{1B}")
        try terminal.wait(for: "Stopped.")
        #expect(kill(process, 0) == -1 && errno == ESRCH)
        terminal.send("\u{3}")
        #expect(try terminal.waitForEnd() == 130)
        #expect(terminal.settings.c_lflag == terminal.before.c_lflag)
    }

    @Test("shows the answers, and writes the bundle all the same")
    func answers() throws {
        let account = try Account()
        try account.answer("eks describe-cluster", with: "echo ACTIVE")
        let terminal = try Self.onReview(account)
        terminal.send("\r")
        try terminal.wait(for: "Choose another name")
        terminal.send("\u{1B}")
        try terminal.wait(for: "1 problem, 1 note, 19 fine")
        terminal.send("\u{1B}OH\r")
        try terminal.wait(for: "without the wizard")
        terminal.send("\r")
        #expect(try terminal.waitForEnd() == 0)
    }

    @Test("says so where there is no aws, and goes on")
    func missing() throws {
        let account = try Account()
        let terminal = try Self.onReview(account, ["PATH": account.home.folder.path])
        terminal.send("\r")
        try terminal.wait(for: "Install the AWS CLI")
        terminal.send("\u{3}")
        #expect(try terminal.waitForEnd() == 130)
    }

    @Test("is asked in line mode too, until Ctrl-C")
    func lineMode() throws {
        let account = try Account()
        try account.answer("eks describe-cluster-versions", with: "echo $$ >\"$WORLD/own\"; sleep 300")
        let terminal = try PseudoTerminal(["--line"], in: account.home, variables: account.variables)
        try terminal.wait(for: "help: ")
        terminal.send("review\n6\n")
        try terminal.wait(for: "Kubernetes 1.36.")
        let process = try #require(account.process("own"))
        terminal.send("\u{3}")
        try terminal.wait(for: "Stopped.")
        #expect(kill(process, 0) == -1 && errno == ESRCH)
        terminal.send("quit\n")
        #expect(try terminal.waitForEnd() == 130)
    }

    /// The wizard on Review, with the focus on Account.
    private static func onReview(_ account: Account, _ others: [String: String] = [:]) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal([], in: account.home, variables: account.variables.merging(others) { $1 })
        try terminal.wait(for: "Ctrl-C")
        terminal.send("w")
        try terminal.wait(for: "Write the bundle")
        terminal.send("\u{1B}OH" + String(repeating: "\u{1B}OB", count: 5))
        try terminal.wait(for: "Enter asks your AWS account")
        return terminal
    }
}

extension Account {
    /// The number of the stand-in's process, which it wrote down.
    fileprivate func process(_ name: String) -> pid_t? {
        for _ in 0..<200 where written(name) == nil { usleep(10_000) }
        return written(name).flatMap { pid_t($0.trimmingCharacters(in: .newlines)) }
    }
}
