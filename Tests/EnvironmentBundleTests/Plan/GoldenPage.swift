import Foundation
import Testing

/// A page that a person has read and found right, kept in `Golden/`.
///
/// To take what is rendered now as right, run `SLIPWAY_RENEW_GOLDEN=1 swift test --filter PlanTests`, then read the
/// difference that Git shows before committing it.
enum GoldenPage {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    static func expect(_ text: String, matches file: String) throws {
        let url = folder.appending(path: file)
        if ProcessInfo.processInfo.environment["SLIPWAY_RENEW_GOLDEN"] != nil { try Data(text.utf8).write(to: url) }
        #expect(try text == String(contentsOf: url, encoding: .utf8), "\(file) is not what it was")
    }
}
