/// An add-on that its makers no longer maintain.
package struct RetiredAddon: Hashable, Sendable {
    /// The add-on's key in an environment, such as `ingressNginx`.
    package let addon: String
    /// The month of the last maintenance, `YYYY-MM`.
    package let since: String
    /// The add-on in words.
    package let name: String
    /// What that means for who runs it.
    package let meaning: String

    init(_ row: inout Row) throws {
        addon = try row.text()
        since = try row.text()
        name = try row.text()
        meaning = try row.text()
    }
}
