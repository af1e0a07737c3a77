import Catalog
import Environment
import Foundation
import TestSupport
import Testing

@testable import EnvironmentBundle

/// The same document gives the same bytes: no clock, no chance, no place and no person in them.
@Suite struct DeterminismTests {
    @Test(arguments: StageRun.all)
    func theBundlesDocumentGivesTheBundleAgain(run: StageRun) throws {
        let bundle = RenderedBundle(run.inputs)
        let read = DocumentReader.read(try #require(bundle.file("environment.yaml")).bytes)
        // On another day too: what was planned once is written down.
        for day in ["2026-11-24", "2031-02-03"].compactMap(CalendarDay.init) {
            let document = read.answers.resolved(with: .builtIn, on: day)
            #expect(
                RenderedBundle(BundleInputs(document: document, catalog: .builtIn, preset: run.preset)) == bundle)
        }
    }

    @Test func noFileTellsOfTheMachine() throws {
        let traces = [
            FileManager.default.currentDirectoryPath, NSHomeDirectory(), NSTemporaryDirectory(),
            ProcessInfo.processInfo.hostName,
        ].filter { $0.count > 5 }
        for file in RenderedBundle(inputs(HostileText.everywhere)).files {
            for trace in traces { #expect(!file.text.contains(trace), "\(file.path)") }
        }
    }

    /// Tags come from a Dictionary, whose order is another one in each process and for each way it was filled.
    @Test func theOrderOfTagsIsThatOfTheirKeys() throws {
        let keys = (0..<40).map { "key-\($0)" }
        let bundles = [keys, keys.reversed(), keys.shuffled()].map { keys in
            var document = EnvironmentDocument.sample()
            for key in keys { document.tags[key] = "value" }
            return RenderedBundle(inputs(document))
        }
        #expect(bundles[0] == bundles[1] && bundles[1] == bundles[2])
    }

    /// Another process with another language, time zone, home and folder, to which a digest of each bundle is told.
    @Test func placeLanguageAndTimeZonePlayNoPart() throws {
        let mine = Self.digests()
        if let expected = ProcessInfo.processInfo.environment["SLIPWAY_DIGESTS"] {
            #expect(mine == expected)
            return
        }
        // The test program itself, which on Linux is a plain executable.
        let program = CommandLine.arguments[0]
        try #require(FileManager.default.isExecutableFile(atPath: program))
        let outcome = try StageTools.call(
            [program, "--testing-library", "swift-testing", "--filter", "placeLanguageAndTimeZonePlayNoPart"],
            in: FileManager.default.temporaryDirectory,
            with: [
                "SLIPWAY_DIGESTS": mine, "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8",
                "HOME": "/nowhere", "USER": "somebody",
            ])
        #expect(outcome.code == 0, "\(outcome.output)")
        #expect(outcome.output.contains("1 test"))
    }

    private static func digests() -> String {
        StageRun.all.map {
            BundleManifest.digest(of: Array(BundleManifest(of: RenderedBundle($0.inputs).files).text.utf8))
        }
        .joined(separator: " ")
    }
}
