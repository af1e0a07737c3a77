/// US dollars as text. Amounts are integers, cents or millionths, so that sums are exact.
package enum Dollars {
    /// `$1,234.56`.
    package static func text(cents: Int) -> String {
        let sign = cents < 0 ? "-" : ""
        let magnitude = cents.magnitude
        return "\(sign)$\(Wording.grouped(Int(magnitude / 100))).\(padded(magnitude % 100, to: 2))"
    }

    /// A price with all of its digits, two after the point at least: `$0.192`, `$0.10`.
    package static func text(microdollars: Int) -> String {
        let sign = microdollars < 0 ? "-" : ""
        let magnitude = microdollars.magnitude
        var fraction = padded(magnitude % 1_000_000, to: 6)
        while fraction.utf8.count > 2, fraction.hasSuffix("0") { fraction.removeLast() }
        return "\(sign)$\(Wording.grouped(Int(magnitude / 1_000_000))).\(fraction)"
    }

    private static func padded(_ number: UInt, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
