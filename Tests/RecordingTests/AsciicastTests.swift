import Foundation
import Testing

@testable import Recording

@Suite("An asciicast")
struct AsciicastTests {
    private struct Event {
        let seconds: Double
        let kind: String
        let text: String

        init(_ line: String) throws {
            let list = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [Any])
            #expect(list.count == 3)
            seconds = try #require(list[0] as? Double)
            kind = try #require(list[1] as? String)
            text = try #require(list[2] as? String)
        }
    }

    private static let texts = [
        "plain", "\u{1B}[1;31m", "\r\n", "\"\\", "\0\u{7}\u{7F}", "機械学習", "👩‍👩‍👧‍👦", "e\u{301}", "┌──┐",
        String(repeating: "\u{1B}", count: 999),
    ]

    @Test("gives back what was shown, however it was cut, in lines of bounded length", arguments: 1...40)
    func roundTrip(seed: Int) throws {
        var random = SystemRandomNumberGenerator()
        let text = (0..<30).map { _ in Self.texts.randomElement(using: &random)! }.joined()
        var rest = Array(text.utf8)[...]
        var cast = Asciicast()
        var lines: [String] = []
        while !rest.isEmpty {
            let count = min(rest.count, Int.random(in: 1...(seed * 7), using: &random))
            lines += cast.output(rest.prefix(count), microseconds: lines.count * 700_001)
            rest = rest.dropFirst(count)
        }
        lines += cast.end(microseconds: .max / 2)
        #expect(lines.allSatisfy { $0.utf8.count < Asciicast.longestLine && !$0.contains("\n") })
        let events = try lines.map(Event.init)
        #expect(events.allSatisfy { $0.kind == "o" })
        #expect(events.map(\.text).joined().unicodeScalars.elementsEqual(text.unicodeScalars))
    }

    @Test(
        "takes bytes that are no UTF-8",
        arguments: [[0xC3], [0xFF, 0x41], [0xE6, 0xA9], [0x80, 0x80], [0xF0, 0x9F, 0x91, 0x41], [0xC0, 0xAF]])
    func broken(bytes: [UInt8]) throws {
        var cast = Asciicast()
        let lines = bytes.flatMap { cast.output([$0], microseconds: 0) } + cast.end(microseconds: 0)
        let text = try lines.map { try Event($0).text }.joined()
        #expect(text.contains("\u{FFFD}"))
        #expect(text.contains("A") == bytes.contains(0x41))
    }

    @Test("begins with version and size, and tells of new sizes")
    func headerAndResize() throws {
        let header =
            try JSONSerialization.jsonObject(
                with: Data(Asciicast.header(columns: 80, rows: 24, terminal: "xterm").utf8)) as? [String: Any]
        #expect(header?["version"] as? Int == 2 && header?["width"] as? Int == 80 && header?["height"] as? Int == 24)
        let event = try Event(Asciicast.resize(columns: 100, rows: 30, microseconds: 2_000_007))
        #expect(event.kind == "r" && event.text == "100x30" && event.seconds == 2.000007)
    }
}

@Suite("A recording's file")
struct CastFileTests {
    private let path = NSTemporaryDirectory() + "slipway-cast-\(UUID().uuidString)"

    @Test("cut at any page, as a kill might, holds whole lines")
    func pages() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let file = try CastFile(path: path)
        var written: [String] = []
        for _ in 0..<400 {
            let line = "[\(String(repeating: "x", count: Int.random(in: 0...(Asciicast.longestLine - 3))))]"
            file.append(line)
            written.append(line)
        }
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        for end in stride(from: 4096, to: bytes.count, by: 4096) {
            #expect(bytes[end - 1] == UInt8(ascii: "\n"))
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        #expect(lines == written)
    }

    @Test("is never one that holds something, a folder, a device or one that another recording writes")
    func refusals() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try "mine".write(toFile: path, atomically: true, encoding: .utf8)
        #expect(throws: RecordingError.occupied(path)) { try CastFile(path: path) }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
        #expect(throws: RecordingError.occupied("/dev/null")) { try CastFile(path: "/dev/null") }
        #expect(throws: RecordingError.self) { try CastFile(path: "/") }
        #expect(throws: RecordingError.self) { try CastFile(path: path + "/none/x") }

        try "".write(toFile: path, atomically: true, encoding: .utf8)
        let first = try CastFile(path: path)
        #expect(throws: RecordingError.occupied(path)) { try CastFile(path: path) }
        first.append("{}")
    }
}
