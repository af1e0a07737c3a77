/// A family that people ask for and that is none, or none for this stack, with the one to take in its place.
package struct Substitute: Hashable, Sendable {
    /// The family asked for, such as `g4`.
    package let family: String
    /// The family that is meant, or that comes nearest, such as `g4dn`.
    package let instead: String
    /// Why the one asked for is not to be had, as the second half of a sentence.
    package let reason: String

    init(_ row: inout Row) throws {
        family = try row.text()
        instead = try row.text()
        reason = try row.text()
    }
}
