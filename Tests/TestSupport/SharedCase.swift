import Environment
import Foundation
import PresetLibrary
import Testing
import Validation

/// A document of Tests/Cases and the findings that stand beside it. Each goes through every front end, so that they
/// cannot drift apart.
package struct SharedCase: Sendable, CustomTestStringConvertible {
    package let name: String
    /// The findings that every front end comes to, as ``lines(_:)`` writes them.
    package let expected: String
    package let read: ReadDocument

    private init?(_ name: String) {
        self.name = name
        let folder = Self.root + name
        guard let bytes = FileManager.default.contents(atPath: "\(folder)/document.yaml"),
            let expected = try? String(contentsOfFile: "\(folder)/expected.txt", encoding: .utf8)
        else { return nil }
        self.expected = expected
        read = DocumentReader.read(Array(bytes))
    }

    package static let all = ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []).sorted().compactMap(
        SharedCase.init)

    private static let root = GoldenFile.repository + "Tests/Cases/"

    package var testDescription: String { name }

    /// The file, and the folder of the presets that it may name.
    package var document: String { Self.root + "\(name)/document.yaml" }
    package var presets: String { Self.root + "\(name)/presets" }

    /// Whether a bundle is made of it.
    package var isSound: Bool { !expected.split(separator: "\n").contains { $0.hasPrefix("error") } }

    /// The preset that it names; nil when it names none, or one that is not there.
    package var preset: Preset? {
        guard case .text(let name) = read.answers["preset"], !name.isEmpty else { return nil }
        return try? PresetStore(folders: [presets]).preset(named: name)
    }

    /// The document that `slipway generate` makes a bundle of.
    package func resolved() -> EnvironmentDocument {
        AnswerLayers(preset: preset, own: read.answers).answers.resolved(with: .builtIn, on: testDay)
    }

    /// A line for each finding: its severity, its rule's code, and its place.
    package static func lines(_ findings: [Finding]) -> String {
        findings.map { "\($0.severity) \($0.code)" + ($0.path.map { " \($0)" } ?? "") + "\n" }.joined()
    }
}
