import Environment

extension [String] {
    /// The places of elements that stand earlier in the list already.
    var repeatedIndices: [Int] {
        var seen: Set<String> = []
        return indices.filter { !seen.insert(self[$0]).inserted }
    }
}

extension Fix {
    /// Puts `element` in the place of one that is wrong; takes that one out where the list has `element` already or
    /// there is nothing to put in its place.
    init(in list: [String], at index: Int, of path: FieldPath, use element: String?) {
        if let element, !list.contains(element) {
            self.init(use: .text(element), at: path[index])
        } else {
            var rest = list
            let wrong = rest.remove(at: index)
            self.init("leave out \(wrong.shown)", [FieldChange(path, .list(rest))])
        }
    }
}
