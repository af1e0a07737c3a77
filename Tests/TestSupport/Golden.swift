import Foundation
import Testing

/// A file in the repository that people have read and found right, and that the program's output has to match.
///
/// Where the output was changed on purpose, `SLIPWAY_RENEW_GOLDEN=1 swift test` writes the files anew; the difference is
/// then read like any other change.
package struct GoldenFile {
    package let path: String

    /// - Parameter path: from the root of the repository.
    package init(_ path: String) { self.path = Self.repository + path }

    /// The root of the repository, with a slash at its end.
    package static let repository = #filePath.components(separatedBy: "/Tests/")[0] + "/"

    package func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        if ProcessInfo.processInfo.environment["SLIPWAY_RENEW_GOLDEN"] == "1" {
            let folder = (path as NSString).deletingLastPathComponent
            try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try? text.write(toFile: path, atomically: true, encoding: .utf8)
        }
        let golden = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        #expect(text == golden, "\(path) is not as people have read it", sourceLocation: sourceLocation)
    }
}

/// Golden files in the folder `Golden/` beside the test that uses them.
package enum Golden {
    package static func expect(
        _ text: String, named name: String, beside test: String = #filePath,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let folder = (String(test.dropFirst(GoldenFile.repository.count)) as NSString).deletingLastPathComponent
        GoldenFile("\(folder)/Golden/\(name)").expect(text, sourceLocation: sourceLocation)
    }
}
