extension Sequence<String> {
    /// "a, b and c".
    package func listed(_ conjunction: String = "and") -> String {
        let all = Array(self)
        guard all.count > 1, let last = all.last else { return all.first ?? "" }
        return "\(all.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
    }

    /// The first of each element, in order.
    package var withoutRepeats: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}

extension StringProtocol {
    /// With a capital letter first, as a sentence begins.
    package var capitalised: String { prefix(1).uppercased() + dropFirst() }

    /// With a small letter first, unless the first word is all capitals, such as NAT.
    package var startingSmall: String {
        guard let second = dropFirst().first, second.isLowercase else { return String(self) }
        return prefix(1).lowercased() + dropFirst()
    }

    /// Without blanks at both ends.
    package var trimmed: String { drop(while: \.isWhitespace).trimmingEnd(while: \.isWhitespace) }

    /// Without the characters at the end that are of a kind.
    package func trimmingEnd(while isOfKind: (Character) -> Bool) -> String {
        String(reversed().drop(while: isOfKind).reversed())
    }
}
