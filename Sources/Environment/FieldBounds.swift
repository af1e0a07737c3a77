/// How large a field's value may be. What lies outside AWS, Rafay or a stage refuses, and a rule finds an error there; the
/// JSON Schemas, the Rafay form, the reference and the wizard tell of it beforehand.
package struct FieldBounds: Hashable, Sendable {
    /// What a number may be; how many characters a text may have, a list elements, a map keys.
    package let size: ClosedRange<Int>
    /// Whether it may be less, or empty, while what it belongs to is switched off.
    package let allowsUnused: Bool
    /// The regular expression that a whole text has to match, as JSON Schema and Terraform read it; nil when any does.
    package let pattern: String?

    init(_ size: ClosedRange<Int>, orUnused allowsUnused: Bool = false, pattern: String? = nil) {
        self.size = size
        self.allowsUnused = allowsUnused
        self.pattern = pattern
    }

    init(_ size: PartialRangeFrom<Int>, orUnused allowsUnused: Bool = false) {
        self.init(size.lowerBound...Int.max, orUnused: allowsUnused)
    }

    /// The least that is always demanded; nil when nothing is.
    package var least: Int? { allowsUnused || size.lowerBound == 0 ? nil : size.lowerBound }

    /// The most; nil when there is no end.
    package var most: Int? { size.upperBound == .max ? nil : size.upperBound }

    /// "2 to 27", "at most 40", "at least 1".
    package var inWords: String {
        switch (size.lowerBound, most) {
        case (0, let most?): "at most \(most)"
        case (let least, let most?): "\(least) to \(most)"
        case (let least, nil): "at least \(least)"
        }
    }
}
