/// "Did you mean": the nearest of some names to a misspelt one.
package enum NearestName {
    /// The name that needs the smallest number of changed letters (case aside), if that is at most a third of the text, plus one.
    /// Of equally near names the first wins.
    package static func of(_ text: String, among names: some Sequence<String>) -> String? {
        guard text.utf8.count <= longest else { return nil }
        let wanted = Array(text.lowercased().unicodeScalars)
        let allowed = wanted.count / 3 + 1
        var best: (name: String, distance: Int)?
        for name in names {
            let distance = editDistance(wanted, Array(name.lowercased().unicodeScalars))
            if distance <= allowed, distance < best?.distance ?? .max { best = (name, distance) }
        }
        return best?.name
    }

    /// Longer texts are no misspelling, and comparing them costs time.
    private static let longest = 100

    /// Insertions, deletions, substitutions and swaps of neighbours that turn one text into the other.
    private static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        var beforePrevious: [Int] = []
        var previous = Array(0...b.count)
        for i in 1...a.count {
            var current = [i] + Array(repeating: 0, count: b.count)
            for j in 1...b.count {
                let substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                current[j] = min(previous[j] + 1, current[j - 1] + 1, substitution)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    current[j] = min(current[j], beforePrevious[j - 2] + 1)
                }
            }
            beforePrevious = previous
            previous = current
        }
        return previous[b.count]
    }
}
