import Files

/// SHA256SUMS: which files a bundle has, and what was in them when they were written.
package struct BundleManifest: Equatable, Sendable {
    package static let path = "SHA256SUMS"

    /// The digest of each file, in lower-case hexadecimal digits, by its path.
    package let digests: [String: String]

    package init(of files: [BundleFile]) {
        digests = Dictionary(files.map { ($0.path, Self.digest(of: $0.bytes)) }, uniquingKeysWith: { $1 })
    }

    /// The manifest among the files of a bundle.
    init?(_ files: [BundleFile]) {
        guard let file = files.first(where: { $0.path == Self.path }) else { return nil }
        self.init(file.text)
    }

    /// Reads what `text` holds in the form of `sha256sum`; nil when a line has another form, or names a file outside
    /// of the bundle.
    package init?(_ text: String) {
        var digests: [String: String] = [:]
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            let digest = String(Substring(line.prefix(64)))
            let path = String(Substring(line.dropFirst(66)))
            guard digest.utf8.count == 64, digest.utf8.allSatisfy(SHA256.digits.contains),
                line.dropFirst(64).prefix(2).elementsEqual("  ".utf8), Paths.staysInside(path)
            else { return nil }
            digests[path] = digest
        }
        self.digests = digests
    }

    /// One line a file, sorted by path.
    package var text: String {
        digests.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }.joined()
    }

    /// SHA-256 in lower-case hexadecimal digits.
    package static func digest(of bytes: [UInt8]) -> String {
        var hash = SHA256()
        hash.update(bytes)
        return hash.digest()
    }
}
