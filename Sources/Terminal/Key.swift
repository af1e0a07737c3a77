/// What a person pressed.
package enum Key: Hashable, Sendable {
    /// A character that types itself. A combining mark typed on its own comes as a character of its own.
    case character(Character)
    /// Ctrl with a letter (in lower case), a blank, or one of `\ ] ^ _`. Ctrl-C, Ctrl-\ and Ctrl-Z come as signals;
    /// Ctrl-H, I, J and M are the keys Backspace, Tab, Enter and Enter; Ctrl-L repaints.
    case control(Character)
    /// Alt with a character (or Esc quickly followed by it).
    case alt(Character)
    case enter, tab, backTab, escape, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 and up.
    case function(Int)
}
