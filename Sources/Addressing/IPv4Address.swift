/// An IPv4 address.
package struct IPv4Address: Hashable, Comparable, Sendable {
    /// The 32 bits of the address as a number: 10.1.0.0 is 0x0A01_0000.
    package let rawValue: UInt32

    package init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// Reads four decimal numbers from 0 to 255 with dots between them, and nothing else: no blanks, no leading zeros, no
    /// shorthand such as `10.1`, no digits but the ASCII ones.
    package init(parsing text: some StringProtocol) throws(AddressError) {
        try self.init(text, in: String(text))
    }

    /// - Parameter whole: the text that the person wrote, of which `text` is the address part; errors show it.
    init(_ text: some StringProtocol, in whole: String) throws(AddressError) {
        try refuseBlanks(in: whole)
        let octets = text.split(separator: ".", omittingEmptySubsequences: false)
        guard octets.count == 4 else { throw .notAnAddress(whole) }
        var bits: UInt32 = 0
        for octet in octets {
            guard let number = try decimal(octet, in: whole) else { throw .notAnAddress(whole) }
            guard let byte = UInt8(exactly: number) else { throw .octetOutOfRange(whole, octet: String(octet)) }
            bits = bits << 8 | UInt32(byte)
        }
        self.init(rawValue: bits)
    }

    package static func < (left: Self, right: Self) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension IPv4Address: CustomStringConvertible {
    /// Dotted decimal, such as `10.1.0.0`.
    package var description: String {
        "\(rawValue >> 24).\(rawValue >> 16 & 0xFF).\(rawValue >> 8 & 0xFF).\(rawValue & 0xFF)"
    }
}
