import Foundation
import TestSupport
import Testing

/// The sound documents of Tests/Cases, each made a bundle of by `generate`, on the full screen and line by line.
@Suite("Shared cases as bundles")
struct SharedCasesAsBundlesTests {
    static let cases = SharedCase.all.filter(\.isSound)

    @Test("there are cases")
    func completeness() { #expect(Self.cases.count > 40) }

    @Test("are the same from every front end, byte for byte", arguments: cases)
    func sameBytes(_ sample: SharedCase) throws {
        let home = try Program()
        func arguments(_ folder: String) -> [String] {
            [
                "--from", sample.document, "--preset-dir", sample.presets, "--as-of", testDay.description, "--output",
                folder,
            ]
        }
        let generated = try home.run(["generate"] + arguments("generated"))
        #expect(generated.status == 0, "\(generated.messages)")

        // To Review (F10, since the first field is a text), to its first line, write; Enter on the last page leaves.
        let terminal = try PseudoTerminal(arguments("drawn"), in: home)
        terminal.send("\u{1B}[21~\u{1B}OH\r\r")
        #expect(try terminal.waitForEnd() == 0)
        let talk = try home.run(["--line"] + arguments("spoken"), input: "write\n\n")
        #expect(talk.status == 0, "\(talk.result)")

        let expected = home.files(in: "generated")
        #expect(expected.count > 40)
        for folder in ["drawn", "spoken"] {
            let files = home.files(in: folder)
            #expect(Set(files.keys) == Set(expected.keys))
            for (path, bytes) in expected { #expect(files[path] == bytes, "\(folder)/\(path) differs") }
        }
    }
}
