import Validation

/// How things are put into words for the ear: no columns of blanks, no signs that are read out strangely.
enum Spoken {
    /// A heading or sentence of the wizard's.
    static func text(_ text: String) -> String { replacing("≈ ", by: "about ", in: text) }

    /// Figures that the screen sets apart with blanks, set apart with commas.
    static func figures(_ text: String) -> String { replacing("  ", by: ", ", in: text) }

    /// "a, b and c".
    static func list(_ words: [String], _ conjunction: String = "or") -> String {
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return "\(words.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
    }

    /// "Error", as a sentence begins.
    static func severity(_ severity: Severity) -> String { severity.rawValue.prefix(1).uppercased() + severity.rawValue.dropFirst() }

    /// Each `sign`, with the blanks that follow it, becomes `words`.
    private static func replacing(_ sign: String, by words: String, in text: String) -> String {
        var result = ""
        var rest = text[...]
        while let found = rest.firstRange(of: sign) {
            result += rest[..<found.lowerBound] + words
            rest = rest[found.upperBound...].drop { $0 == " " }
        }
        return result + rest
    }
}
