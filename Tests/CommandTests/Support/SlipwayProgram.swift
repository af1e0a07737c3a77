import Foundation

/// The program as people run it: the executable that was built beside these tests.
struct SlipwayProgram {
    /// What a run printed and how it ended.
    struct Run {
        let output: String
        let messages: String
        let status: Int32
    }

    static var path: String {
        URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent().appendingPathComponent("slipway").path
    }

    /// Runs it to its end, in a folder of its own as home, so that no draft and no preset of the machine gets in.
    @discardableResult
    static func run(_ arguments: [String], input: String = "", in home: TemporaryFolder) throws -> Run {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: home.path)
        process.environment = ["HOME": home.path, "PATH": "/usr/bin:/bin", "XDG_DATA_DIRS": home.path]
        let (inPipe, outPipe, errPipe) = (Pipe(), Pipe(), Pipe())
        (process.standardInput, process.standardOutput, process.standardError) = (inPipe, outPipe, errPipe)
        try process.run()
        try inPipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try inPipe.fileHandleForWriting.close()
        let output = try outPipe.fileHandleForReading.readToEnd() ?? Data()
        let messages = try errPipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Run(
            output: String(decoding: output, as: UTF8.self), messages: String(decoding: messages, as: UTF8.self),
            status: process.terminationStatus)
    }
}

/// A folder that is gone when nobody needs it any more.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("slipway-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Every file below a folder in here, with its content.
    func files(in folder: String) -> [String: Data] {
        let root = URL(fileURLWithPath: path).appendingPathComponent(folder)
        var files: [String: Data] = [:]
        for case let name as String in FileManager.default.enumerator(atPath: root.path) ?? FileManager.DirectoryEnumerator() {
            let file = root.appendingPathComponent(name)
            if let content = try? Data(contentsOf: file) { files[name] = content }
        }
        return files
    }
}
