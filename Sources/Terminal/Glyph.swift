/// What a terminal puts into one place: a spacing character and the combining marks on it.
///
/// It is plain bits, so that a screen of them is made, copied and compared without counting references: that is most
/// of what drawing a frame costs.
package struct Glyph: Hashable, Sendable {
    /// Marks in the order in which they stand, 21 bits each, the first lowest.
    private var marks: UInt64 = 0
    package let character: Unicode.Scalar
    /// Columns: 1, or 2 for a wide character. 0 stands for the right half of one.
    package let width: UInt8

    static let blank = Glyph(" ", width: 1)
    /// In place of what must not reach a terminal.
    static let replacement = Glyph("\u{FFFD}", width: 1)
    static let rightHalf = Glyph(" ", width: 0)

    init(_ character: Unicode.Scalar, width: Int) {
        self.character = character
        self.width = UInt8(width)
    }

    /// Sets a mark onto the character. There is room for three: a tower of them helps no reader.
    mutating func append(mark: Unicode.Scalar) {
        let used = 64 - marks.leadingZeroBitCount
        let place = (used + 20) / 21 * 21
        if place < 63 { marks |= UInt64(mark.value) << UInt64(place) }
    }

    /// The marks, the nearest to the character first.
    var combiningMarks: [Unicode.Scalar] {
        marks == 0
            ? []
            : stride(from: 0, to: 63, by: 21).compactMap { place in
                let value = UInt32(truncatingIfNeeded: marks >> UInt64(place)) & 0x1F_FFFF
                return value == 0 ? nil : Unicode.Scalar(value)
            }
    }

    /// As text; empty for the right half of a wide character.
    package var text: String { CollectionOfOne(self).text }

    fileprivate func append(to bytes: inout [UInt8]) {
        guard width > 0 else { return }
        if character.isASCII { bytes.append(UInt8(character.value)) } else { bytes += String(character).utf8 }
        for mark in combiningMarks { bytes += String(mark).utf8 }
    }
}

extension Sequence<Glyph> {
    var text: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(underestimatedCount)
        for glyph in self { glyph.append(to: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
