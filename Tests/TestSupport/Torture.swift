import Foundation

/// Random input, as a cat on the keyboard, a bad line and a careless paste would give it.
///
/// `SLIPWAY_TORTURE_SEED` brings a run back, and `SLIPWAY_TORTURE_SECONDS` says how long the runs take together. A long
/// one is better not run as root: a bundle goes wherever the typed name of its folder leads.
package struct Torture {
    package let seed: UInt64
    package var random: SeededGenerator
    private let end: Date

    /// - Parameter share: which part of the whole time this run may take.
    package init(_ name: String, share: Double) {
        let variables = ProcessInfo.processInfo.environment
        seed = variables["SLIPWAY_TORTURE_SEED"].flatMap(UInt64.init) ?? UInt64.random(in: 0..<1_000_000_000)
        let seconds = variables["SLIPWAY_TORTURE_SECONDS"].flatMap(Double.init) ?? 10
        random = SeededGenerator(seed: seed)
        end = Date().addingTimeInterval(seconds * share)
        print("Torture of \(name): SLIPWAY_TORTURE_SEED=\(seed) brings this run back.")
    }

    package var isOver: Bool { Date() >= end }

    /// Keys, text, a paste, broken UTF-8 or a cut escape sequence, as bytes on their way to the program.
    package mutating func bytes() -> [UInt8] {
        switch Int.random(in: 0..<100, using: &random) {
        case ..<45: Array(Self.keys.randomElement(using: &random)!.utf8)
        case ..<65: Array(Self.shortcuts.randomElement(using: &random)!.utf8)
        case ..<80: Array(Self.texts.randomElement(using: &random)!.utf8)
        case ..<85: Array("\u{1B}[200~\(pasted())\u{1B}[201~".utf8)
        case ..<90: Self.broken.randomElement(using: &random)!
        case ..<94: Array(Array(Self.keys.randomElement(using: &random)!.utf8).dropLast())
        case ..<97:
            Array(
                "\u{1B}[<\(Int.random(in: 0..<3, using: &random));\(Int.random(in: 1..<140, using: &random));\(Int.random(in: 1..<50, using: &random))M"
                    .utf8)
        default: (0..<Int.random(in: 1..<12, using: &random)).map { _ in byte() }
        }
    }

    /// Variables of the environment for one session: a kind of terminal, a locale, colours or none.
    package mutating func variables() -> [String: String] {
        [
            "TERM": ["xterm-256color", "xterm", "vt100", "linux", "screen"].randomElement(using: &random)!,
            "LC_ALL": ["C.UTF-8", "C.UTF-8", "C"].randomElement(using: &random)!,
            "NO_COLOR": ["", "", "1"].randomElement(using: &random)!,
        ]
    }

    /// Columns and rows of a window.
    package mutating func size() -> (columns: Int, rows: Int) {
        (Int.random(in: 1...300, using: &random), Int.random(in: 1...100, using: &random))
    }

    private mutating func pasted() -> String {
        let text = Self.texts.randomElement(using: &random)! + "\r\n\t"
        return String(
            repeating: text, count: Int.random(in: 1...(Bool.random(using: &random) ? 3 : 300), using: &random))
    }

    /// Any byte but those by which the terminal's driver itself ends or stops a program.
    private mutating func byte() -> UInt8 {
        let byte = UInt8.random(in: 0...255, using: &random)
        return [0x03, 0x1A, 0x1C].contains(byte) ? 0x20 : byte
    }

    private static let keys = [
        "\u{1B}OA", "\u{1B}OB", "\u{1B}OB", "\u{1B}OB", "\u{1B}OC", "\u{1B}OD", "\u{1B}[5~", "\u{1B}[6~", "\u{1B}OH",
        "\u{1B}OF",
        "\t", "\t", "\t", "\u{1B}[Z", "\r", "\r", "\r", "\r", "\u{1B}", "\u{7F}", "\u{1B}[3~", " ", "\u{3}",
    ]
    private static let shortcuts = [
        "u", "\u{12}", "f", "/", "?", "+", "-", "w", "\u{15}", "\u{1}", "\u{5}", "\u{C}", "u", "u", "f",
    ]
    private static let texts = [
        "0", "7", "250", "999999999999999999999", "10.1.0.0/16", "10.0.0.0/8", "/28", "0.0.0.0/0", "ray-dev",
        "Bad_Name", "team=vision",
        "=", "eu", "g5", "m5.large", "p", "usw2", "機械学習", "e\u{301}", "👩‍👩‍👧‍👦", "\u{202E}abc", "a,b,,c", "[a, b",
        "\"quoted'", "~/x", "../../x", "#{}: &*!|>%@`",
    ]
    private static let broken: [[UInt8]] = [
        [0xC3], [0xE6, 0xA9], [0xF0, 0x9F, 0x91], [0x80], [0xFF, 0xFE], [0xC0, 0xAF], [0xED, 0xA0, 0x80],
        [0xF4, 0x90, 0x80, 0x80], [0x00],
        [0x1B, 0x5B], [0x1B, 0x4F], [0x1B, 0x5B, 0x3C, 0x30, 0x3B], [0x1B, 0x5B, 0x4D], [0x1B, 0x1B, 0x1B],
        [0x1B, 0x5B, 0x32, 0x30, 0x30, 0x7E],
        [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E], [0x1B, 0x5D, 0x30, 0x3B, 0x78], [0x9B, 0x41],
    ]
}
