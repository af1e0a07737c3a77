import Foundation
import Testing

/// A file in the repository that the program's output has to match. With SLIPWAY_RENEW=1 in the environment it is
/// written anew instead; the difference is then for people to read.
struct GoldenFile {
    let path: String

    /// - Parameter path: from the root of the repository.
    init(_ path: String) { self.path = Self.repository + path }

    static let repository = #filePath.components(separatedBy: "/Tests/")[0] + "/"

    func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        if ProcessInfo.processInfo.environment["SLIPWAY_RENEW"] == "1" {
            let folder = (path as NSString).deletingLastPathComponent
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try text.write(toFile: path, atomically: true, encoding: .utf8)
        }
        let stored = try? String(contentsOfFile: path, encoding: .utf8)
        #expect(
            stored == text, "\(path) is not what it should be. Renew it with SLIPWAY_RENEW=1 and read the difference.",
            sourceLocation: sourceLocation)
    }
}
