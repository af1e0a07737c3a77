import Environment
import Text

/// Why something that a person asked for cannot be done, in a sentence that says what to do next.
package struct WorkbenchError: Error, Equatable, CustomStringConvertible {
    package enum Kind: Equatable, Sendable {
        /// What was asked for makes no sense by itself.
        case wrongRequest
        /// A document or preset has errors.
        case unsound
        /// An input is not there, or cannot be read.
        case unreadable
        /// The output cannot stand where it was wanted.
        case cannotCreate
        /// A disk or a device failed on the way.
        case failed
    }

    package let kind: Kind
    package let description: String

    init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = description
    }

    /// A preset cannot be called so.
    init(badPresetName name: String) {
        self.init(
            .wrongRequest,
            "A preset's name has \(Preset.nameBounds.inWords) lower-case letters, digits and hyphens, such as vision-training, and \"\(name.harmless)\" is none."
        )
    }
}
