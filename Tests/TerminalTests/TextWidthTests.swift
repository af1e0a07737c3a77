import Testing

@testable import Terminal

@Suite("Text width")
struct TextWidthTests {
    /// Measured with `wcwidth` of glibc 2.36 in C.UTF-8.
    @Test(
        "Widths are those that ncurses uses",
        arguments: [
            ("", 0), ("slipway", 7), ("中文", 4), ("🚀", 2), ("\u{23E9}\u{23EC}", 4), ("é", 1), ("e\u{301}", 1),
            ("⚠\u{FE0F}", 1), ("…", 1),
            ("●", 1),
            ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ｱ", 1), ("Ａ", 2), ("│", 1), ("\u{301}", 0), ("שלום", 4),
        ])
    func widths(text: String, width: Int) {
        #expect(TextWidth.of(text) == width)
    }

    @Test("A character of several people takes the columns of each, since a terminal may draw them one by one")
    func family() {
        #expect(TextWidth.of(Character("👩‍👧")) == 4)
    }

    @Test(
        "What must not reach a terminal is replaced where it can be seen",
        arguments: [
            ("\u{1B}[31m", "\u{FFFD}[31m"), ("a\u{7}b", "a\u{FFFD}b"), ("\u{9B}2J", "\u{FFFD}2J"),
            ("a\u{202E}b", "a\u{FFFD}b"),
            ("a\r\nb", "a\u{FFFD}\u{FFFD}b"), ("a\tb", "a b"), ("\u{7F}", "\u{FFFD}"), ("x\u{200D}y\u{FE0F}", "xy"),
            (String(decoding: [0x61, 0xFF, 0xC3] as [UInt8], as: UTF8.self), "a\u{FFFD}\u{FFFD}"),
        ])
    func replaced(text: String, visible: String) {
        #expect(TextWidth.visible(text).unicodeScalars.elementsEqual(visible.unicodeScalars))
    }

    @Test("A tower of combining marks is cut to what a cell can hold")
    func tower() {
        let tower = "e" + String(repeating: "\u{301}", count: 100)
        #expect(TextWidth.visible(tower).unicodeScalars.count == 4)
        #expect(TextWidth.of(tower) == 1)
    }

    @Test(
        "A clipped text fits, and ends with the ellipsis if something is missing",
        arguments: [
            ("region", 6, "region"), ("region", 5, "regi…"), ("region", 1, "…"), ("region", 0, ""), ("region", -1, ""),
            ("中文字", 5, "中文…"), ("中文字", 4, "中…"), ("", 3, ""),
        ])
    func clipped(text: String, columns: Int, result: String) {
        #expect(TextWidth.clipped(text, to: columns) == result)
    }

    @Test("An ellipsis of several columns is cut too")
    func asciiEllipsis() {
        #expect(TextWidth.clipped("us-west-2", to: 6, ellipsis: "...") == "us-...")
        #expect(TextWidth.clipped("us-west-2", to: 2, ellipsis: "...") == "..")
    }

    @Test(
        "A padded text takes just the columns that are asked for",
        arguments: ["", "ab", "中文", "a long text", "e\u{301}"])
    func padded(text: String) {
        for columns in 0...12 {
            for alignment in [TextWidth.Alignment.left, .right, .centre] {
                let result = TextWidth.padded(text, to: columns, alignment: alignment)
                // Half of a wide character is never shown, so one column may be a blank.
                #expect(TextWidth.of(result) == columns, "\(text) to \(columns)")
            }
        }
    }

    @Test("Alignment is where the blanks are not")
    func alignment() {
        #expect(TextWidth.padded("ab", to: 5) == "ab   ")
        #expect(TextWidth.padded("ab", to: 5, alignment: .right) == "   ab")
        #expect(TextWidth.padded("ab", to: 5, alignment: .centre) == " ab  ")
    }

    @Test(
        "Lines break at blanks, and inside a word only if it is longer than a line",
        arguments: [
            ("one two three", 7, ["one two", "three"]), ("one two", 3, ["one", "two"]),
            ("abcdefg h", 3, ["abc", "def", "g h"]),
            ("a\n\nb", 5, ["a", "", "b"]), ("", 5, [""]), ("a\r\nb", 5, ["a", "b"]),
            ("  one two", 6, ["  one", "two"]),
            ("      word", 5, ["word"]), ("中文字", 4, ["中文", "字"]), ("中文", 1, ["中", "文"]), ("abcdef", 3, ["abc", "def"]),
            ("a  b", 9, ["a b"]), ("word", 0, ["w", "o", "r", "d"]), ("   ", 2, [""]),
        ])
    func wrapped(text: String, columns: Int, lines: [String]) {
        #expect(TextWidth.wrapped(text, to: columns) == lines)
    }

    @Test("Any text wraps to lines that fit and lose no letter")
    func wrapAnything() {
        let text = "Availability 中文字 Zone e\u{301}tat \u{1B}[0m 🚀🚀🚀🚀 usw2-az1,usw2-az2,usw2-az3"
        let letters = TextWidth.visible(text).filter { $0 != " " }
        for columns in 2...60 {
            let lines = TextWidth.wrapped(text, to: columns)
            #expect(lines.allSatisfy { TextWidth.of($0) <= columns })
            #expect(lines.joined().filter { $0 != " " } == letters)
        }
    }
}
