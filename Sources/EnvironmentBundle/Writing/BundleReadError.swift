import Files
import Glibc
import Text

/// Why a bundle cannot be read.
package enum BundleReadError: Error, Equatable, Sendable {
    case notABundle(String)
    case unreadable(path: String, code: Int32)

    init(_ error: SystemCallError) {
        self = .unreadable(path: error.path, code: error.code)
    }
}

extension BundleReadError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notABundle(let path):
            "\(path.harmless) is not a bundle: it has no \(BundleManifest.path) in the form that Slipway writes. Name a folder that "
                + "`slipway generate` wrote."
        case .unreadable(let path, let code):
            "Cannot read \(path.harmless): \(SystemCallError.text(of: code)). Name a bundle, and check its permissions."
        }
    }
}
