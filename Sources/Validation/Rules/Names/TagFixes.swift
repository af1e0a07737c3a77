import Environment

/// What AWS and the stages demand of tags.
enum TagLimits {
    static let keyLengths = 1...128
    static let mostValueLength = 256

    static func allowsKey(_ key: String) -> Bool {
        keyLengths.contains(key.length) && key.unicodeScalars.allSatisfy(\.isOfTag)
    }

    static func allowsValue(_ value: String) -> Bool {
        value.length <= mostValueLength && value.unicodeScalars.allSatisfy(\.isOfTag)
    }

    static func isReserved(_ key: String) -> Bool { key.lowercased().hasPrefix("aws:") }

    /// As the stages' variables have it: keys of these domains and of those below them, and the one that EKS sets.
    static func isOfController(_ key: String) -> Bool {
        guard let slash = key.firstIndex(of: "/") else { return key == "eks:eks-cluster-name" }
        let domain = key[..<slash]
        return ["karpenter.sh", "karpenter.k8s.aws", "kubernetes.io"].contains {
            domain == $0 || domain.hasSuffix(".\($0)")
        }
    }

    static func isOfStack(_ key: String) -> Bool { key == "Name" || isOfController(key) }

    /// The value with a hyphen for each character that AWS does not allow.
    static func allowedValue(like value: String) -> String {
        let scalars = value.unicodeScalars.map { $0.isOfTag ? $0 : "-" }.prefix(mostValueLength)
        return String(String.UnicodeScalarView(scalars))
    }

    /// The key without what AWS does not allow; nil when it cannot be had.
    fileprivate static func allowedKey(like key: String) -> String? {
        var scalars = key.unicodeScalars.filter(\.isOfTag)[...]
        while isReserved(String(String.UnicodeScalarView(scalars))) { scalars = scalars.dropFirst(4) }
        let allowed = String(String.UnicodeScalarView(scalars.prefix(keyLengths.upperBound)))
        return allowed.isEmpty || isOfStack(allowed) ? nil : allowed
    }
}

extension Subject {
    /// The document's tags made acceptable, all of them at once, so that the fixes of several findings agree: keys and
    /// values without what AWS does not allow, those of the stack and second spellings of a key taken away.
    /// Nil when there are so many that this is no slip but another document.
    var correctedTags: Fix? {
        document.tags.count > 2 * FieldBounds.tags.size.upperBound
            ? nil : Fix("mend the tags", [FieldChange(.tags, .map(acceptableTags))])
    }

    /// One tag's value made acceptable; all tags, where keys have to change as well.
    func correctedValue(ofTag key: String) -> Fix? {
        guard let correctedTags else { return nil }
        let tags = acceptableTags
        return tags.keys == document.tags.keys ? Fix(use: .text(tags[key, default: ""]), at: .tags[key]) : correctedTags
    }

    private var acceptableTags: [String: String] {
        var tags: [String: String] = [:]
        var taken: Set<String> = []
        func take(_ key: String, as newKey: String?) {
            guard let newKey, taken.insert(newKey.lowercased()).inserted else { return }
            tags[newKey] = TagLimits.allowedValue(like: document.tags[key, default: ""])
        }
        let keys = document.tags.keys.sorted().map { (given: $0, allowed: TagLimits.allowedKey(like: $0)) }
        // Keys that can stay have the first claim on their names.
        for key in keys where key.given == key.allowed { take(key.given, as: key.allowed) }
        for key in keys where key.given != key.allowed { take(key.given, as: key.allowed) }
        return tags
    }
}
