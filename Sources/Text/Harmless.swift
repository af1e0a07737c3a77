extension String {
    /// This text, harmless to a terminal: what does not print stands as an escape.
    package var harmless: String {
        unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
                text += scalar.escaped(asASCII: true)
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    /// This text in quotes, harmless and no longer than a message can bear.
    package var shown: String {
        let longest = 60
        let start = unicodeScalars.prefix(longest)
        let cut = start.endIndex < unicodeScalars.endIndex
        return "\"\(String(String.UnicodeScalarView(start)).harmless)\(cut ? "..." : "")\""
    }
}
