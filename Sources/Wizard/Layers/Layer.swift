/// What lies over the page and takes the keys while it is there. By reference, since the wizard's state is copied often.
package indirect enum Layer: Equatable, Sendable {
    case editor(TextEditor)
    case picker(Picker)
    /// The list of pages has the focus, on this page.
    case rail(Page)
    /// The page's list is being filtered.
    case filter
    case help(Help)
    /// Every key that works here, by the front end; so many lines of it are scrolled off at the top.
    case keys(offset: Int)
    case question(Question)

    /// Text to read, with a title.
    package struct Help: Equatable, Sendable {
        package let title: String
        /// Each is wrapped; line breaks in it stay.
        package internal(set) var paragraphs: [String]
        /// Who says so, paragraphs too.
        package internal(set) var sources: [String] = []
        /// Lines scrolled off at the top.
        package internal(set) var offset = 0
    }

    /// Something to be answered with one of a few choices.
    package struct Question: Equatable, Sendable {
        package enum Answer: Equatable, Sendable {
            case stay, leave
            case overwrite
            case discardDraft(Choices)
        }

        package let title: String
        package let text: String
        /// The answers, the harmless one first, each with its words.
        package let choices: [(answer: Answer, label: String)]
        package internal(set) var focus = 0
        /// Lines of the text scrolled off at the top.
        package internal(set) var offset = 0

        package static func == (left: Question, right: Question) -> Bool {
            left.title == right.title && left.text == right.text && left.focus == right.focus
                && left.offset == right.offset
                && left.choices.map(\.label) == right.choices.map(\.label)
        }
    }
}
