/// What writing a bundle does to the folder, or would do. Paths are in the bundle, sorted.
public struct BundleChanges: Equatable, Sendable {
    public enum Existing: Equatable, Sendable { case nothing, emptyFolder, bundle }

    /// What stood there before.
    public var existing: Existing
    /// New in the bundle.
    public var added: [String] = []
    /// With another content than before, or made executable.
    public var changed: [String] = []
    /// The same as before: not written again.
    public var unchanged: [String] = []
    /// Files of the bundle before that this one does not have.
    public var removed: [String] = []
    /// What a person put in place of a file that is written or removed. It needs `force`.
    public var editedByHand: [String] = []
    /// Where `force` keeps each of those: `README.md` in `README.md.orig`.
    public var keptBeside: [String: String] = [:]

    /// Whether the folder already is what it shall be.
    public var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty && editedByHand.isEmpty }
}
