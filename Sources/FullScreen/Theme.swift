import Terminal
import Validation

/// What each kind of text looks like on a terminal, and which glyphs there are to draw with.
struct Theme {
    let capabilities: Capabilities

    let title = Style(.accent, .bold)
    let heading = Style(.heading, .bold)
    let label = Style.plain
    /// A value that a person gave, and one that is planned or usual.
    let value = Style(.value)
    let planned = Style(.planned)
    let money = Style(.money)
    /// Marks and the edges of what lies over the page.
    let mark = Style(.accent)
    let remark = Style(.muted)
    let border = Style(.muted)
    let barred = Style(.muted, .dim)
    /// Why something cannot be had: as easy to read as anything else.
    let reason = Style(.warning)
    let focus = Style(.accent, [.bold, .reverse])
    let editing = Style(.plain, .underline)
    let key = Style(.key, .bold)
    let change = Style(.money, .bold)

    var borders: Borders { capabilities.borders }

    /// What stands beside a value: money has a colour of its own.
    func style(ofRemark remark: String) -> Style { remark.hasDollars ? money : self.remark }

    func style(of severity: Severity) -> Style {
        switch severity {
        case .error: Style(.bad, .bold)
        case .warning: Style(.warning, .bold)
        case .note: Style(.muted)
        }
    }

    /// A letter for each severity, so that colour alone never tells.
    func mark(of severity: Severity) -> String {
        switch severity {
        case .error: capabilities.unicode ? "✗" : "x"
        case .warning: "!"
        case .note: "i"
        }
    }

    var here: String { capabilities.unicode ? "▸" : ">" }
    var done: String { capabilities.unicode ? "✓" : "*" }
    var chosen: String { capabilities.unicode ? "●" : "(*)" }
    var open: String { capabilities.unicode ? "○" : "( )" }
    /// Columns that each of the bullets takes.
    var bulletWidth: Int { capabilities.unicode ? 1 : 3 }
    var marked: String { capabilities.unicode ? "■" : "[x]" }
    var unmarked: String { capabilities.unicode ? "□" : "[ ]" }
    /// In the place of a bullet that cannot be picked.
    var closed: String { capabilities.unicode ? "–" : " - " }
    var ellipsis: String { capabilities.unicode ? "…" : "~" }
    var full: String { capabilities.unicode ? "█" : "#" }
    /// The end of a block beside which another begins.
    var edge: String { capabilities.unicode ? "▌" : "|" }
    /// Colours to tell zones apart, which have their names too.
    let series: [Colour] = [.value, .money, .heading, .key, .warning, .good]
    var half: String { capabilities.unicode ? "▒" : "=" }
    var empty: String { capabilities.unicode ? "·" : "." }
    var more: (above: String, below: String) { capabilities.unicode ? ("▲", "▼") : ("^", "v") }

    /// Text of ours as this terminal can show it: without UTF-8 our few signs have plain stand-ins.
    func shown(_ text: String) -> String {
        if !capabilities.unicode, ["↑↓", "←→"].contains(text) { return "arrows" }
        return capabilities.unicode
            ? text
            : String(
                text.flatMap { character -> String in
                    switch character {
                    case "≈": "~"
                    case "·": "-"
                    case "●": "*"
                    case "○": "-"
                    case "▪": "="
                    default: String(character)
                    }
                })
    }
}

extension String {
    /// Whether it tells of money.
    var hasDollars: Bool { utf8.contains(UInt8(ascii: "$")) }
}
