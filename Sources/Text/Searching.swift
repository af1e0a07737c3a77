/// Looking for a text in another, byte by byte: what is looked for is words of programs, and no character has to be made for
/// that.
extension StringProtocol {
    /// Where `other` stands first.
    package func place(of other: some StringProtocol) -> Range<Index>? {
        let wanted = Array(other.utf8)
        guard let first = wanted.first else { return startIndex..<startIndex }
        var start = utf8.startIndex
        while let found = utf8[start...].firstIndex(of: first) {
            if utf8[found...].starts(with: wanted) { return found..<utf8.index(found, offsetBy: wanted.count) }
            start = utf8.index(after: found)
        }
        return nil
    }

    /// Whether `other` stands anywhere in it.
    package func includes(_ other: some StringProtocol) -> Bool { place(of: other) != nil }

    /// The pieces between the places where `separator` stands.
    package func pieces(between separator: String) -> [SubSequence] {
        var pieces: [SubSequence] = []
        var rest = self[...]
        while !separator.isEmpty, let place = rest.place(of: separator) {
            pieces.append(rest[..<place.lowerBound])
            rest = rest[place.upperBound...]
        }
        return pieces + [rest]
    }

    /// The text with `other` in each place of `text`.
    package func putting(_ other: String, for text: String) -> String {
        pieces(between: text).joined(separator: other)
    }
}
