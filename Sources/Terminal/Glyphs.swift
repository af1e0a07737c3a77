/// A text cut into glyphs.
///
/// This is the one gate through which text comes onto the screen, so it is safe for any text: control characters
/// (the escape character above all), bidirectional controls and unassigned characters come out as the replacement
/// character, a tab as a space. Joiners and variation selectors are left out, because terminals disagree about
/// the width of what they make.
struct Glyphs: Sequence {
    private let scalars: String.UnicodeScalarView

    init(_ text: String) { scalars = text.unicodeScalars }

    func makeIterator() -> Iterator { Iterator(scalars) }

    struct Iterator: IteratorProtocol {
        private var scalars: String.UnicodeScalarView.Iterator
        /// The scalar that comes next; nil at the end.
        private var scalar: Unicode.Scalar?

        init(_ text: String.UnicodeScalarView) {
            scalars = text.makeIterator()
            scalar = scalars.next()
        }

        mutating func next() -> Glyph? {
            while let scalar {
                self.scalar = scalars.next()
                // Most texts are letters of ASCII without marks.
                if (0x20..<0x7F).contains(scalar.value), !isBeforeMark { return Glyph(scalar, width: 1) }
                switch ScalarClass(scalar) {
                case .spacing(let width):
                    var glyph = Glyph(scalar, width: width)
                    takeMarks(onto: &glyph)
                    return glyph
                case .tab: return .blank
                case .unprintable: return .replacement
                case .mark, .joiner: continue  // there is nothing for it to stand on
                }
            }
            return nil
        }

        /// Whether a mark may come next; none has a number below this one.
        private var isBeforeMark: Bool { (scalar?.value ?? 0) >= 0x300 }

        private mutating func takeMarks(onto glyph: inout Glyph) {
            while let scalar {
                switch ScalarClass(scalar) {
                case .mark: glyph.append(mark: scalar)
                case .joiner: break
                case .spacing, .tab, .unprintable: return
                }
                self.scalar = scalars.next()
            }
        }
    }
}
