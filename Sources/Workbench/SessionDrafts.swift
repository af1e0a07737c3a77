import Wizard

/// The drafts of one session: each time of the same environment, the same draft, under whatever name it is by then.
package final class SessionDrafts {
    private let store: DraftStore
    /// Where choices are kept, by the draft that they were taken up from.
    private var names: [String?: String] = [:]

    package init(_ store: DraftStore) { self.store = store }

    package func save(_ choices: Choices) {
        let name = names[choices.draft] ?? choices.draft
        if let kept = store.keep(choices, as: name) { names[choices.draft] = kept }
    }

    package func discard(_ choices: Choices) {
        if let name = names.removeValue(forKey: choices.draft) ?? choices.draft { store.discard(name) }
    }

    /// The file that the choices are kept in; nil where they are not.
    package func file(of choices: Choices) -> String? {
        (names[choices.draft] ?? choices.draft).flatMap(store.path)
    }
}
