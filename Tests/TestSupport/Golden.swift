import Foundation
import Testing

/// Files that people read in review and tests compare with: `Golden/` beside the test that uses them.
///
/// Where what is shown was changed on purpose, `SLIPWAY_RENEW_GOLDEN=1 swift test` writes them anew; the difference is
/// then read like any other change.
public enum Golden {
    /// Compares text with a golden file.
    public static func expect(
        _ text: String, named name: String, beside test: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let file = URL(fileURLWithPath: test).deletingLastPathComponent().appendingPathComponent("Golden/\(name)")
        if ProcessInfo.processInfo.environment["SLIPWAY_RENEW_GOLDEN"] == "1" {
            try? FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try? text.write(to: file, atomically: true, encoding: .utf8)
            return
        }
        let golden = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        #expect(text == golden, "\(name) is not as people have read it", sourceLocation: sourceLocation)
    }
}
