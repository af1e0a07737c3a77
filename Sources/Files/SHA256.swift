import CMessageDigest

/// SHA-256 of bytes that come in pieces.
package struct SHA256 {
    private var context = SHA2_CTX()

    package init() { SHA256Init(&context) }

    package mutating func update(_ bytes: some Collection<UInt8>) {
        let isDone: Void? = bytes.withContiguousStorageIfAvailable {
            SHA256Update(&context, $0.baseAddress, $0.count)
        }
        if isDone == nil { update(Array(bytes)) }
    }

    /// The digest in lower-case hexadecimal digits, as `sha256sum` prints it. Ends the hash.
    package mutating func digest() -> String {
        var bytes = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        SHA256Final(&bytes, &context)
        return String(
            decoding: bytes.flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    package static let digits = Array("0123456789abcdef".utf8)
}
