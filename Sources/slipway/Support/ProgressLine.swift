import Glibc
import Terminal

/// A line on standard error that tells what is under way, each text in the place of the one before. On anything but a terminal
/// there is none.
final class ProgressLine {
    private let isShown = isatty(STDERR_FILENO) == 1
    private var shown = ""

    func show(_ text: String) {
        let text = TextWidth.clipped(text, to: 79, ellipsis: "...")
        guard isShown, text != shown else { return }
        let rest = max(0, TextWidth.of(shown) - TextWidth.of(text))
        Output.progress("\r\(text)\(String(repeating: " ", count: rest))")
        shown = text
    }

    func clear() {
        guard !shown.isEmpty else { return }
        Output.progress("\r\(String(repeating: " ", count: TextWidth.of(shown)))\r")
        shown = ""
    }
}
