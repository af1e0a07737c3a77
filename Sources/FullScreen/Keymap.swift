import Terminal
import Wizard

/// Which keys mean what, in each of the wizard's situations. The key line and the help are made from it.
struct Keymap {
    /// One meaning and the keys that have it, the shown one first.
    struct Binding {
        let keys: [Key]
        let event: WizardEvent
        /// How the keys are called on the key line; nil when they are not shown there.
        let name: String?
        let label: String

        init(_ keys: [Key], _ event: WizardEvent, _ name: String? = nil, _ label: String = "") {
            self.keys = keys
            self.event = event
            self.name = name
            self.label = label
        }
    }

    let bindings: [Binding]
    /// Whether characters that no binding takes are typed text.
    let takesText: Bool

    /// The keymap for where the wizard is now.
    init(for screen: WizardScreen) {
        switch screen.layer {
        case nil: self = Self.page(screen)
        case .editor: self = Self.editor
        case .picker(let picker): self = Self.picker(picker)
        case .rail: self = Self.rail
        case .filter: self = Self.filter
        case .help: self = Self.help
        case .question: self = Self.question
        }
    }

    private init(_ bindings: [Binding], takesText: Bool = false) {
        self.bindings = bindings + Self.everywhere
        self.takesText = takesText
    }

    func event(for key: Key) -> WizardEvent? {
        if let binding = bindings.first(where: { $0.keys.contains(key) }) { return binding.event }
        if case .character(let character) = key { return .insert(String(character)) }
        return nil
    }

    // MARK: - Situations

    private static let everywhere = [Binding([.control("r")], .redo)]

    private static let moving = [
        Binding([.up], .move(.up), "↑↓", "move"), Binding([.down], .move(.down)),
        Binding([.pageUp], .move(.pageUp)), Binding([.pageDown], .move(.pageDown)),
        Binding([.home], .move(.first)), Binding([.end], .move(.last)),
    ]

    private static let leaving = Binding([], .askToLeave, "Ctrl-C", "leave")

    private static func page(_ screen: WizardScreen) -> Keymap {
        let isList = screen.page == .region
        let canFix = screen.findings.contains { $0.fix != nil }
        // All verbs are equally wide, so that the rest of the key line stays where it is.
        let verb = screen.focus.map { TextWidth.padded($0.action.verb, to: 6) }
        let enter = Binding([.enter], .activate, "Enter", verb ?? "next page")
        // The fix comes last, so that no other word moves when there is something to mend.
        return Keymap(
            walking + [enter] + leafing + [isList ? shownFilter : filtering] + acting + [canFix ? shownFix : fix])
    }

    // Made once: a map is made for every frame.
    private static let walking = moving + [Binding([.left], .move(.left)), Binding([.right], .move(.right))]
    private static let leafing = [
        Binding([.tab], .nextPage, "Tab", "next"), Binding([.backTab], .previousPage),
        Binding([.character(" ")], .toggle),
        Binding([.escape], .cancel, "Esc", "pages"),
    ]
    private static let filtering = Binding([.character("/")], .filter)
    private static let shownFilter = Binding([.character("/")], .filter, "/", "find")
    private static let acting = [
        Binding([.character("?"), .function(1)], .help, "?", "help"), Binding([.character("u")], .undo, "u", "undo"),
        Binding([.delete], .reset), Binding([.backspace], .reset),
        Binding([.character("+"), .character("=")], .adjust(1)), Binding([.character("-")], .adjust(-1)),
        Binding([.character("w"), .function(10)], .go(.review)), leaving,
    ]
    private static let fix = Binding([.character("f")], .fix, nil, "fix")
    private static let shownFix = Binding([.character("f")], .fix, "f", "fix")

    private static let editor = Keymap(
        [
            Binding([.enter], .activate, "Enter", "accept"), Binding([.escape], .cancel, "Esc", "as it was"),
            Binding([.tab], .nextPage), Binding([.backTab], .previousPage),
            Binding([.left], .move(.left), "←→", "move"), Binding([.right], .move(.right)),
            Binding([.up], .move(.up)), Binding([.down], .move(.down)),
            Binding([.home, .control("a")], .move(.first)), Binding([.end, .control("e")], .move(.last)),
            Binding([.backspace], .erase), Binding([.delete], .eraseForward),
            Binding([.control("u")], .clear, "Ctrl-U", "clear"), leaving,
        ], takesText: true)

    private static func picker(_ picker: Picker) -> Keymap {
        var bindings =
            moving + [
                Binding([.enter], .activate, "Enter", picker.allowsSeveral ? "accept" : "choose"),
                Binding([.escape], .cancel, "Esc", picker.filter.isEmpty ? "as it was" : "clear filter"),
                Binding([.tab], .nextPage), Binding([.backTab], .previousPage),
                Binding([.backspace], .erase), Binding([.control("u")], .clear), Binding([.function(1)], .help),
            ]
        if picker.allowsSeveral { bindings.insert(Binding([.character(" ")], .toggle, "Space", "mark"), at: 0) }
        if !picker.isFiltering {
            bindings += [
                Binding([.character("/")], .filter, "/", "find"), Binding([.character("?")], .help, "?", "help"),
            ]
        }
        return Keymap(bindings + [leaving], takesText: true)
    }

    private static let rail = Keymap(
        moving + [
            Binding([.enter, .right], .activate, "Enter", "go there"), Binding([.tab], .nextPage, "Tab", "next"),
            Binding([.backTab], .previousPage), Binding([.character("?"), .function(1)], .help, "?", "help"),
            Binding([.character("u")], .undo, "u", "undo"), leaving,
        ])

    private static let filter = Keymap(
        moving + [
            Binding([.enter], .activate, "Enter", "choose"), Binding([.escape], .cancel, "Esc", "clear filter"),
            Binding([.tab], .nextPage), Binding([.backTab], .previousPage),
            Binding([.backspace], .erase), Binding([.control("u")], .clear), leaving,
        ], takesText: true)

    private static let help = Keymap(
        moving + [
            Binding([.escape, .enter, .character("?"), .character(" "), .function(1)], .cancel, "Esc", "back"), leaving,
        ])

    private static let question = Keymap(
        moving + [
            Binding([.left], .move(.left)), Binding([.right], .move(.right)), Binding([.tab], .nextPage),
            Binding([.enter, .character(" ")], .activate, "Enter", "choose"),
            Binding([.escape], .cancel, "Esc", "back"),
        ])
}
