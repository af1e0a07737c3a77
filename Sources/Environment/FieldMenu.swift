import Catalog

extension FieldDomain {
    /// All values that a menu of the field offers, as text; nil where they are free, or too many to look through.
    ///
    /// Regions are those that have EKS, versions those that it makes clusters of on the day on which the facts were collected.
    package func menu(in catalog: Catalog) -> [FieldValue]? {
        switch self {
        case .toggle: [.flag(true), .flag(false)]
        case .choice(let choices): choices.map { .text($0.value) }
        case .known(.regions): catalog.regions.filter(\.hasEKS).map { .text($0.code) }
        case .known(.versions):
            catalog.versions
                .filter { [.standard, .extended].contains($0.support(on: catalog.factsDay)) }
                .map { .text($0.version) }
        case .list(.choices(let choices)) where choices.count <= Self.mostChoicesToCombine:
            Self.combinations(of: choices.map(\.value)).map { .list($0) }
        case .text, .number, .known, .list, .tags: nil
        }
    }

    /// Of five things there are 32 combinations.
    private static let mostChoicesToCombine = 5

    /// All, fewer and fewer, none; each in the order of the values.
    private static func combinations(of values: [String]) -> [[String]] {
        values.reversed().reduce([[]]) { rest, value in rest.map { [value] + $0 } + rest }
            .enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
    }
}
