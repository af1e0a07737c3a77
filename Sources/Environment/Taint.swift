/// A taint of a node, as people write it: `KEY=VALUE:EFFECT`, with the value left out where there is none.
package struct Taint: Hashable, Sendable {
    package let key: String
    /// Empty when none was given.
    package let value: String
    package let effect: Effect

    /// What becomes of pods that do not tolerate it.
    package enum Effect: String, CaseIterable, Sendable {
        case noSchedule = "NoSchedule"
        case preferNoSchedule = "PreferNoSchedule"
        case noExecute = "NoExecute"
    }

    /// Nil when the text has another form. Whether Kubernetes takes key and value is for the rules to say.
    package init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":"),
            let effect = Effect(rawValue: String(text[text.index(after: colon)...]))
        else { return nil }
        let parts = text[..<colon].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init)
        guard let key = parts.first, !key.isEmpty, !parts.contains(where: { $0.contains(":") }) else { return nil }
        self.key = key
        value = parts.dropFirst().first ?? ""
        self.effect = effect
    }
}
