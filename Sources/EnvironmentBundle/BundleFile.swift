/// One file of a bundle.
package struct BundleFile: Equatable, Sendable {
    /// Where it stands in the bundle, with slashes: `terraform/network.tfvars`.
    package let path: String
    package let bytes: [UInt8]
    /// Whether it is run as a program.
    package let isExecutable: Bool
    /// The digest of the text that this file was made from. A file with that text was not changed by hand: its changes are in here.
    let sourceDigest: String?

    /// The permission bits, less those of the umask.
    var mode: UInt32 { isExecutable ? 0o777 : 0o666 }

    package init(_ path: String, _ bytes: [UInt8], isExecutable: Bool = false) {
        self.path = path
        self.bytes = bytes
        self.isExecutable = isExecutable
        sourceDigest = nil
    }

    /// - Parameter source: the text that it was made from.
    init(_ path: String, _ text: String, madeFrom source: [UInt8]) {
        self.path = path
        bytes = Array(text.utf8)
        isExecutable = false
        sourceDigest = source.isEmpty ? nil : BundleManifest.digest(of: source)
    }

    package init(_ path: String, _ text: String, isExecutable: Bool = false) {
        self.init(path, Array(text.utf8), isExecutable: isExecutable)
    }

    /// The content as text; every file of a bundle is UTF-8.
    package var text: String { String(decoding: bytes, as: UTF8.self) }
}
