/// What writing a bundle does to the folder, or would do. Paths are in the bundle, sorted.
package struct BundleChanges: Equatable, Sendable {
    package enum Existing: Equatable, Sendable { case nothing, emptyFolder, bundle }

    /// What stood there before.
    package var existing: Existing
    /// New in the bundle.
    package var added: [String] = []
    /// With another content than before, or made executable.
    package var changed: [String] = []
    /// The same as before: not written again.
    package var unchanged: [String] = []
    /// Files of the bundle before that this one does not have.
    package var removed: [String] = []
    /// What a person put in place of a file that is written or removed. It needs `force`.
    package var editedByHand: [String] = []
    /// Where `force` keeps each of those: `README.md` in `README.md.orig`.
    package var keptBeside: [String: String] = [:]

    /// What applying the bundle would destroy or leave behind of what stands, a sentence each. It needs `force`.
    package var losses: [String] = []

    /// The name of another environment, whose bundle stands there; nil when there is none. Its loss needs `force`.
    package var otherEnvironment: String?

    /// Whether the folder already is what it shall be.
    package var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty && editedByHand.isEmpty }
}
