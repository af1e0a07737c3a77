/// Whether EC2 offers an instance type or family in a place, as far as the catalog knows.
package enum Offering: Hashable, Sendable {
    case offered
    case notOffered
    /// There is no offline data for the place, the type or the family: only AWS can tell.
    case unknown
}

/// The zones that offer a family, or a type that is not to be had wherever its family is.
struct OfferedZones: Sendable {
    /// `*` for the zones with data.
    let name: String
    /// By the part of a zone's id before `-az`: the digits after it, one a bit.
    private let digits: [String: UInt16]

    init(_ row: inout Row) throws {
        name = try row.text()
        var digits: [String: UInt16] = [:]
        for word in try row.words() {
            guard let colon = word.utf8.firstIndex(of: UInt8(ascii: ":")) else { throw Row.Unreadable() }
            digits[String(word[..<colon])] = try word.utf8[colon...].dropFirst().reduce(0) { bits, digit in
                guard let bit = Self.bit(digit) else { throw Row.Unreadable() }
                return bits | bit
            }
        }
        self.digits = digits
    }

    /// Whether the zone of that id, such as `use1-az6`, is among them.
    func contains(_ zone: String) -> Bool {
        guard let digit = zone.utf8.last.flatMap(Self.bit), zone.utf8.dropLast().suffix(3).elementsEqual("-az".utf8),
            let digits = digits[String(zone.dropLast(4))]
        else { return false }
        return digits & digit != 0
    }

    private static func bit(_ digit: UInt8) -> UInt16? {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) ? 1 << (digit - UInt8(ascii: "0")) : nil
    }
}
