import Catalog
import Terminal

/// What somebody does at a terminal, step by step, with what is said of it and what has to be seen: a test, a demo and a
/// recording are this one script, played at another pace or another terminal. docs/demo.md tells how to write one.
package struct KeyScript: Equatable, Sendable {
    /// The file that it was read from, as the person named it.
    package let name: String
    /// The day on which it plays, so that it looks the same next year; nil for today.
    package let today: CalendarDay?
    package let steps: [Step]

    /// One line of the script.
    package struct Step: Equatable, Sendable {
        package let action: Action
        /// The line's number, from 1.
        package let line: Int
    }

    package enum Action: Equatable, Sendable {
        case press(Key, times: Int)
        /// A key for each character.
        case type(String)
        case wait(milliseconds: Int)
        /// What is said from here on; nothing when it is empty.
        case caption(String)
        /// A text that has to be in one row of the screen now.
        case expect(String)
        /// Here a test compares the screen with the one that it keeps under this name.
        case screen(String)
    }

    /// How many keys are pressed, those that type included.
    package var keyCount: Int {
        steps.reduce(0) { count, step in
            switch step.action {
            case .press(_, let times): count + times
            case .type(let text): count + text.count
            default: count
            }
        }
    }
}
