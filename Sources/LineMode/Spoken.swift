import Validation

/// How things are put into words for the ear: no columns of blanks, no signs that are read out strangely.
enum Spoken {
    /// A heading or sentence of the wizard's.
    static func text(_ text: String) -> String {
        text.replacing("≈ ", with: "about ").replacing(" / month", with: " a month")
    }

    /// Figures that the screen sets apart with blanks, set apart with commas.
    static func figures(_ text: String) -> String { text.split(separator: "  ").map(\.trimmed).joined(separator: ", ") }

    /// "a, b and c".
    static func list(_ words: [String], _ conjunction: String = "or") -> String {
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return "\(words.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
    }

    /// "Error", as a sentence begins.
    static func severity(_ severity: Severity) -> String {
        severity.rawValue.prefix(1).uppercased() + severity.rawValue.dropFirst()
    }
}
