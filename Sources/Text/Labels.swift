extension Unicode.Scalar {
    package var isLowercaseLetter: Bool { ("a"..."z").contains(self) }
    package var isDigit: Bool { ("0"..."9").contains(self) }

    /// Lower-case letters, digits and hyphens: what DNS labels are made of.
    package var isOfLabel: Bool { isLowercaseLetter || isDigit || self == "-" }
}

extension String {
    /// A DNS label (RFC 1123): 1 to 63 lower-case letters, digits and hyphens, a hyphen neither first nor last.
    package var isLabel: Bool {
        (1...63).contains(utf8.count) && unicodeScalars.allSatisfy(\.isOfLabel) && first != "-" && last != "-"
    }

    /// The label that a person most likely meant: lower case, a hyphen for everything else. Empty when nothing is left.
    ///
    /// - Parameter startsWithLetter: drops digits from the start as well.
    package func label(atMost length: Int = 63, startsWithLetter: Bool = false) -> String {
        var label = ""
        for scalar in lowercased().unicodeScalars {
            guard label.utf8.count < length else { break }
            let scalar = scalar.isOfLabel ? scalar : "-"
            if label.isEmpty, scalar == "-" || (startsWithLetter && !scalar.isLowercaseLetter) { continue }
            if scalar == "-", label.last == "-" { continue }
            label.unicodeScalars.append(scalar)
        }
        while label.last == "-" { label.removeLast() }
        return label
    }
}
