import Environment

/// The pages of the questionnaire, in their order. Any page can be entered at any time.
package enum Page: String, CaseIterable, Sendable {
    case preset, basics, region, network, cluster, coreNodes, pools, addons, delivery, review, done

    package var title: String { Self.titles[self] ?? "" }

    /// Looked up once: the list of pages is drawn for every key.
    private static let titles = Dictionary(
        uniqueKeysWithValues: allCases.map { page -> (Page, String) in
            switch page {
            case .preset: (page, "Preset")
            case .review: (page, "Review")
            case .done: (page, "Done")
            default: (page, page.fieldPage?.title ?? "")
            }
        })

    /// The fields that this page decides; nil for pages that are about all of them.
    package var fieldPage: FieldPage? { FieldPage(rawValue: rawValue) }

    /// The page on which the field that `path` names is decided.
    package init(of path: FieldPath) {
        self = FieldCatalogue.field(path).flatMap { Page(rawValue: $0.page.rawValue) } ?? .review
    }

    /// Pages that a person walks through; `done` comes by itself.
    package static let visited = allCases.filter { $0 != .done }
}
