import Crypto

/// SHA256SUMS: which files a bundle has, and what was in them when they were written.
public struct BundleManifest: Equatable, Sendable {
    public static let path = "SHA256SUMS"

    /// The digest of each file, in lower-case hexadecimal digits, by its path.
    public let digests: [String: String]

    public init(of files: [BundleFile]) {
        digests = Dictionary(uniqueKeysWithValues: files.map { ($0.path, Self.digest(of: $0.bytes)) })
    }

    /// Reads what `text` holds in the form of `sha256sum`; nil when a line has another form.
    public init?(_ text: String) {
        var digests: [String: String] = [:]
        for line in text.split(separator: "\n") {
            let digest = line.prefix(64)
            let path = line.dropFirst(66)
            guard digest.count == 64, digest.allSatisfy(\.isHexDigit), line.dropFirst(64).prefix(2) == "  ", !path.isEmpty
            else { return nil }
            digests[String(path)] = String(digest)
        }
        self.digests = digests
    }

    /// One line a file, sorted by path.
    public var text: String {
        digests.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }.joined()
    }

    /// SHA-256 in lower-case hexadecimal digits.
    public static func digest(of bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef")
        var text = ""
        for byte in SHA256.hash(data: bytes) {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return text
    }
}
