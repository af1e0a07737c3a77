import Foundation
import Synchronization

@testable import EnvironmentBundle

/// The scripts of `Scripts/terraform`, and what they need of the machine.
enum StageTools {
    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    /// The stages as they stand in the repository.
    static let sources = repository.appending(path: "Sources/CEmbedded/terraform")
    private static let environment = ProcessInfo.processInfo.environment

    /// Why the stages cannot be run here; nil when they can.
    static let missing: String? = {
        for tool in ["terraform", "git", "python3", "jq"] where !isOnPath(tool) { return "\(tool) is not installed" }
        guard let program = environment["TF_OFFLINE"], FileManager.default.isExecutableFile(atPath: program) else {
            return "TF_OFFLINE does not name a program that runs terraform without a network"
        }
        var isFolder: ObjCBool = false
        guard let mirror = environment["TF_OFFLINE_MIRROR"],
            FileManager.default.fileExists(atPath: mirror, isDirectory: &isFolder), isFolder.boolValue
        else { return "TF_OFFLINE_MIRROR does not name a folder with clones of the modules" }
        return nil
    }()

    /// Why the charts cannot be rendered here; nil when they can.
    static let missingForCharts: String? = {
        if let missing { return missing }
        guard let needs = try? call([charts, "needs"]) else { return "Scripts/charts/charts does not run" }
        return needs.code == 0 ? nil : needs.output
    }()

    /// Why the checks of charts cannot be tried on objects written by hand; nil when they can.
    static let missingForChecks: String? = {
        let yaml = try? call(["python3", "-c", "import yaml"])
        return yaml?.code == 0 ? nil : "python3 has no PyYAML"
    }()

    /// Breaks sound objects in one place after the other, and sees that the checks of charts tell.
    static func tryChecks() throws -> (code: Int32, output: String) {
        let folder = repository.appending(path: "Scripts/charts").path
        return try call(["python3", "-B", "-m", "unittest", "discover", "-s", folder, "-p", "*_test.py"])
    }

    private static let charts = repository.appending(path: "Scripts/charts/charts").path

    /// Renders the charts of an applied run, and says what would go wrong in a cluster of its Kubernetes version.
    static func checkCharts(_ applied: Applied, version: String) throws -> (code: Int32, output: String) {
        let out = applied.kept.deletingLastPathComponent().appending(path: "charts").path
        let taken = try call([charts, "releases", applied.terraform.path, applied.kept.path, out])
        guard taken.code == 0 else { return taken }
        return try call([charts, "check", out, version])
    }

    /// Holds the tables that people read, docs/stack.md's and the catalog's, against what the charts of a checked run ask.
    static func compareCharts(_ applied: Applied) throws -> (code: Int32, output: String) {
        try call([charts, "compare", applied.kept.deletingLastPathComponent().appending(path: "charts").path])
    }

    static func isOnPath(_ tool: String) -> Bool {
        (environment["PATH"] ?? "").split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(tool)")
        }
    }

    /// A bundle whose stages were applied, or not: the script's exit code and words, and the folders it used.
    struct Applied {
        let code: Int32
        let output: String
        let terraform: URL
        /// States and outputs of the stages.
        let kept: URL
    }

    /// The environments that are asked for.
    static let wanted = (environment["SLIPWAY_TERRAFORM"] ?? "ray-training").split(separator: ",").map(String.init)
    /// Whether all are, and the way back too: it takes its time.
    static let isThorough = wanted == ["all"]

    /// Writes a run's bundle and applies its stages, once in a run of the tests.
    ///
    /// The folder stays, so that a failure can be looked into. It has the same place each time, since Terraform's
    /// stand-in keeps a copy for each place.
    static func apply(_ run: StageRun) throws -> Applied {
        try applied.withLock { applied in
            if let before = applied[run.name] { return before }
            let folder = repository.appending(path: ".build/stage-runs/\(run.name)")
            try? FileManager.default.removeItem(at: folder)
            try write(RenderedBundle(run.inputs).files, to: folder.appending(path: "bundle"))
            let terraform = folder.appending(path: "bundle/terraform")
            let kept = folder.appending(path: "kept")
            let back = isThorough ? ["--destroy"] : []
            var variables: [String: String] = [:]
            if !run.account.isEmpty {
                variables["TF_OFFLINE_MOCKS"] = folder.appending(path: "account.json").path
                try Data(run.account.utf8).write(to: folder.appending(path: "account.json"))
            }
            let outcome = try Self.run("check-stages", back + ["--keep", kept.path, terraform.path], with: variables)
            let result = Applied(code: outcome.code, output: outcome.output, terraform: terraform, kept: kept)
            applied[run.name] = result
            return result
        }
    }

    private static let applied = Mutex<[String: Applied]>([:])

    static func write(_ files: [BundleFile], to folder: URL) throws {
        for file in files {
            let url = folder.appending(path: file.path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: url)
            if file.isExecutable {
                try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url.path)
            }
        }
    }

    /// Runs a script of `Scripts/terraform`.
    static func run(
        _ script: String, _ arguments: [String], with variables: [String: String] = [:]
    ) throws -> (code: Int32, output: String) {
        try call([repository.appending(path: "Scripts/terraform/\(script)").path] + arguments, with: variables)
    }

    /// Runs a tool of `Scripts`, or a program on PATH; what it writes comes back as one text.
    static func call(
        _ words: [String], input: String = "", in folder: URL? = nil, with variables: [String: String] = [:]
    ) throws
        -> (code: Int32, output: String)
    {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        process.currentDirectoryURL = folder ?? repository
        process.environment = environment.merging(variables) { $1 }
        let output = Pipe()
        let source = Pipe()
        process.standardOutput = output
        process.standardError = output
        process.standardInput = source
        try process.run()
        source.fileHandleForWriting.write(Data(input.utf8))
        try source.fileHandleForWriting.close()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }
}
