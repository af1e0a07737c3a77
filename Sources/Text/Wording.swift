/// How figures are written for people.
package enum Wording {
    /// 65536 as 65,536.
    package static func grouped(_ number: Int) -> String {
        var digits = Array(String(abs(number)))
        var index = digits.count - 3
        while index > 0 {
            digits.insert(",", at: index)
            index -= 3
        }
        return (number < 0 ? "-" : "") + String(digits)
    }

    /// Cents as whole dollars: $559.
    package static func dollars(cents: Int) -> String { "$\(grouped((cents + 50) / 100))" }

    /// An hourly price: $0.192.
    package static func hourly(_ usd: Double) -> String {
        let thousandths = Int((usd * 1000).rounded())
        let fraction = String(thousandths % 1000)
        return "$\(grouped(thousandths / 1000))." + String(repeating: "0", count: 3 - fraction.count) + fraction
    }

    /// "1 node", "2 nodes".
    package static func count(_ number: Int, _ noun: String) -> String {
        "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
    }

    /// MiB as GiB with one decimal where it is not whole.
    package static func gibibytes(_ mebibytes: Int) -> String {
        let tenths = (mebibytes * 10 + 512) / 1024
        return tenths % 10 == 0 ? "\(tenths / 10) GiB" : "\(tenths / 10).\(tenths % 10) GiB"
    }
}
