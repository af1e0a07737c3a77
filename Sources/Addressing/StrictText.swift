/// The value of a number in ASCII digits; `Int.max` when it is beyond that. Nil when `digits` is no such number.
/// - Parameter whole: the text that the number is part of; errors show it.
func decimal(_ digits: some StringProtocol, in whole: String) throws(AddressError) -> Int? {
    let ascii = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard !digits.isEmpty, digits.utf8.allSatisfy(ascii.contains) else { return nil }
    guard digits == "0" || digits.first != "0" else { throw .leadingZero(whole, number: String(digits)) }
    return Int(digits) ?? .max
}

/// Refuses a text with blanks in it. A text of nothing but blanks is left to the caller: to drop them would not help.
func refuseBlanks(in text: String) throws(AddressError) {
    let dense = text.filter { !$0.isWhitespace }
    guard dense != text, !dense.isEmpty else { return }
    throw .blanks(text, suggestion: try? CIDRBlock(parsing: dense))
}
