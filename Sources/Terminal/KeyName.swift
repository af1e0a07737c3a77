extension Key {
    /// The keys that have names of their own, as the key line calls them.
    private static let named: [(key: Key, name: String)] = [
        (.enter, "Enter"), (.tab, "Tab"), (.backTab, "Shift-Tab"), (.escape, "Esc"), (.character(" "), "Space"),
        (.backspace, "Backspace"), (.delete, "Delete"), (.insert, "Insert"),
        (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"),
        (.home, "Home"), (.end, "End"), (.pageUp, "PgUp"), (.pageDown, "PgDn"),
    ]

    /// The names of all keys that are no character, without the many with Ctrl, Alt and F.
    package static let names = named.map(\.name)

    /// What the key is called: `Enter`, `Ctrl-R`, `F10`; a character is called by itself.
    package var name: String {
        if let named = Self.named.first(where: { $0.key == self }) { return named.name }
        return switch self {
        case .character(let character): String(character)
        case .control(let character): "Ctrl-" + (character == " " ? "Space" : character.uppercased())
        case .alt(let character): "Alt-" + Key.character(character).name
        case .function(let number): "F\(number)"
        default: ""
        }
    }

    /// The key of that name, whose case does not matter but for characters. A combination that reaches a program as another
    /// key, such as Ctrl-M, is that key.
    package init?(named name: String) {
        let lower = name.lowercased()
        if let named = Self.named.first(where: { $0.name.lowercased() == lower }) {
            self = named.key
        } else if name.count == 1, let character = name.first {
            self = .character(character)
        } else if lower.hasPrefix("ctrl-"), case .character(let character)? = Key(named: String(lower.dropFirst(5))),
            let byte = Self.controlByte(character)
        {
            self = Key(byte)
        } else if lower.hasPrefix("alt-"), case .character(let character)? = Key(named: String(name.dropFirst(4))) {
            self = .alt(character)
        } else if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...63).contains(number),
            lower == "f\(number)"
        {
            self = .function(number)
        } else {
            return nil
        }
    }

    /// The byte that a terminal sends for Ctrl with a character; nil where it sends none of its own.
    private static func controlByte(_ character: Character) -> UInt8? {
        switch character {
        case " ": 0
        case "a"..."z", "\\", "]", "^", "_": character.asciiValue.map { $0 & 0x1F }
        default: nil
        }
    }
}
