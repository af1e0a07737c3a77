import Text

/// How things are put into words for the ear: no columns of blanks, no signs that are read out strangely.
enum Spoken {
    /// A heading or sentence of the wizard's.
    static func text(_ text: String) -> String {
        text.replacing("≈ ", with: "about ").replacing(" / month", with: " a month")
    }

    /// Figures that the screen sets apart with blanks, set apart with commas.
    static func figures(_ text: String) -> String { text.split(separator: "  ").map(\.trimmed).joined(separator: ", ") }
}
