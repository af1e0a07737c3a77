/// A text cut into what a terminal puts into one place: a spacing character and the combining marks on it.
///
/// This is the one gate through which text comes onto the screen, so it is safe for any text: control characters
/// (the escape character above all), bidirectional controls and unassigned characters come out as the replacement
/// character, a tab as a space. Joiners and variation selectors are left out, because terminals disagree about
/// the width of what they make.
struct Glyphs: Sequence {
    struct Glyph: Equatable {
        var text: String
        /// Columns: 1 or 2.
        var width: Int
    }

    let text: String

    init(_ text: String) { self.text = text }

    func makeIterator() -> Iterator { Iterator(scalars: text.unicodeScalars) }

    struct Iterator: IteratorProtocol {
        let scalars: String.UnicodeScalarView
        var index: String.UnicodeScalarView.Index

        init(scalars: String.UnicodeScalarView) {
            self.scalars = scalars
            index = scalars.startIndex
        }

        mutating func next() -> Glyph? {
            if let glyph = nextOfASCII() { return glyph }
            while index < scalars.endIndex {
                let scalar = scalars[index]
                scalars.formIndex(after: &index)
                switch ScalarClass(scalar) {
                case .spacing(let width):
                    var text = String(scalar)
                    takeMarks(onto: &text)
                    return Glyph(text: text, width: width)
                case .tab: return Glyph(text: " ", width: 1)
                case .unprintable: return Glyph(text: "\u{FFFD}", width: 1)
                case .mark, .joiner: continue  // there is nothing for it to stand on
                }
            }
            return nil
        }

        /// A printable character of ASCII before another, or at the end: most of all text, and quicker than the rest.
        private mutating func nextOfASCII() -> Glyph? {
            guard index < scalars.endIndex, Self.isPrintableASCII(scalars[index]) else { return nil }
            let after = scalars.index(after: index)
            guard after == scalars.endIndex || Self.isPrintableASCII(scalars[after]) else { return nil }
            defer { index = after }
            return Glyph(text: String(scalars[index]), width: 1)
        }

        private static func isPrintableASCII(_ scalar: Unicode.Scalar) -> Bool { (0x20..<0x7F).contains(scalar.value) }

        private mutating func takeMarks(onto text: inout String) {
            var marks = 0
            while index < scalars.endIndex {
                switch ScalarClass(scalars[index]) {
                case .mark:
                    // A cell of ncurses has room for four marks; a tower of them helps no reader.
                    if marks < 4 { text.unicodeScalars.append(scalars[index]) }
                    marks += 1
                case .joiner: break
                case .spacing, .tab, .unprintable: return
                }
                scalars.formIndex(after: &index)
            }
        }
    }
}
