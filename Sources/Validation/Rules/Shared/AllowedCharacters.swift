extension Unicode.Scalar {
    /// What AWS allows in the keys and values of tags: letters and digits of any script, blanks, and `_ . : / = + - @`.
    var isOfTag: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        case .decimalNumber, .letterNumber, .otherNumber: true
        case .spaceSeparator: true
        default: "_.:/=+-@".unicodeScalars.contains(self)
        }
    }
}

extension String {
    /// Characters as AWS counts them.
    var length: Int { unicodeScalars.count }
}
