import Environment
import Foundation
import TestSupport
import Testing

@testable import EnvironmentBundle

/// Rafay's objects against the schema of what `rctl apply -f` takes, and against one another.
@Suite struct RafaySchemaTests {
    private static let checker = (try? StageTools.call(["python3", "-c", "import jsonschema, yaml"]))?.code == 0
    private static let sound = StageRun.all.filter { $0.document.delivery.rafay.enabled }
    private static let hostile = [StageRun(name: "hostile", document: HostileText.accepted)]

    @Test(.enabled(if: checker, "python3 with jsonschema and yaml is not installed"), arguments: sound + hostile)
    func everyObjectPasses(run: StageRun) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "slipway-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try StageTools.write(RenderedBundle(run.inputs).files.filter { $0.path.hasPrefix("rafay/") }, to: folder)
        let outcome = try StageTools.call([
            "python3", "Scripts/rafay/check-objects", folder.appending(path: "rafay").path,
        ])
        #expect(outcome.code == 0, "\(outcome.output)")
        #expect(
            outcome.output.split(separator: "\n").count { $0.hasSuffix(": sound") }
                == (run.document.delivery.rafay.publish ? 7 : 6))
    }

    @Test(.enabled(if: checker, "python3 with jsonschema and yaml is not installed"))
    func aWrongObjectDoesNotPass() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "slipway-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = RenderedBundle(inputs(.sample())).files.filter { $0.path.hasPrefix("rafay/") }
            .map { BundleFile($0.path, $0.text.replacing("directoryPath:", with: "directory:")) }
        try StageTools.write(files, to: folder)
        let outcome = try StageTools.call([
            "python3", "Scripts/rafay/check-objects", folder.appending(path: "rafay").path,
        ])
        #expect(outcome.code == 1)
    }
}
