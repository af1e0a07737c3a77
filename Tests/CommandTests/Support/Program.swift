import Foundation
import Testing

/// The built program, run as people run it, in a folder and a home of its own.
final class Program {
    struct Outcome {
        let status: Int32
        /// Standard output: results.
        let result: String
        /// Standard error: messages.
        let messages: String
    }

    /// Three folders deep, so that `../..` does not lead out of what is removed in the end.
    let folder: URL
    private let outermost = FileManager.default.temporaryDirectory.appendingPathComponent(
        "slipway-\(UUID().uuidString)")

    init() throws {
        folder = outermost.appendingPathComponent("home/person")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: outermost) }

    /// The executable beside the test bundle.
    static let executable: URL = {
        let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return bundle.deletingLastPathComponent().appendingPathComponent("slipway")
    }()

    @discardableResult
    func run(_ arguments: String..., input: String = "") throws -> Outcome { try run(arguments, input: input) }

    func run(_ arguments: [String], input: String = "") throws -> Outcome {
        let process = Process()
        let files = ["in", "out", "err"].map { folder.appendingPathComponent(".\($0)") }
        for file in files { try Data(file == files[0] ? input.utf8 : "".utf8).write(to: file) }
        process.executableURL = Self.executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin", "XDG_DATA_DIRS": folder.path]
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, result: try String(contentsOf: files[1], encoding: .utf8),
            messages: try String(contentsOf: files[2], encoding: .utf8))
    }

    /// Runs a shell command in the folder, in which `slipway` is the program.
    @discardableResult
    func shell(_ command: String, variables: [String: String] = [:]) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "slipway() { \"$SLIPWAY\" \"$@\"; }\n" + command]
        process.currentDirectoryURL = folder
        process.environment = [
            "HOME": folder.path, "PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "XDG_DATA_DIRS": folder.path,
            "SLIPWAY": Self.executable.path,
        ].merging(variables) { $1 }
        return try Self.outcome(of: process)
    }

    /// Runs it where there is no terminal: setsid takes away the one that these tests may have.
    func runWithoutTerminal(_ arguments: String...) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/setsid")
        process.arguments = ["--wait", Self.executable.path] + arguments
        process.environment = ["HOME": folder.path, "TERM": "xterm", "TMPDIR": folder.path]
        return try Self.outcome(of: process)
    }

    private static func outcome(of process: Process) throws -> Outcome {
        let (result, messages) = (Pipe(), Pipe())
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = result
        process.standardError = messages
        try process.run()
        func text(_ pipe: Pipe) throws -> String {
            String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        }
        let told = (result: try text(result), messages: try text(messages))
        process.waitUntilExit()
        return Outcome(status: process.terminationStatus, result: told.result, messages: told.messages)
    }

    /// Every file below a folder in here, with its content.
    func files(in folder: String) -> [String: Data] {
        let root = self.folder.appendingPathComponent(folder)
        let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return names.reduce(into: [:]) { files, name in
            files[name] = try? Data(contentsOf: root.appendingPathComponent(name))
        }
    }

    func write(_ text: String, to path: String) throws {
        let file = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
    }

    func read(_ path: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }

    func remove(_ path: String) throws { try FileManager.default.removeItem(at: folder.appendingPathComponent(path)) }
}

/// The least that is a whole document.
let smallDocument = """
    apiVersion: slipway.dev/v1
    kind: Environment
    metadata: {name: demo}
    spec: {region: us-west-2}

    """
