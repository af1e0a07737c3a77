import Terminal
import Wizard

/// Which keys mean what, in each of the wizard's situations. The key line and the overview of all keys are made from it.
struct Keymap {
    /// One meaning and the keys that have it, the shown one first.
    struct Binding {
        let keys: [Key]
        let event: WizardEvent
        /// What the keys do, for the overview; nil where another binding tells of them too.
        let meaning: String?
        /// How the keys are called on the key line; nil when they are not shown there.
        let name: String?
        let label: String
        /// The label where there is much room.
        let longLabel: String?

        init(
            _ keys: [Key], _ event: WizardEvent, _ meaning: String? = nil, _ name: String? = nil, _ label: String = "",
            long: String? = nil
        ) {
            self.keys = keys
            self.event = event
            self.meaning = meaning
            self.name = name
            self.label = label
            longLabel = long
        }
    }

    /// In groups that are made once and not copied, since a map is made for every frame.
    private let groups: [[Binding]]
    var bindings: FlattenSequence<[[Binding]]> { groups.joined() }

    /// The keymap for where the wizard is now.
    init(for screen: WizardScreen) { self.init(for: screen, in: screen.layer) }

    /// The keymap for where the wizard is when this lies over its page.
    init(for screen: WizardScreen, in layer: Layer?) {
        switch layer {
        case nil: self = Self.page(screen)
        case .editor: self = screen.fix == nil ? Self.editor : Self.editorWithFix
        case .picker(let picker):
            self = Self.list(
                takesSeveral: picker.allowsSeveral, isReplacing: picker.isReplacing, isFiltering: picker.isFiltering,
                isFiltered: !picker.filter.isEmpty)
        case .rail: self = Self.rail
        case .filter: self = Self.filter
        case .help: self = Self.help
        case .keys: self = Self.overview
        case .question: self = Self.question
        }
    }

    private init(_ groups: [Binding]...) { self.groups = groups + [Self.everywhere] }

    func event(for key: Key) -> WizardEvent? {
        if let binding = bindings.first(where: { $0.keys.contains(key) }) { return binding.event }
        if case .character(let character) = key { return .insert(String(character)) }
        return nil
    }

    /// What the key is called that means `event`; nil when none is shown.
    func name(of event: WizardEvent) -> String? { bindings.first { $0.event == event }?.keys.first?.name }

    // MARK: - Bindings that several situations share

    private static let everywhere = [Binding([.control("r")], .redo, "makes again what was taken back")]

    private static let moving = [
        Binding([.up], .move(.up), nil, "↑↓", "move"), Binding([.down], .move(.down)),
        Binding([.pageUp], .move(.pageUp), "moves by half a screen"), Binding([.pageDown], .move(.pageDown)),
        Binding([.home], .move(.first), "to the first"), Binding([.end], .move(.last), "to the last"),
    ]

    private static let leaving = Binding([], .askToLeave, "asks, and leaves; answers are kept", "Ctrl-C", "leave")
    private static let keys = Binding([.function(1)], .keys, "shows this", "F1", "keys")

    // MARK: - On a page

    private static func page(_ screen: WizardScreen) -> Keymap {
        // All verbs are equally wide, so that the rest of the key line stays where it is.
        let verb = screen.focus.map { TextWidth.padded($0.action.verb, to: 6) }
        let enter = Binding([.enter], .activate, "changes, chooses, goes there", "Enter", verb ?? "next page")
        let isList = screen.page == .region
        let set = screen.takesText ? onText : elsewhere
        return Keymap(
            moving, sideways, [enter], leafing, isList ? filtering : [], set.before, [set.undo(screen.undoWords)],
            screen.fix == nil ? set.after : set.afterWithFix)
    }

    /// The letters among the keys of a page. In a text field letters are text, and their shortcuts take Ctrl.
    private struct Letters {
        let before: [Binding]
        let after: [Binding]
        /// The same where there is a fix. It comes last, so that no other word moves when there is something to mend.
        let afterWithFix: [Binding]
        private let undoKeys: [Key]

        init(areText: Bool) {
            func shortcut(_ letter: Character) -> [Key] {
                areText ? [.control(letter)] : [.character(letter), .control(letter)]
            }
            func sign(_ signs: Key...) -> [Key] { areText ? [] : signs }
            before = [
                Binding([.character("?")], .help, "explains the focused item, in whole", "?", "help"),
                Binding(sign(.character("/")), .filter, "filters a list"),
            ]
            undoKeys = shortcut("u")
            let others = [
                Binding([.delete], .reset, "takes your answer back, so that the default or the plan holds again"),
                Binding([.backspace], .reset),
                Binding(sign(.character("+"), .character("=")), .adjust(1), "one more"),
                Binding(sign(.character("-")), .adjust(-1), "one less"),
                Binding(shortcut("n"), .otherFindings, "reads what else is said of the page"),
                Binding(shortcut("s"), .sources, "reads the rules behind the help, and who says so"),
                Binding(shortcut("w") + [.function(10)], .go(.review), "to Review, where the bundle is written"),
                leaving, Binding([.escape], .cancel, "to the list of pages", "Esc", "pages"),
            ]
            let means = "applies the fix that is shown"
            after = others + [Binding(shortcut("f"), .fix, means)]
            afterWithFix = others + [Binding(shortcut("f"), .fix, means, areText ? "Ctrl-F" : "f", "fix")]
        }

        func undo(_ words: String?) -> Binding {
            Binding(
                undoKeys, .undo, words.map { "takes back: \($0)" } ?? "takes the last change back",
                undoKeys.count == 1 ? "Ctrl-U" : "u", "undo", long: words.map { "takes back: \($0)" })
        }
    }

