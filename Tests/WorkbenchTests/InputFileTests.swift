import Environment
import Files
import Foundation
import TestSupport
import Testing
import Workbench

@Suite("An input file")
struct InputFileTests {
    let scratch: Scratch
    init() throws { scratch = try Scratch() }

    private static let document =
        "apiVersion: slipway.dev/v1\nkind: Environment\nmetadata: {name: demo}\nspec: {region: us-west-2}\n"

    @Test(
        "that is a pipe, a device or a folder is refused at once",
        arguments: ["mkfifo x", "ln -s /dev/zero x", "mkdir -p x/environment.yaml"])
    func noFile(making: String) throws {
        scratch.run(making)
        let error = #expect(throws: WorkbenchError.self) { try InputFile(named: scratch.root + "/x") }
        #expect(error?.kind == .unreadable)
        #expect(error?.description.contains("and no file. Name a file, or - for standard input.") == true)
    }

    @Test("may begin with a byte-order mark")
    func byteOrderMark() throws {
        scratch.put("x", "\u{FEFF}" + Self.document)
        let read = DocumentReader.read(try InputFile(named: scratch.root + "/x").bytes)
        #expect(read.problems == [])
        #expect(read.answers[.name] == .text("demo"))
        #expect(DocumentKind(of: try InputFile(named: scratch.root + "/x").bytes) == .environment)
    }

    @Test("of another encoding is named as such")
    func otherEncoding() throws {
        try Data(Self.document.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }).write(
            to: URL(fileURLWithPath: scratch.root + "/x"))
        let read = DocumentReader.read(try InputFile(named: scratch.root + "/x").bytes)
        #expect(read.problems.map(\.message) == ["The file is not UTF-8 text. Save it as UTF-8, or name another file."])
    }

    @Test("with 60,000 keys that nobody knows is told of in a hundred and one sentences")
    func unknownKeys() {
        let read = DocumentReader.read(Self.document + (0..<60_000).map { "key\($0): 1\n" }.joined())
        #expect(read.problems.count == 101)
        #expect(read.problems.last?.message == "59,900 more keys are not known. Is it the right file?")
    }

    @Test("has a name that does no harm in a message")
    func harmlessName() {
        let error = #expect(throws: WorkbenchError.self) { try InputFile(named: "a\n::error::b\u{202E}") }
        #expect(
            error?.description.hasPrefix("a\\n::error::b\\u{202E} cannot be read: No such file") == true,
            "\(error?.description ?? "")")
    }
}
