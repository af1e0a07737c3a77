/// What lies over the page and takes the keys while it is there.
public enum Layer: Equatable, Sendable {
    case editor(TextEditor)
    case picker(Picker)
    /// The list of pages has the focus, on this page.
    case rail(Page)
    /// The page's list is being filtered.
    case filter
    case help(Help)
    case question(Question)

    /// Text to read, with a title.
    public struct Help: Equatable, Sendable {
        public let title: String
        /// Each is wrapped; line breaks in it stay.
        public internal(set) var paragraphs: [String]
        /// Lines scrolled off at the top.
        public internal(set) var offset = 0
    }

    /// Something to be answered with one of a few choices.
    public struct Question: Equatable, Sendable {
        public enum Answer: Hashable, Sendable {
            case stay, leave
            case overwrite
            case discardDraft
        }

        public let title: String
        public let text: String
        /// The answers, the harmless one first, each with its words.
        public let choices: [(answer: Answer, label: String)]
        public internal(set) var focus = 0

        public static func == (left: Question, right: Question) -> Bool {
            left.title == right.title && left.text == right.text && left.focus == right.focus
                && left.choices.map(\.label) == right.choices.map(\.label)
        }
    }
}