    private static let onText = Letters(areText: true)
    private static let elsewhere = Letters(areText: false)
    private static let sideways = [Binding([.left], .move(.left)), Binding([.right], .move(.right))]
    private static let leafing = [
        Binding([.tab], .nextPage, "to the next page", "Tab", "next"),
        Binding([.backTab], .previousPage, "to the page before"),
        Binding([.character(" ")], .toggle, "switches"), keys,
    ]
    private static let filtering = [Binding([.character("/")], .filter, nil, "/", "find")]

    // MARK: - Over a page

    private static func typing(_ fix: Binding?) -> Keymap {
        Keymap(
            [
                Binding([.enter], .activate, "accepts what is typed", "Enter", "accept"),
                Binding([.escape], .cancel, "leaves it as it was", "Esc", "as it was"),
                Binding([.tab], .nextPage, "accepts, and goes to the next page"), Binding([.backTab], .previousPage),
                Binding([.left], .move(.left), nil, "←→", "move"), Binding([.right], .move(.right)),
                Binding([.up], .move(.up), "accepts, and moves"), Binding([.down], .move(.down)),
                Binding([.home, .control("a")], .move(.first), "to the beginning"),
                Binding([.end, .control("e")], .move(.last), "to the end"),
                Binding([.backspace], .erase), Binding([.delete], .eraseForward),
                Binding([.control("u")], .clear, "clears the line", "Ctrl-U", "clear"), keys, leaving,
            ] + [fix].compactMap { $0 })
    }

    private static let editor = typing(nil)
    private static let editorWithFix = typing(editorFix)
    private static let editorFix = Binding([.control("f")], .fix, "applies the fix that is shown", "Ctrl-F", "fix")

    private static func list(takesSeveral: Bool, isReplacing: Bool, isFiltering: Bool, isFiltered: Bool) -> Keymap {
        let enter = isReplacing ? "replace" : takesSeveral ? "accept" : "choose"
        var bindings =
            moving + [
                Binding([.enter], .activate, "chooses; of several, accepts those that are marked", "Enter", enter),
                Binding(
                    [.escape], .cancel, "leaves it as it was", "Esc", isFiltered ? "clear filter" : "as it was"),
                Binding([.tab], .nextPage, "accepts, and goes to the next page"), Binding([.backTab], .previousPage),
                Binding([.backspace], .erase), Binding([.control("u")], .clear, "clears the filter"), keys,
            ]
        if takesSeveral {
            let label = isReplacing ? "add" : "mark"
            bindings.insert(Binding([.character(" ")], .toggle, "marks one more, or one less", "Space", label), at: 0)
        }
        if !isFiltering {
            bindings += [
                Binding([.character("/")], .filter, "filters; so does any letter", "/", "find"),
                Binding([.character("?")], .help, "explains", "?", "help"),
            ]
        }
        return Keymap(bindings + [leaving])
    }

    private static let rail = Keymap(
        moving + [
            Binding([.enter, .right], .activate, nil, "Enter", "go there"),
            Binding([.tab], .nextPage, nil, "Tab", "next"), Binding([.backTab], .previousPage),
            Binding([.escape], .cancel, nil, "Esc", "back"),
            Binding([.character("?")], .help, nil, "?", "help"), keys,
            Binding([.character("u")], .undo, nil, "u", "undo"), leaving,
        ])

    private static let filter = Keymap(
        moving + [
            Binding([.enter], .activate, nil, "Enter", "choose"),
            Binding([.escape], .cancel, nil, "Esc", "clear filter"),
            Binding([.tab], .nextPage), Binding([.backTab], .previousPage),
            Binding([.backspace], .erase), Binding([.control("u")], .clear), keys, leaving,
        ])

    private static let help = Keymap(
        moving + [
            Binding([.escape, .enter, .character(" ")], .cancel, nil, "Esc", "back"),
            Binding([.character("?"), .function(1)], .keys, nil, "?", "keys"), leaving,
        ])

    private static let overview = Keymap(
        moving + [
            Binding([.escape, .enter, .character("?"), .character(" "), .function(1)], .cancel, nil, "Esc", "back"),
            leaving,
        ])

    private static let question = Keymap(
        moving + [
            Binding([.left], .move(.left)), Binding([.right], .move(.right)), Binding([.tab], .nextPage),
            Binding([.enter, .character(" ")], .activate, nil, "Enter", "choose"),
            Binding([.escape], .cancel, nil, "Esc", "back"),
        ])

    // MARK: - All keys

    /// What every key does: where the person is, and elsewhere.
    static func overview(for screen: WizardScreen) -> [(title: String, rows: [(keys: String, meaning: String)])] {
        let page = ("On a page", page(screen))
        let typing = ("While a text is typed", typing(editorFix))
        let list = ("In a list", list(takesSeveral: true, isReplacing: false, isFiltering: false, isFiltered: false))
        let sections =
            switch screen.covered {
            case .editor: [typing, page, list]
            case .picker: [list, page, typing]
            default: [page, typing, list]
            }
        return sections.map { ($0.0, $0.1.rows) }
    }

    private var rows: [(keys: String, meaning: String)] {
        bindings.compactMap { binding in
            guard let meaning = binding.meaning, let first = binding.name ?? binding.keys.first?.name else {
                return nil
            }
            let others = binding.keys.map(\.name).filter { $0 != first }
            return (([first] + others).joined(separator: ", "), meaning)
        }
    }
}
