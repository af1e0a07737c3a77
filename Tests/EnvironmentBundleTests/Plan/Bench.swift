import Catalog
import Environment
import EnvironmentBundle
import Foundation
import TestSupport

extension EnvironmentDocument {
    /// The sample that the plan is judged by: everything on, with a Git repository to push to.
    static func planned(repository: String = "git@git.test:platform/demo.git") -> EnvironmentDocument {
        var document = EnvironmentDocument.sample()
        document.delivery.rafay.repository.name = "demo-infra"
        document.delivery.rafay.repository.endpoint = repository
        document.delivery.rafay.repository.path = "environments/demo"
        return document
    }
}

func inputs(_ document: EnvironmentDocument = .planned()) -> BundleInputs {
    BundleInputs(document: document, catalog: .builtIn)
}

/// A bundle on disk, with stand-ins for the programs that its scripts call and a folder that stands for the account.
final class Bench {
    let folder: URL
    let bundle: URL
    let world: URL
    let remote: URL
    private(set) var plan: ApplyPlan
    /// A run that dies by kill -9 must not take the tests along: it needs a session of its own.
    static let canRun = ["/usr/bin/setsid", "/bin/setsid"].contains(where: FileManager.default.isExecutableFile)

    private static let plans = URL(filePath: #filePath).deletingLastPathComponent()
    static let standIns = plans.appending(path: "StandIns")

    /// A plan as `terraform show -json` wrote it, shortened to what tells what happens.
    static func recordedPlan(_ name: String) throws -> String {
        try String(contentsOf: plans.appending(path: "Recorded/\(name).json"), encoding: .utf8)
    }

    init(_ change: (inout EnvironmentDocument) -> Void = { _ in }) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "slipway-\(UUID().uuidString)")
        bundle = folder.appending(path: "bundle with blanks")
        world = folder.appending(path: "world")
        remote = folder.appending(path: "remote.git")
        try FileManager.default.createDirectory(at: world, withIntermediateDirectories: true)
        var document = EnvironmentDocument.planned(repository: remote.path)
        change(&document)
        let made = inputs(document)
        plan = made.plan
        try put(RenderedBundle(made))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Puts the bundle of a document in the place of the one before, as the writer does.
    func write(_ document: EnvironmentDocument) throws {
        let made = inputs(document)
        plan = made.plan
        try put(RenderedBundle(made))
    }

    private func put(_ rendered: RenderedBundle) throws {
        for file in rendered.files {
            let url = bundle.appending(path: file.path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: url)
            try FileManager.default.setAttributes(
                [.posixPermissions: file.isExecutable ? 0o755 : 0o644], ofItemAtPath: url.path)
        }
    }

    struct Outcome {
        let code: Int32
        let output: String
        let errors: String
        /// In order: the step, and the program with its arguments.
        let calls: [Call]

        var steps: [String] { calls.map(\.step).reduce(into: []) { if $0.last != $1 { $0.append($1) } } }
        func called(_ line: String) -> Bool { calls.contains { $0.line == line } }
    }

    struct Call: Equatable {
        let step: String
        let line: String
    }

    /// Runs a script of the bundle in a session of its own, from another folder.
    func run(
        _ script: String = "apply.sh", _ arguments: String..., input: String = "", with: [String: String] = [:]
    )
        throws -> Outcome
    {
        try start(script, arguments, input: input, with: with).finish()
    }

    /// A run that is under way.
    struct Running {
        /// Keeps the folders until the run is over.
        let bench: Bench
        let process: Process
        let files: (out: URL, err: URL, calls: URL)

        func finish() throws -> Outcome {
            process.waitUntilExit()
            let lines = ((try? String(contentsOf: files.calls, encoding: .utf8)) ?? "").split(separator: "\n")
            return Outcome(
                code: process.terminationStatus,
                output: try String(contentsOf: files.out, encoding: .utf8),
                errors: try String(contentsOf: files.err, encoding: .utf8),
                calls: lines.map { line in
                    let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
                    return Call(step: String(parts[0]), line: String(parts.last ?? ""))
                })
        }
    }

    func start(
        _ script: String, _ arguments: [String], input: String = "", with: [String: String] = [:]
    ) throws
        -> Running
    {
        let name = UUID().uuidString
        let files = (
            out: folder.appending(path: name + ".out"), err: folder.appending(path: name + ".err"),
            calls: folder.appending(path: name)
        )
        for url in [files.out, files.err, files.calls] { try Data().write(to: url) }
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["setsid", "--wait", bundle.appending(path: script).path] + arguments
        process.currentDirectoryURL = folder
        process.environment = [
            "PATH": "\(Self.standIns.path):\(path)", "REAL_PATH": path, "HOME": folder.path,
            "CALLS": files.calls.path, "WORLD": world.path, "SLIPWAY_POLL_SECONDS": "0",
        ].merging(with) { $1 }
        let pipe = Pipe()
        process.standardInput = pipe
        process.standardOutput = try FileHandle(forWritingTo: files.out)
        process.standardError = try FileHandle(forWritingTo: files.err)
        try process.run()
        try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try pipe.fileHandleForWriting.close()
        return Running(bench: self, process: process, files: files)
    }

    // MARK: The account

    /// Puts something into the account; `content` is what the stand-in answers.
    func put(_ thing: String, _ content: String = "") throws {
        try Data(content.utf8).write(to: world.appending(path: thing))
    }
    func remove(_ thing: String) throws { try FileManager.default.removeItem(at: world.appending(path: thing)) }
    func has(_ thing: String) -> Bool { FileManager.default.fileExists(atPath: world.appending(path: thing).path) }

    /// As after `./apply.sh terraform`, without the run.
    func apply() throws {
        for stage in ["network", "cluster", "addons"] { try put("stage-\(stage)") }
        try write(".apply/account", "123456789012\n")
        try write(".apply/route", "terraform\n")
    }

    /// What stands in the account of the Terraform route.
    var stages: [String] { ["network", "cluster", "addons"].filter { has("stage-\($0)") } }

    /// What Rafay shows of the environment.
    func environment() throws -> String {
        try String(contentsOf: world.appending(path: "environment"), encoding: .utf8)
    }

    // MARK: The bundle's folder

    func read(_ path: String) throws -> String { try String(contentsOf: bundle.appending(path: path), encoding: .utf8) }
    func write(_ path: String, _ text: String) throws {
        let url = bundle.appending(path: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }
    func holds(_ path: String) -> Bool { FileManager.default.fileExists(atPath: bundle.appending(path: path).path) }

    /// Makes the bare repository that Rafay reads, and fills in what a person has to.
    func prepareRafay() throws {
        try Self.git("init", "--quiet", "--bare", remote.path)
        let file = "02-configcontext.yaml"
        try write(
            ".apply/rafay/\(file)", try read("rafay/\(file)").replacing("value: UPDATE_VALUE", with: "value: secret"))
    }

    /// The files in a folder that hold a word.
    static func grep(_ word: String, in folder: String) throws -> String {
        try output(of: ["grep", "-r", "-l", word, folder])
    }

    @discardableResult
    static func git(_ arguments: String...) throws -> String { try output(of: ["git"] + arguments) }

    private static func output(of command: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self)
    }
}
