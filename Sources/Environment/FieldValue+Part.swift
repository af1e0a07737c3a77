extension FieldValue {
    /// A part of the value as text: an element of a list, what stands at a key of a map; the value itself where no part
    /// is named. Nil when there is none.
    ///
    /// An element set just behind the last joins the list; nil takes an element or key out. Where the value has no such
    /// place, or what is set there is no text, it stays as it is.
    package subscript(part: FieldPath.Part?) -> FieldValue? {
        get {
            switch (part, self) {
            case (nil, _): self
            case (.index(let index)?, .list(let elements)):
                elements.indices.contains(index) ? .text(elements[index]) : nil
            case (.key(let key)?, .map(let pairs)): pairs[key].map { .text($0) }
            default: nil
            }
        }
        set {
            switch (part, self, newValue) {
            case (nil, _, let whole?):
                self = whole
            case (.index(let index)?, .list(var elements), let element):
                let isThere = elements.indices.contains(index)
                switch element {
                case .text(let text)? where isThere: elements[index] = text
                case .text(let text)? where index == elements.count: elements.append(text)
                case nil where isThere: elements.remove(at: index)
                default: return
                }
                self = .list(elements)
            case (.key(let key)?, .map(var pairs), let .text(text)?):
                pairs[key] = text
                self = .map(pairs)
            case (.key(let key)?, .map(var pairs), nil):
                pairs[key] = nil
                self = .map(pairs)
            default: break
            }
        }
    }
}
