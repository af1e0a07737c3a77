extension Int {
    /// A number that a person wrote, as a count to calculate with: 0 at least and a million at most, so that no document,
    /// however wrong, takes the sums beyond what an integer holds.
    var asCount: Int { Swift.min(Swift.max(self, 0), 1_000_000) }
}
