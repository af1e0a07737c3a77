import Foundation
import Testing

/// Text that a person has read and found right, kept beside the tool that checks it: `Tests/Tools/rafay/golden/`.
///
/// To take what is rendered now as right, run `SLIPWAY_RENEW_GOLDEN=1 swift test --filter Rafay`, then read the
/// difference that Git shows before committing it.
enum Golden {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Tools/rafay/golden")

    /// Expects `text` to be what the file holds.
    static func expect(_ text: String, matches file: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let url = folder.appending(path: file)
        if ProcessInfo.processInfo.environment["SLIPWAY_RENEW_GOLDEN"] != nil {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        let golden = try String(contentsOf: url, encoding: .utf8)
        #expect(text == golden, "\(file) is not what it was", sourceLocation: sourceLocation)
    }

    /// The files that are kept.
    static func files() throws -> Set<String> {
        Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
    }
}
